import { describe, expect, test } from '@jest/globals';
import { maskAccountNumber } from '../../../src/kernel/account-number.js';
import { type CardNumber, maskCardNumber } from '../../../src/kernel/card-number.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import type { FamilyCardNumber } from '../../../src/kernel/family-card-number.js';
import {
  GUESSES_MIN,
  accountGuesses,
  cardGuesses,
  familyCardGuesses,
  nikGuesses,
  phoneGuesses,
  serialsTried,
} from '../../../src/kernel/guesses.js';
import type { Nik } from '../../../src/kernel/nik.js';
import { type PhoneNumber, maskPhoneNumber } from '../../../src/kernel/phone-number.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';

const NIK = '6472044102030007' as Nik; // a woman born on 1 February 2003 in 64.72.04
const HOME = '64.72.04.1003' as RegionCode;
const BORN = { first: civilDate('2000-01-01'), last: civilDate('2004-12-31') };
const SHOWN = { sex: 'FEMALE', born: BORN, home: HOME } as const;

describe('the NIK that are as likely as the true one', () => {
  test.each([
    { masked: '6472************', left: 1_827, why: 'as many as the days, of which 2000 and 2004 had one more' },
    { masked: '6472********0007', left: 1_827, why: 'as many with the serial, which is taken as known' },
    { masked: '647204**02******', left: 142, why: 'the days of five Februaries' },
    { masked: '64720441********', left: 60, why: 'the first days of sixty months' },
    { masked: '6472044102**0007', left: 5, why: 'one day in five years' },
    { masked: NIK, left: 1, why: 'none but itself' },
  ])('$masked leaves $left: $why', ({ masked, left }) => {
    expect(nikGuesses(NIK, { ...SHOWN, masked })).toBe(left);
  });

  test('are twice as many where it was issued in another district of the regency, and not where the mask tells that', () => {
    const elsewhere = { ...SHOWN, home: '64.72.05.1001' as RegionCode };
    expect(nikGuesses(NIK, { ...elsewhere, masked: '6472************' })).toBe(2 * 1_827);
    expect(nikGuesses(NIK, { ...elsewhere, masked: '647204**********' })).toBe(1_827);
  });

  test('are as few as the days on which the person may have been born', () => {
    const day = civilDate('2003-02-01');
    expect(nikGuesses(NIK, { ...SHOWN, masked: '6472************', born: { first: day, last: day } })).toBe(1);
  });

  test('have serials that are tried from the lowest on', () => {
    expect(serialsTried(NIK, '6472************')).toBe(7);
    expect(serialsTried(NIK, '6472************', 5)).toBe(3);
    expect(serialsTried(NIK, '6472**********07')).toBe(1);
    expect(serialsTried(NIK, '6472********0007')).toBe(1);
  });
});

describe('other numbers that are as likely as the true one', () => {
  test('a family card leaves the days on which it may have been issued', () => {
    const number = '6472041708150003' as FamilyCardNumber;
    const left = (masked: string) => familyCardGuesses(number, { masked, issued: BORN, home: HOME });
    expect([left('**************03'), left('6472041708******')]).toEqual([1_827, 5]);
  });

  test.each(['6281234567', '62812345678', '6281234567890', '62812345678901'])(
    'the telephone %s leaves 1,000 at least',
    (text) => {
      const phone = text as PhoneNumber;
      expect(phoneGuesses(phone, maskPhoneNumber(phone))).toBeGreaterThanOrEqual(GUESSES_MIN);
      expect(phoneGuesses(phone, phone)).toBe(1);
    },
  );

  test.each([5, 6, 10, 13, 15, 16, 20])('an account of %i digits leaves 1,000 at least', (digits) => {
    expect(accountGuesses(maskAccountNumber('9'.repeat(digits)))).toBeGreaterThanOrEqual(GUESSES_MIN);
  });

  test('an account of which four digits are shown leaves 100, and a card in a file 100 million', () => {
    expect(accountGuesses('******6789')).toBe(100);
    expect(cardGuesses(maskCardNumber('0001944358911' as CardNumber))).toBe(100_000_000);
  });
});
