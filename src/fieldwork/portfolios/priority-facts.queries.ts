/**
 * Reads the facts of families' priority, for many families at once: what they owe, what they promised, and the last
 * visit or call.
 */
import { findAlikeFamilies } from '../../households/families/index.js';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { paidThroughRange } from '../../households/arrears/index.js';
import { type AlikeFamilies, type Assess } from '../../households/bills/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, sql } from '../../platform/db/sql.js';
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
  /** The SQL `from … where …` that selects families as `f`; it may end in a limit. */
  readonly source: Sql;
  readonly assess: Assess;
  readonly findLastContacts: FindLastContacts;
  /** The day on which arrears, promises and contacts are counted. */
  readonly today: CivilDate;
}

export interface LastContact {
  readonly id: FamilyId;
  readonly village: RegionCode;
  /** When the last visit or call was, whether somebody answered or not; null when there was none. */
  readonly contactedAt: Date | null;
  /** The promised day of the last promise; null when there is none or a payment followed it. */
  readonly promisedFor: CivilDate | null;
}

type Reader = Pick<Pool, 'query'>;

/**
 * Finds the last contacts and payments of families. The caller supplies it, because visits, calls and payments belong
 * to rooms above this one.
 */
export type FindLastContacts = (pool: Reader, families: readonly FamilyId[]) => Promise<LastContact[]>;

/**
 * The condition that a family may be in arrears: true for each that is, and for a few whose credit covers more months
 * than their row says.
 */
export function mayBeInArrears(today: CivilDate): Sql {
  const { through } = paidThroughRange({ monthsInArrears: { min: 1, max: null }, today });
  return through === null ? sql`true` : sql`f.paid_through <= ${firstDayOf(through)}::date`;
}

const daysSince = (contactedAt: Date | null, { village, today }: { village: RegionCode; today: CivilDate }) =>
  contactedAt === null
    ? null
    : Math.max(0, daysBetween({ from: civilDateIn(contactedAt, timeZoneOf(village)), to: today }));

type Owing = Pick<PriorityFacts, 'monthsInArrears' | 'amountToReactivate'>;

/** How many families are assessed before payments and queries may run: some ten milliseconds of work. */
const ASSESSED_AT_ONCE = 250;

async function assessAll(
  accounts: readonly AlikeFamilies[],
  { assess, today }: Pick<InArrearsParams, 'assess' | 'today'>,
): Promise<Map<string, Owing>> {
  const owing = new Map<string, Owing>();
  for (const [index, { place, account }] of accounts.entries()) {
    if (index % ASSESSED_AT_ONCE === ASSESSED_AT_ONCE - 1) await othersFirst();
    const { monthsInArrears, amountToReactivate, isCollectedFrom } = assess(account, today);
    if (place !== null && isCollectedFrom) owing.set(place, { monthsInArrears, amountToReactivate });
  }
  return owing;
}

/**
 * Finds the families of the source that are in arrears on the day, in no order, with two statements for any number of
 * families.
 */
export async function findInArrears(
  pool: Reader,
  { source, assess, findLastContacts, today }: InArrearsParams,
): Promise<FamilyInArrears[]> {
  const days: ZoneDays = { WIB: today, WITA: today, WIT: today };
  const accounts = await findAlikeFamilies(pool, { source, place: sql`f.id::text`, days });
  const owing = await assessAll(accounts, { assess, today });
  if (owing.size === 0) return [];
  return (await findLastContacts(pool, [...owing.keys()] as FamilyId[])).flatMap(
    ({ id, village, contactedAt, promisedFor }) => {
      const owed = owing.get(id);
      const daysSinceContact = daysSince(contactedAt, { village, today });
      return owed === undefined ? [] : [{ id, village, facts: { ...owed, promisedFor, daysSinceContact } }];
    },
  );
}
