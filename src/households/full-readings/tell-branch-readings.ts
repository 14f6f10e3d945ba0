/** Tells once a day of each branch whose people read the numbers of far more families in full than they do. */
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { BranchId } from '../../kernel/ids.js';
import { WIB } from '../../kernel/time-zone.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { type BranchReadings, NORMAL_DAYS, isFarOverNormal } from './branches-far-over-normal.js';
import type { FullReadingPolicy } from './full-reading-policy.js';

/** A branch far over normal, as an operator is told of it: no family and no person. */
export interface BranchTold extends BranchReadings {
  readonly branchId: BranchId;
  readonly day: CivilDate;
}

export interface BranchTellingDeps {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly policies: () => readonly FullReadingPolicy[];
  readonly tell: (branch: BranchTold) => void;
}

/** The branches of the day that have read so many at least, of which nobody was told; in the east it may be tomorrow. */
const findBusy = (connection: Connection, day: CivilDate, least: number): Promise<BranchTold[]> =>
  selectRows<BranchTold>(
    connection,
    sql`select busy.branch_id as "branchId", busy.day::text as day, busy.today, normal.before, normal.days_before as "daysBefore"
      from (select branch_id, day, count(*)::int as today from full_readings
        where day >= ${day}::date and branch_id is not null group by branch_id, day having count(*) >= ${least}) busy
      cross join lateral (
        select coalesce(sum(read.families), 0)::int as before, (count(*) filter (where read.families > 0))::int as days_before
        from generate_series(busy.day - ${NORMAL_DAYS}::int, busy.day - 1, interval '1 day') past (day)
        cross join lateral (select count(*) as families from full_readings r
          where r.day = past.day::date and r.branch_id = busy.branch_id) read) normal
      where not exists (select from branch_reading_alarms a where a.branch_id = busy.branch_id and a.day = busy.day)
      order by busy.branch_id, busy.day`,
  );

/** Tells and returns their number. What was told is kept in the same commit; told twice is better than never. */
export async function tellBranchReadings({ pool, now, policies, tell }: BranchTellingDeps): Promise<number> {
  const at = now();
  const day = civilDateIn(at, WIB);
  const { branchAlarm } = policyOn(policies(), day);
  return inTransaction(pool, async (connection) => {
    const busy = await findBusy(connection, day, branchAlarm.least);
    const far = busy.filter((branch) => isFarOverNormal(branch, branchAlarm));
    await execute(
      connection,
      sql`insert into branch_reading_alarms (branch_id, day, told_at)
        select branch_id, day, ${at}::timestamptz
        from unnest(${far.map(({ branchId }) => branchId)}::uuid[], ${far.map((branch) => branch.day)}::date[]) as told (branch_id, day)
        on conflict do nothing`,
    );
    for (const branch of far) tell(branch);
    return far.length;
  });
}
