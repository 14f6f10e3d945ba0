import { describe, expect, test } from '@jest/globals';
import {
  NO_RUPIAH,
  minus,
  parseRupiah,
  plus,
  rupiah,
  sumRupiah,
  times,
  toDecimalText,
  toJsonValue,
  toSafeNumber,
} from '../../../src/kernel/rupiah.js';

describe('reading rupiah as partners write it', () => {
  test.each([
    { text: '0', amount: 0n },
    { text: '150000', amount: 150_000n },
    { text: '150000.00', amount: 150_000n },
    { text: '999999999999999', amount: 999_999_999_999_999n },
    { text: '150000.50', amount: null },
    { text: '150000.0', amount: null },
    { text: '150000.000', amount: null },
    { text: '150.000,00', amount: null },
    { text: '150,000', amount: null },
    { text: '-1', amount: null },
    { text: '+1', amount: null },
    { text: '007', amount: null },
    { text: '00.00', amount: null },
    { text: '1e5', amount: null },
    { text: '0x10', amount: null },
    { text: ' 1', amount: null },
    { text: '1\n', amount: null },
    { text: '', amount: null },
    { text: '.00', amount: null },
    { text: '١٥٠', amount: null },
    { text: '1000000000000000', amount: null },
  ])('$text is $amount', ({ text, amount }) => {
    expect(parseRupiah(text)).toBe(amount);
  });
});

describe('counting rupiah', () => {
  const five = rupiah(5n);
  const two = rupiah(2n);
  test('adds, takes away, multiplies and sums whole amounts', () => {
    expect([plus(five, two), minus(five, two), times(five, 3), sumRupiah([five, two, two])]).toEqual([7n, 3n, 15n, 9n]);
    expect(sumRupiah([])).toBe(NO_RUPIAH);
  });

  test('is never negative: debt has a word, not a sign', () => {
    expect(rupiah(0n)).toBe(0n);
    expect(() => rupiah(-1n)).toThrow(new RangeError('Rupiah cannot be negative: -1'));
    expect(() => minus(two, five)).toThrow(new RangeError('Rupiah cannot be negative: -3'));
    expect(() => times(five, -1)).toThrow(new RangeError('Rupiah cannot be negative: -5'));
  });

  test('never multiplies by a fraction', () => {
    expect(() => times(five, 1.5)).toThrow(RangeError);
  });

  test('leaves as a JSON number only while that is exact', () => {
    expect(toSafeNumber(rupiah(9_007_199_254_740_991n))).toBe(9_007_199_254_740_991);
    expect(() => toSafeNumber(rupiah(9_007_199_254_740_992n))).toThrow(
      new RangeError('Rupiah does not fit a JSON number: 9007199254740992'),
    );
  });

  test('leaves in JSON as the text of its digits where a number would be another amount', () => {
    expect(toJsonValue(rupiah(9_007_199_254_740_991n))).toBe(9_007_199_254_740_991);
    expect(toJsonValue(rupiah(9_007_199_254_740_992n))).toBe('9007199254740992');
  });

  test('leaves as SNAP text with two zeros', () => {
    expect([toDecimalText(NO_RUPIAH), toDecimalText(rupiah(1_770_000n))]).toEqual(['0.00', '1770000.00']);
  });
});
