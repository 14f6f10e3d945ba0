import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BillingNumber, parseBillingNumber } from '../../../../src/kernel/card-number.js';
import { parseVirtualAccount, readBillingNumber } from '../../../../src/kernel/virtual-account.js';
import { fundAccount, fundNumber, isFundNumber } from '../../../../src/relief/sponsorship/fund-number.js';

const serial = fc.integer({ min: 1, max: 99_999_999 });

describe('fund numbers', () => {
  test('are billing numbers that begin with 99', () => {
    expect(fundNumber(1)).toBe('99000000010');
    fc.assert(
      fc.property(serial, (count) => {
        const number = fundNumber(count);
        expect(parseBillingNumber(number)).toBe(number);
        expect(number.slice(0, 10)).toBe(`99${String(count).padStart(8, '0')}`);
        expect(isFundNumber(number)).toBe(true);
        expect(readBillingNumber(parseVirtualAccount(fundAccount(number, 'MANDIRI')) ?? '')).toBe(number);
      }),
    );
  });

  test.each([
    { serial: 1, number: '99000000010' },
    { serial: 2, number: '99000000028' },
    { serial: 5, number: '99000000051' },
    { serial: 10, number: '99000000101' },
    { serial: 49, number: '99000000499' },
    { serial: 12_345_678, number: '99123456784' },
  ])('of the donor $serial is $number', ({ serial: count, number }) => {
    expect(fundNumber(count)).toBe(number);
  });

  test('are of at most eight digits of donors', () => {
    expect(() => fundNumber(100_000_000)).toThrow('at most eight digits');
  });

  test('one wrong digit makes none', () => {
    const slip = fc.tuple(serial, fc.integer({ min: 2, max: 10 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(slip, ([count, place, by]) => {
        const number = fundNumber(count);
        const wrong = (Number(number[place]) + by) % 10;
        expect(isFundNumber(`${number.slice(0, place)}${wrong}${number.slice(place + 1)}` as BillingNumber)).toBe(
          false,
        );
      }),
    );
  });

  test('a card’s billing number is none', () => {
    expect(isFundNumber('01944358911' as BillingNumber)).toBe(false);
  });
});
