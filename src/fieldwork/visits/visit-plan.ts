/** Makes a cadre's day of visits: which families to visit in which order, why, and where visits are restricted. */
import { inForce } from '../../platform/db/in-force.js';
import { FAMILY_ADDRESSES, FAMILY_PLACES } from '../../households/addresses/index.js';
import { FAMILY_ACCOUNTS } from '../../households/families/index.js';
import { isAppointed } from '../appointments/index.js';
import { type Assess } from '../../households/bills/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, addDays, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import {
  type ExplainedPart,
  type FamilyInArrears,
  type PortfolioPolicy,
  type Priority,
  explainPriority,
  findInArrears,
  mayBeInArrears,
  scoreFamily,
  totalOf,
  ASSIGNED_DAYS,
  type FindLastContacts,
} from '../portfolios/index.js';
import { type RestrictionQueries, type ServiceRestriction, visitLeaveIn } from '../restrictions/index.js';
import {
  type VisitCandidate,
  type Stop,
  type Whereabouts,
  UNKNOWN_WHEREABOUTS,
  layOutDay,
  metersBetweenStops,
} from './lay-out-day.js';
import type { VisitDayPolicy } from './visit-day-policy.js';

export interface VisitPlanParams {
  readonly cadre: { readonly id: CadreId; readonly home: RegionCode };
  readonly date: CivilDate;
  /** The number of stops; null for the usual number. */
  readonly count: number | null;
}

export interface VisitPlanDeps {
  readonly pool: Pool;
  readonly assess: Assess;
  readonly findLastContacts: FindLastContacts;
  readonly restrictions: RestrictionQueries;
  readonly now: Date;
  readonly portfolioPolicies: readonly PortfolioPolicy[];
  readonly visitDayPolicies: readonly VisitDayPolicy[];
}

export interface PlannedStop {
  readonly position: number;
  readonly familyId: FamilyId;
  readonly score: number;
  readonly parts: readonly ExplainedPart[];
  readonly warnings: readonly ServiceRestriction[];
  readonly isPlanned: boolean;
  /** How far it is from the stop before; null where nobody knows. */
  readonly metersFromBefore: number | null;
}

export interface VisitPlan {
  readonly date: CivilDate;
  readonly stops: readonly PlannedStop[];
  /** The number of families in arrears for which the day has no stop. */
  readonly familiesLeft: number;
  /** The number of families in arrears left out because visits are blocked where they live. */
  readonly familiesRestricted: number;
  readonly restrictions: readonly ServiceRestriction[];
}

interface RankedCandidate extends VisitCandidate {
  readonly family: FamilyInArrears;
  readonly priority: Priority;
  readonly warnings: readonly ServiceRestriction[];
}

/** @throws CallerError naming `date` or `families`. */
function checkParams(
  { date, count }: VisitPlanParams,
  { families, daysAheadMax }: VisitDayPolicy,
  today: CivilDate,
): void {
  if (date < today || date > addDays(today, daysAheadMax))
    throw badInput('date', `today or one of the next ${daysAheadMax} days`);
  if (count !== null && (count < families.min || count > families.max))
    throw badInput('families', `${families.min} to ${families.max}`);
}

/** The families that the cadre holds today and on the day, in arrears by then, and not yet visited on that day. */
function candidatesOf({ cadre, date }: VisitPlanParams, today: CivilDate): Sql {
  const zone = timeZoneOf(cadre.home);
  const [begins, ends] = [startOfDay(date, zone), startOfDay(addDays(date, 1), zone)];
  const holdsOn = (day: CivilDate): Sql =>
    sql`${inForce('a', sql`${day}::date`)} and ${isAppointed(sql`a.cadre_id`, sql`${day}::date`)}`;
  return sql`from ${ASSIGNED_DAYS} a join ${FAMILY_ACCOUNTS} f on f.id = a.family_id
    where a.cadre_id = ${cadre.id}::uuid and ${holdsOn(today)} and ${holdsOn(date)} and ${mayBeInArrears(date)}
      and not exists (select from visits v where v.family_id = f.id
        and v.visited_at >= ${begins}::timestamptz and v.visited_at < ${ends}::timestamptz)`;
}

