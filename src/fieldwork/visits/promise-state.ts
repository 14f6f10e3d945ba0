/** Computes whether a promise to pay was kept, from payments and the day, so that nobody has to record it. */
import { type CivilDate, addDays, startOfDay } from '../../kernel/civil-date.js';
import { type Rupiah, sumRupiah } from '../../kernel/rupiah.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import type { Promised } from './visit.js';

export type PromiseState = 'OPEN' | 'KEPT' | 'BROKEN';

export interface PaidSince {
  readonly amount: Rupiah;
  readonly paidAt: Date;
}

export interface PromiseFacts {
  readonly promise: Promised;
  readonly madeAt: Date;
  /**
   * Confirmed payments of the family that are not in suspense; payments before the visit may be among them and do not
   * count.
   */
  readonly payments: readonly PaidSince[];
  /** The time zone where the family lives. */
  readonly zone: TimeZone;
  readonly today: CivilDate;
}

/**
 * A promise is kept once the payments since the visit reach the amount by the last minute of the promised day; later
 * payments do not repair it.
 */
export function promiseStateOf({ promise, madeAt, payments, zone, today }: PromiseFacts): PromiseState {
  const end = startOfDay(addDays(promise.promisedFor, 1), zone);
  const inTime = payments.filter(({ paidAt }) => paidAt >= madeAt && paidAt < end);
  if (sumRupiah(inTime.map(({ amount }) => amount)) >= promise.amount) return 'KEPT';
  return today > promise.promisedFor ? 'BROKEN' : 'OPEN';
}
