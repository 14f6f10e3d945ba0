/** Finds the visits of a month that a claim does not pay because they are not verified. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import { nextMonth } from '../../kernel/billing-month.js';
import { firstDayOf, startOfDay } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { VisitQueries, VisitRecord } from '../visits/index.js';
import type { ClaimQueries } from './claim.queries.js';

/** The most visits that are shown. */
const SHOWN_MAX = 200;

export async function findUnverifiedOfMonth(
  { claims, visits }: { readonly claims: ClaimQueries; readonly visits: VisitQueries },
  { cadreId, month }: { readonly cadreId: CadreId; readonly month: BillingMonth },
): Promise<readonly VisitRecord[]> {
  const zone = timeZoneOf(await claims.findHome(cadreId));
  const [from, before] = [month, nextMonth(month)].map((one) => startOfDay(firstDayOf(one), zone)) as [Date, Date];
  return visits.findUnverified({ cadreId, from, before }, SHOWN_MAX);
}
