/** Counts whose numbers a person has read in full. Readings of one person wait for each other, at whatever instance. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { ReadSoFar } from './decide-full-reading.js';
import type { TakenSoFar } from './decide-taking-along.js';

export interface Reader {
  readonly viewer: Viewer;
  readonly now: Date;
  /** The day where the viewer works. */
  readonly day: CivilDate;
}

const HOUR_MS = 3_600_000;

/** Holds the person's readings until the transaction ends, so that no two are counted as the same one. */
export async function lockReadings(connection: Connection, { viewer }: Reader): Promise<void> {
  await selectRows(
    connection,
    sql`select pg_advisory_xact_lock(hashtextextended(${`full readings of ${viewer.subject}`}, 0))`,
  );
}

interface SoFarRow extends Omit<ReadSoFar, 'hourOpensAt' | 'dayOpensAt'> {
  /** When the reading was made that must be an hour old before the hour has room. */
  readonly nthNewest: Date | null;
}

export async function findReadSoFar(
  connection: Connection,
  { viewer: { subject }, now, day }: Reader,
  { familyId, perHour }: { readonly familyId: FamilyId; readonly perHour: number },
): Promise<Omit<ReadSoFar, 'dayOpensAt'>> {
  const [row] = await selectRows<SoFarRow>(
    connection,
    sql`with hour as (
        select first_read_at from full_readings
        where viewer = ${subject} and not is_taken_along and first_read_at > ${new Date(now.getTime() - HOUR_MS)}::timestamptz
          and first_read_at <= ${now}::timestamptz)
      select (select count(*)::int from hour) as "ofHour",
        (select count(*)::int from full_readings where viewer = ${subject} and day = ${day}::date) as "ofDay",
        exists (select from full_readings
          where viewer = ${subject} and day = ${day}::date and family_id = ${familyId}::uuid) as "isRepeated",
        (select first_read_at from hour order by first_read_at desc offset ${perHour - 1}::int limit 1) as "nthNewest"`,
  );
  if (row === undefined) throw new Error('a selection without a table has one row');
  const { nthNewest, ...counts } = row;
  return { ...counts, hourOpensAt: nthNewest === null ? null : new Date(nthNewest.getTime() + HOUR_MS) };
}

export async function findTakenSoFar(
  connection: Connection,
  { viewer: { subject }, day }: Reader,
  families: readonly FamilyId[],
): Promise<TakenSoFar> {
  const [row] = await selectRows<TakenSoFar>(
    connection,
    sql`select count(*) filter (where is_taken_along)::int as taken, count(*)::int as "ofDay",
        count(*) filter (where is_taken_along and is_of_these)::int as "takenOfThese",
        count(*) filter (where is_of_these)::int as "readOfThese"
      from (select is_taken_along, family_id = any(${[...families]}::uuid[]) as is_of_these
        from full_readings where viewer = ${subject} and day = ${day}::date) as read`,
  );
  if (row === undefined) throw new Error('a selection of counts has one row');
  return row;
}

/** For how many days counts are kept, so that what is normal in a branch is known. */
export const COUNTS_KEPT_DAYS = 35;
/** The old counts that each reading deletes, more than it adds, so that the table holds recent counts only. */
const CLEARED_PER_READING = 2;

/** Counts the families; one that was read today already counts once. */
export async function countReadings(
  connection: Connection,
  { viewer: { subject, role, branchId }, now, day }: Reader,
  { families, isTakenAlong }: { readonly families: readonly FamilyId[]; readonly isTakenAlong: boolean },
): Promise<void> {
  await execute(
    connection,
    sql`with cleared as (
        delete from full_readings where (viewer, day, family_id) in (
          select viewer, day, family_id from full_readings where day < ${day}::date - ${COUNTS_KEPT_DAYS}::int
          order by day limit ${CLEARED_PER_READING * families.length}::int for update skip locked))
      insert into full_readings as r (viewer, day, family_id, role, branch_id, first_read_at, is_taken_along)
      select ${subject}, ${day}::date, family_id, ${role}, ${branchId}::uuid, ${now}::timestamptz, ${isTakenAlong}::boolean
      from unnest(${[...families]}::uuid[]) as read (family_id)
      on conflict (viewer, day, family_id) do update set is_taken_along = r.is_taken_along or excluded.is_taken_along`,
  );
}