async function findPlanned(pool: Pool, { cadre, date }: VisitPlanParams): Promise<Set<FamilyId>> {
  const rows = await selectRows<{ familyId: FamilyId }>(
    pool,
    sql`select family_id as "familyId" from visits
      where cadre_id = ${cadre.id}::uuid and planned_for = ${date}::date and state = 'PLANNED'`,
  );
  return new Set(rows.map(({ familyId }) => familyId));
}

/** Finds where in its village each family lives, as far as that is known, in one statement. */
async function findWhereabouts(pool: Pool, families: readonly FamilyId[]): Promise<Map<FamilyId, Whereabouts>> {
  if (families.length === 0) return new Map();
  const rows = await selectRows<{
    familyId: FamilyId;
    unit: string | null;
    latitude: number | null;
    longitude: number | null;
  }>(
    pool,
    sql`select wanted.id as "familyId", a.rt || '/' || a.rw as unit, p.latitude, p.longitude
      from unnest(${[...families]}::uuid[]) as wanted (id)
      left join ${FAMILY_ADDRESSES} a on a.family_id = wanted.id
      left join ${FAMILY_PLACES} p on p.family_id = wanted.id`,
  );
  return new Map(
    rows.map(({ familyId, unit, latitude, longitude }) => [
      familyId,
      { unit, place: latitude === null || longitude === null ? null : { latitude, longitude } },
    ]),
  );
}

function toStop(
  { candidate, nearness, nearnessPoints, isFirst }: Stop<RankedCandidate>,
  { position, metersFromBefore }: Pick<PlannedStop, 'position' | 'metersFromBefore'>,
): PlannedStop {
  const { family, priority, warnings, isPlanned, familyId } = candidate;
  const near = { kind: nearness, points: nearnessPoints, from: isFirst ? 'OWN_HOME' : 'STOP_BEFORE' } as const;
  return {
    position,
    metersFromBefore,
    familyId,
    score: totalOf(priority) + nearnessPoints,
    parts: explainPriority({ facts: family.facts, priority, nearness: near }),
    warnings,
    isPlanned,
  };
}

/**
 * Makes the plan with a fixed number of statements, however large the portfolio. @throws CallerError for a day that is
 * out of range.
 */
export async function makeVisitPlan(deps: VisitPlanDeps, params: VisitPlanParams): Promise<VisitPlan> {
  const { pool, assess, findLastContacts, restrictions, now } = deps;
  const { cadre, date, count } = params;
  const today = civilDateIn(now, timeZoneOf(cadre.home));
  const day = policyOn(deps.visitDayPolicies, today);
  checkParams(params, day, today);
  const { scoring } = policyOn(deps.portfolioPolicies, date);
  const source = candidatesOf(params, today);
  const [families, planned] = await Promise.all([
    findInArrears(pool, { source, assess, findLastContacts, today: date }),
    findPlanned(pool, params),
  ]);
  const regions = [...new Set(families.map(({ village }) => village))];
  const holding = regions.length === 0 ? [] : await restrictions.findHolding({ regions, day: date });
  const whereabouts = await findWhereabouts(
    pool,
    families.map(({ id }) => id),
  );
  const candidates = families.flatMap((family): RankedCandidate[] => {
    const { blockedBy, warnings } = visitLeaveIn(family.village, holding);
    if (blockedBy !== null) return [];
    const priority = scoreFamily(family.facts, date, scoring);
    const { id: familyId, village } = family;
    return [
      {
        familyId,
        village,
        whereabouts: whereabouts.get(familyId) ?? UNKNOWN_WHEREABOUTS,
        family,
        priority,
        warnings,
        points: totalOf(priority),
        isPlanned: planned.has(familyId),
      },
    ];
  });
  const { nearness } = scoring;
  const stops = layOutDay({ candidates, home: cadre.home, count: count ?? day.families.usual, nearness });
  const ways = metersBetweenStops(stops);
  return {
    date,
    stops: stops.map((stop, index) => toStop(stop, { position: index + 1, metersFromBefore: ways[index] ?? null })),
    familiesLeft: candidates.length - stops.length,
    familiesRestricted: families.length - candidates.length,
    restrictions: holding,
  };
}
