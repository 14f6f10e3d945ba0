import { describe, expect, test } from '@jest/globals';
import type { PaymentId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { WIB, WIT } from '../../../../src/kernel/time-zone.js';
import { codeStateAt, expiryOf, isGivenAgain, wasPaidLate } from '../../../../src/money/payment-codes/payment-code.js';

const at = (text: string): Date => new Date(text);
const NOON = at('2026-03-05T05:00:00Z');
const LATER = at('2026-03-07T05:00:00Z');
const OPEN = { paymentId: null, closedAt: null, expiresAt: LATER, amount: rupiah(450_000n) };
const PAYMENT = 'payment' as PaymentId;

describe('a payment code', () => {
  test.each([
    { code: OPEN, now: NOON, state: 'OPEN' },
    { code: OPEN, now: at('2026-03-07T04:59:59Z'), state: 'OPEN' },
    { code: OPEN, now: LATER, state: 'EXPIRED' },
    { code: { ...OPEN, closedAt: NOON }, now: NOON, state: 'REPLACED' },
    { code: { ...OPEN, closedAt: at('2026-03-08T00:00:00Z') }, now: at('2026-03-09T00:00:00Z'), state: 'EXPIRED' },
    { code: { ...OPEN, closedAt: NOON, paymentId: PAYMENT }, now: at('2026-04-01T00:00:00Z'), state: 'PAID' },
  ])('is $state', ({ code, now, state }) => {
    expect(codeStateAt(code, now)).toBe(state);
  });

  test('is given again while it is open and asks for the bill of today, and only then', () => {
    expect(isGivenAgain(OPEN, { now: NOON, bill: rupiah(450_000n) })).toBe(true);
    expect(isGivenAgain(OPEN, { now: LATER, bill: rupiah(450_000n) })).toBe(false);
    expect(isGivenAgain(OPEN, { now: NOON, bill: rupiah(300_000n) })).toBe(false);
    expect(isGivenAgain({ ...OPEN, closedAt: NOON, paymentId: PAYMENT }, { now: NOON, bill: OPEN.amount })).toBe(false);
  });

  test.each([
    { zone: WIB, now: '2026-03-05T05:00:00Z', expires: '2026-03-07T05:00:00Z' },
    { zone: WIB, now: '2026-03-30T17:30:00Z', expires: '2026-03-31T17:00:00Z' },
    { zone: WIT, now: '2026-03-30T17:30:00Z', expires: '2026-03-31T15:00:00Z' },
    { zone: WIB, now: '2026-12-31T16:59:59Z', expires: '2026-12-31T17:00:00Z' },
  ])('issued at $now expires at $expires: never beyond the month of its bill', ({ zone, now, expires }) => {
    expect(expiryOf({ now: at(now), zone }, { validHours: 48 })).toEqual(at(expires));
  });

  test('is paid late from the moment of its expiry on', () => {
    expect(wasPaidLate({ paidAt: null, expiresAt: LATER })).toBe(false);
    expect(wasPaidLate({ paidAt: NOON, expiresAt: LATER })).toBe(false);
    expect(wasPaidLate({ paidAt: LATER, expiresAt: LATER })).toBe(true);
  });
});
