/** Whether a promise to pay was kept: computed from what was paid and the day it is, so that nobody has to say so. */
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
  /** What the family paid and partners confirmed, in suspense excepted; earlier payments do no harm. */
  readonly payments: readonly PaidSince[];
  /** Where the family lives. */
  readonly zone: TimeZone;
  readonly today: CivilDate;
}

/** Kept once the payments since the visit, through the last minute of the day promised, reach the amount; late money does not mend it. */
export function promiseStateOf({ promise, madeAt, payments, zone, today }: PromiseFacts): PromiseState {
  const end = startOfDay(addDays(promise.promisedFor, 1), zone);
  const inTime = payments.filter(({ paidAt }) => paidAt >= madeAt && paidAt < end);
  if (sumRupiah(inTime.map(({ amount }) => amount)) >= promise.amount) return 'KEPT';
  return today > promise.promisedFor ? 'BROKEN' : 'OPEN';
}
