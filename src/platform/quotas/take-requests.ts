/** Takes requests from what is left of a person's budget, in the database that all instances share. */
import type { Pool } from '../db/pool.js';
import { type Sql, selectRows, sql } from '../db/sql.js';

export interface Taken {
  /** How many of those that were wanted the budget still held. */
  readonly granted: number;
  /** How many were taken by all instances together, refused ones included. */
  readonly takenByAll: number;
  readonly endsAt: Date;
}

export interface Wanted {
  /** The person, as its token names it, and its role. */
  readonly person: string;
  readonly count: number;
  readonly max: number;
  readonly windowMs: number;
  readonly now: Date;
}

interface Row {
  readonly taken: number;
  readonly endsAt: Date;
}

/** The old counts that each taking deletes, as many as it may add, so that the table holds recent counts only. */
const CLEARED_PER_TAKING = 2;

function statementOf({ person, count, max, windowMs, now }: Wanted): Sql {
  const key = `requests:${person}`;
  const endsAt = new Date(now.getTime() + windowMs);
  const isOver = sql`(b.window_ends_at <= ${now}::timestamptz or b.window_ends_at > excluded.window_ends_at)`;
  return sql`with cleared as (
      delete from quota_counts where asker in (
        select asker from quota_counts where window_ends_at <= ${now}::timestamptz and asker <> ${key}
        order by window_ends_at limit ${CLEARED_PER_TAKING}::int for update skip locked)
    )
    insert into quota_counts as b (asker, asked, window_ends_at) values (${key}, ${count}::int, ${endsAt}::timestamptz)
    on conflict (asker) do update set
      asked = case when ${isOver} then excluded.asked else least(b.asked, ${max}::int) + excluded.asked end,
      window_ends_at = case when ${isOver} then excluded.window_ends_at else b.window_ends_at end
    returning asked as "taken", window_ends_at as "endsAt"`;
}

/** Takes as many as are left, at most those that are wanted; what is refused never prolongs the window. */
export async function takeRequests(pool: Pool, wanted: Wanted): Promise<Taken> {
  const { count, max, now, windowMs } = wanted;
  const [row] = await selectRows<Row>(pool, statementOf(wanted));
  if (row === undefined) return { granted: 0, takenByAll: max, endsAt: new Date(now.getTime() + windowMs) };
  const before = row.taken - count;
  return { granted: Math.min(count, Math.max(0, max - before)), takenByAll: row.taken, endsAt: row.endsAt };
}
