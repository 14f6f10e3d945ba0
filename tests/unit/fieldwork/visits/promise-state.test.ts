import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { WIB, WITA } from '../../../../src/kernel/time-zone.js';
import { promiseStateOf } from '../../../../src/fieldwork/visits/promise-state.js';

const paid = (amount: bigint, paidAt: string) => ({ amount: rupiah(amount), paidAt: new Date(paidAt) });
/** Promised at noon on the 5th in Samarinda: 200,000 by the 10th. */
const promise = { amount: rupiah(200_000n), promisedFor: civilDate('2026-03-10') };
const madeAt = new Date('2026-03-05T04:00:00Z');

describe('promiseStateOf', () => {
  test.each([
    { when: 'nothing was paid and the day is not over', payments: [], today: '2026-03-10', state: 'OPEN' },
    { when: 'nothing was paid and the day has passed', payments: [], today: '2026-03-11', state: 'BROKEN' },
    {
      when: 'the amount arrived',
      payments: [paid(200_000n, '2026-03-06T01:00:00Z')],
      today: '2026-03-06',
      state: 'KEPT',
    },
    {
      when: 'it stays kept afterwards',
      payments: [paid(200_000n, '2026-03-06T01:00:00Z')],
      today: '2026-06-01',
      state: 'KEPT',
    },
    { when: 'a part arrived', payments: [paid(199_999n, '2026-03-06T01:00:00Z')], today: '2026-03-06', state: 'OPEN' },
    {
      when: 'two payments reach the amount',
      payments: [paid(150_000n, '2026-03-06T01:00:00Z'), paid(50_000n, '2026-03-09T01:00:00Z')],
      today: '2026-03-09',
      state: 'KEPT',
    },
    {
      when: 'the money came before the promise',
      payments: [paid(200_000n, '2026-03-05T03:59:59Z')],
      today: '2026-03-06',
      state: 'OPEN',
    },
    {
      when: 'the money came in the last minute of the day',
      payments: [paid(200_000n, '2026-03-10T15:59:59Z')],
      today: '2026-03-11',
      state: 'KEPT',
    },
    {
      when: 'the money came a second late',
      payments: [paid(200_000n, '2026-03-10T16:00:00Z')],
      today: '2026-03-11',
      state: 'BROKEN',
    },
  ])('$when: $state', ({ payments, today, state }) => {
    expect(promiseStateOf({ promise, madeAt, payments, zone: WITA, today: civilDate(today) })).toBe(state);
  });

  test('the day ends where the family lives', () => {
    const payments = [paid(200_000n, '2026-03-10T16:30:00Z')];
    const given = { promise, madeAt, payments, today: civilDate('2026-03-11') };
    expect([promiseStateOf({ ...given, zone: WITA }), promiseStateOf({ ...given, zone: WIB })]).toEqual([
      'BROKEN',
      'KEPT',
    ]);
  });
});
