import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PAYMENT_CODE_DRAWS, parsePaymentCode, toPaymentCode } from '../../../src/kernel/payment-code.js';
import { readBillingNumber } from '../../../src/kernel/virtual-account.js';

const draws = fc.bigInt({ min: 0n, max: PAYMENT_CODE_DRAWS - 1n });

describe('payment codes', () => {
  test('a worked example of ISO 7064, MOD 97-10: 700000000000 has the check digits 98 - 70000000000000 mod 97', () => {
    expect(toPaymentCode(0n)).toBe(`700000000000${String(98n - (70_000_000_000_000n % 97n)).padStart(2, '0')}`);
    expect(BigInt(toPaymentCode(12_345_678_901n)) % 97n).toBe(1n);
  });

  test('a code is read back as itself, with or without blanks, and never as a card, a billing number or a virtual account', () => {
    fc.assert(
      fc.property(draws, (draw) => {
        const code = toPaymentCode(draw);
        expect(parsePaymentCode(` ${code.slice(0, 4)} ${code.slice(4)} `)).toBe(code);
        expect(readBillingNumber(code)).toBeNull();
      }),
    );
  });

  test('one digit keyed in wrongly, or two neighbours swapped, is no code', () => {
    fc.assert(
      fc.property(draws, fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (draw, place, step) => {
        const digits = toPaymentCode(draw).split('');
        const wrong = digits.with(place, String((Number(digits[place]) + step) % 10)).join('');
        expect(parsePaymentCode(wrong)).toBeNull();
        const next = (place + 1) % 14;
        if (digits[place] === digits[next] || next === 0) return;
        const swapped = digits.with(place, digits[next]!).with(next, digits[place]!).join('');
        expect(parsePaymentCode(swapped)).toBeNull();
      }),
    );
  });

  test.each(['', '0001944358911', '01944358911', '8888801944358911', '7000', 'seven'])('%p is no code', (text) => {
    expect(parsePaymentCode(text)).toBeNull();
  });
});
