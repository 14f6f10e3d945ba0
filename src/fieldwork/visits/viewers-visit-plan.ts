/** Lays out the day of visits of the cadre who asks. */
import { CallerError } from '../../kernel/caller-error.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type VisitPlan, makeVisitPlan } from './visit-plan.js';
import type { VisitsContext } from './visits.context.js';
import { VISIT_DAYS } from './visits.policies.js';

export interface AskedDay {
  /** The day of the visits; null for today where the cadre works. */
  readonly date: CivilDate | null;
  /** The number of stops; null for the usual number. */
  readonly count: number | null;
}

/** @throws CallerError for whoever is no cadre, and for a day that is out of range. */
export async function viewersVisitPlan(context: VisitsContext, { date, count }: AskedDay): Promise<VisitPlan> {
  const { viewer, cadreLoaders, portfolioParts } = context;
  const cadre = viewer?.cadreId ? await cadreLoaders.byId.load(viewer.cadreId) : null;
  if (cadre === null) throw new CallerError('FORBIDDEN', 'Only a cadre visits families.');
  const home = cadre.homeRegionCode;
  const day = date ?? civilDateIn(context.now, timeZoneOf(home));
  const params = { cadre: { id: cadre.id, home }, date: day, count };
  const { policies: portfolioPolicies, ...parts } = portfolioParts;
  const visitDayPolicies = context.policies.rows(VISIT_DAYS);
  return makeVisitPlan({ ...context, ...parts, portfolioPolicies, visitDayPolicies }, params);
}
