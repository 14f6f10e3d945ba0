import { describe, expect, test } from '@jest/globals';
import {
  billingNumberOf,
  maskCardNumber,
  parseBillingNumber,
  parseCardNumber,
} from '../../../src/kernel/card-number.js';
import { maskFamilyCardNumber, parseFamilyCardNumber } from '../../../src/kernel/family-card-number.js';
import { parseUuid, randomIds } from '../../../src/kernel/ids.js';
import { maskNik, parseNik, readNik } from '../../../src/kernel/nik.js';
import { maskPhoneNumber, parsePhoneNumber } from '../../../src/kernel/phone-number.js';
import {
  billingNumberIn,
  parseVirtualAccount,
  readBillingNumber,
  toVirtualAccount,
} from '../../../src/kernel/virtual-account.js';

const card = (text: string) => {
  const parsed = parseCardNumber(text);
  if (parsed === null) throw new Error(`no card number: ${text}`);
  return parsed;
};

describe('virtual accounts', () => {
  test.each([
    { bank: 'COMMON', account: '8888801944358911' },
    { bank: 'MANDIRI', account: '8988801944358911' },
  ] as const)('card 0001944358911 is $account ($bank)', ({ bank, account }) => {
    const made = toVirtualAccount(card('0001944358911'), bank);
    expect(made).toBe(account);
    expect(billingNumberIn(made)).toBe('01944358911');
  });

  test.each([
    { keyed: '8888801944358911', why: 'the common account' },
    { keyed: '8988801944358911', why: 'the account at Mandiri' },
    { keyed: '   8888801944358911', why: 'padded as SNAP does' },
    { keyed: '88888 01944 358911', why: 'with blanks' },
    { keyed: '0001944358911', why: 'the card number' },
    { keyed: '01944358911', why: 'the bare billing number' },
  ])('$why leads to billing number 01944358911', ({ keyed }) => {
    expect(readBillingNumber(keyed)).toBe('01944358911');
  });

  test.each(['', '88888', '7777701944358911', '88888019443589110', '888880194435891', '01944-358911', 'x1944358911'])(
    '%p leads nowhere',
    (keyed) => {
      expect(readBillingNumber(keyed)).toBeNull();
    },
  );

  test('only a known prefix makes a virtual account', () => {
    expect(parseVirtualAccount(' 8888801944358911 ')).toBe('8888801944358911');
    expect(parseVirtualAccount('7777701944358911')).toBeNull();
    expect(parseVirtualAccount('0001944358911')).toBeNull();
  });
});

describe('card numbers', () => {
  test('have 13 digits with their leading zeros', () => {
    expect(billingNumberOf(card('0001944358911'))).toBe('01944358911');
    for (const text of ['1944358911', '00019443589112', '000194435891x', ' 0001944358911']) {
      expect(parseCardNumber(text)).toBeNull();
    }
    expect([parseBillingNumber('01944358911'), parseBillingNumber('1944358911')]).toEqual(['01944358911', null]);
  });

  test('are masked to their last two digits', () => {
    expect(maskCardNumber(card('0001944358911'))).toBe('000********11');
  });
});

describe('NIK', () => {
  const read = (text: string) => {
    const nik = parseNik(text);
    return nik === null ? null : readNik(nik);
  };

  test('3578080102030001 was issued in 35.78.08 to a man born on 1 February (20)03', () => {
    expect(read('3578080102030001')).toEqual({
      issuedIn: '35.78.08',
      sex: 'MALE',
      birthDay: 1,
      birthMonth: 2,
      birthYearShort: 3,
    });
  });

  test('a day above 40 is a woman', () => {
    expect(read('3578084102030001')).toMatchObject({ sex: 'FEMALE', birthDay: 1 });
    expect(read('3578087112990001')).toMatchObject({ sex: 'FEMALE', birthDay: 31, birthMonth: 12, birthYearShort: 99 });
    expect(read('3578083101990001')).toMatchObject({ sex: 'MALE', birthDay: 31 });
  });

  test.each([
    { text: '3578080002030001', why: 'day 0' },
    { text: '3578083202030001', why: 'day 32' },
    { text: '3578084002030001', why: 'day 40' },
    { text: '3578087202030001', why: 'day 72' },
    { text: '3578088102030001', why: 'day 81' },
    { text: '3578080100030001', why: 'month 0' },
    { text: '3578080113030001', why: 'month 13' },
    { text: '3578080102030000', why: 'serial 0000' },
    { text: '357808010203001', why: '15 digits' },
    { text: '35780801020300011', why: '17 digits' },
    { text: '357808010203000x', why: 'a letter' },
  ])('refuses $why', ({ text }) => {
    expect(parseNik(text)).toBeNull();
  });

  test('is masked so that neither the birth date nor the serial remains', () => {
    const nik = parseNik('3578080102030001');
    expect(nik === null ? null : maskNik(nik)).toBe('3578************');
  });
});

describe('family cards and telephones', () => {
  test('a family card number has 16 digits, of which a mask keeps two', () => {
    const number = parseFamilyCardNumber('3578080102110007');
    expect(number === null ? null : maskFamilyCardNumber(number)).toBe('**************07');
    expect(parseFamilyCardNumber('357808010211000')).toBeNull();
  });

  test.each([
    { typed: '081234567890', kept: '6281234567890' },
    { typed: '+62 812-3456-7890', kept: '6281234567890' },
    { typed: '6281234567890', kept: '6281234567890' },
    { typed: '81234567890', kept: null },
    { typed: '02112345678', kept: null },
    { typed: '0812', kept: null },
    { typed: '+6591234567', kept: null },
  ])('$typed is kept as $kept', ({ typed, kept }) => {
    expect(parsePhoneNumber(typed)).toBe(kept);
  });

  test('a masked telephone shows no more than its last three digits', () => {
    const phone = parsePhoneNumber('081234567890');
    expect(phone === null ? null : maskPhoneNumber(phone)).toBe('62********890');
  });
});

describe('identities', () => {
  test('are read in any case and kept in lower case', () => {
    expect(parseUuid('0190A8F0-3B7C-7CC0-8000-000000000001')).toBe('0190a8f0-3b7c-7cc0-8000-000000000001');
    expect(parseUuid('not-an-id')).toBeNull();
  });

  test('we make sort by the time of their making', () => {
    const made = Array.from({ length: 50 }, () => randomIds());
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(50);
  });
});
