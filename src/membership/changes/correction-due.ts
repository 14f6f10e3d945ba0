/** Says by when wrong data must be corrected: within the hours of the policy of the day of the request. It is pure. */
import { type CivilDate, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { WIB } from '../../kernel/time-zone.js';

const HOUR_MS = 3_600_000;

type Hours = { readonly effectiveFrom: CivilDate; readonly correctionHours: number };

export function correctionDueAt(requestedAt: Date, policies: readonly Hours[]): Date {
  const { correctionHours } = policyOn(policies, civilDateIn(requestedAt, WIB));
  return new Date(requestedAt.getTime() + correctionHours * HOUR_MS);
}

/** A range of moments; its end does not belong to it. */
export interface Moments {
  readonly from: Date;
  readonly before: Date;
}

/** The moments of which a request that still waits at `now` is overdue. */
export function overdueRequests(policies: readonly Hours[], now: Date): Moments[] {
  const rows = policies.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return rows.flatMap(({ effectiveFrom, correctionHours }, place) => {
    const from = startOfDay(effectiveFrom, WIB);
    const next = rows[place + 1];
    const late = now.getTime() - correctionHours * HOUR_MS;
    const before = new Date(next === undefined ? late : Math.min(late, startOfDay(next.effectiveFrom, WIB).getTime()));
    return from < before ? [{ from, before }] : [];
  });
}
