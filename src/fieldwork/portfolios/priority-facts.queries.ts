/** What a family's priority rests on: what it owes, what it promised, and when somebody last came or called. Read for many families at once. */
import { setImmediate as othersFirst } from 'node:timers/promises';
import {
  type AlikeFamilies,
  type Assess,
  findAlikeFamilies,
  paidThroughRange,
} from '../../households/arrears/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import { type CivilDate, civilDateIn, daysBetween, firstDayOf } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { ZoneDays } from '../../households/regions/index.js';
import type { PriorityFacts } from './score-family.js';

export interface FamilyInArrears {
  readonly id: FamilyId;
  readonly village: RegionCode;
  readonly facts: PriorityFacts;
}

export interface InArrearsParams {
  /** The `from … where …` of families as `f`; it may end in a limit. */
  readonly source: Sql;
  readonly assess: Assess;
  /** The day for which arrears, promises and contacts are counted. */
  readonly today: CivilDate;
}

interface ContactRow {
  readonly id: FamilyId;
  readonly village: RegionCode;
  readonly contactedAt: Date | null;
  readonly promisedFor: CivilDate | null;
}

type Reader = Pick<Pool, 'query'>;

/** True for every family in arrears, and for a few whose credit has settled more than their row says. */
export function mayBeInArrears(today: CivilDate): Sql {
  const { through } = paidThroughRange({ monthsInArrears: { min: 1, max: null }, today });
  return through === null ? sql`true` : sql`f.paid_through <= ${firstDayOf(through)}::date`;
}

/** The last visit or call, answered or not, and the last promise unless a payment has followed it. */
const findContacts = (pool: Reader, ids: readonly string[]): Promise<ContactRow[]> =>
  selectRows<ContactRow>(
    pool,
    sql`select f.id, f.region_code as village, last.contacted_at as "contactedAt", promise.promised_for as "promisedFor"
      from unnest(${[...ids]}::uuid[]) as wanted (id)
      join families f on f.id = wanted.id
      cross join lateral (
        select greatest(
          (select visited_at from visits where family_id = f.id and visited_at is not null order by visited_at desc limit 1),
          (select called_at from calls where family_id = f.id order by called_at desc limit 1)) as contacted_at
      ) as last
      left join lateral (
        select p.promised_for, v.visited_at from promises_to_pay p join visits v on v.id = p.visit_id
        where p.family_id = f.id order by v.visited_at desc limit 1
      ) as promise on not exists (
        select from payments y where y.family_id = f.id and y.paid_at >= promise.visited_at)`,
  );

const daysSince = (contactedAt: Date | null, { village, today }: { village: RegionCode; today: CivilDate }) =>
  contactedAt === null
    ? null
    : Math.max(0, daysBetween({ from: civilDateIn(contactedAt, timeZoneOf(village)), to: today }));

type Owing = Pick<PriorityFacts, 'monthsInArrears' | 'amountToReactivate'>;

/** So many are assessed before payments and queries have their turn: some ten milliseconds of work. */
const ASSESSED_AT_ONCE = 250;

async function assessAll(
  accounts: readonly AlikeFamilies[],
  { assess, today }: Pick<InArrearsParams, 'assess' | 'today'>,
): Promise<Map<string, Owing>> {
  const owing = new Map<string, Owing>();
  for (const [index, { place, account }] of accounts.entries()) {
    if (index % ASSESSED_AT_ONCE === ASSESSED_AT_ONCE - 1) await othersFirst();
    const { monthsInArrears, amountToReactivate } = assess(account, today);
    if (place !== null && monthsInArrears > 0) owing.set(place, { monthsInArrears, amountToReactivate });
  }
  return owing;
}

/** The families of the source that are in arrears on the day, in no order. Two statements, however many they are. */
export async function findInArrears(
  pool: Reader,
  { source, assess, today }: InArrearsParams,
): Promise<FamilyInArrears[]> {
  const days: ZoneDays = { WIB: today, WITA: today, WIT: today };
  const accounts = await findAlikeFamilies(pool, { source, place: sql`f.id::text`, days });
  const owing = await assessAll(accounts, { assess, today });
  if (owing.size === 0) return [];
  return (await findContacts(pool, [...owing.keys()])).flatMap(({ id, village, contactedAt, promisedFor }) => {
    const owed = owing.get(id);
    const daysSinceContact = daysSince(contactedAt, { village, today });
    return owed === undefined ? [] : [{ id, village, facts: { ...owed, promisedFor, daysSinceContact } }];
  });
}
