/** Makes the relations in which rooms tell what waits for a second person: all have the same columns. */
import { type Sql, sql } from './sql.js';

export interface AwaitedColumns {
  /** The statement from its `from` on. */
  readonly from: Sql;
  /** The id of the node that is decided on. */
  readonly id: Sql;
  readonly since: Sql;
  /** By when it must be decided; left out where no term is kept with it. */
  readonly due?: Sql;
  /** The subject of whoever proposed it. */
  readonly by: Sql;
  readonly amount?: Sql;
  /** The region in which it lies; left out, it lies in none. */
  readonly region?: Sql;
  /** The regions that a programme spans, where it is of several. */
  readonly regions?: Sql;
  readonly family?: Sql;
  readonly donor?: Sql;
  /** A word or a name that says more about it. */
  readonly about?: Sql;
}

/**
 * A relation with `id, since, due_at, by, amount, region_code, region_codes, family_id, donor_id` and `about` of everything of
 * one kind that waits for a decision.
 */
export const awaitedDecisions = (columns: AwaitedColumns): Sql => {
  const { from, id, since, by, about = sql`null` } = columns;
  const {
    due = sql`null`,
    amount = sql`null`,
    region = sql`null`,
    regions = sql`null`,
    family = sql`null`,
    donor = sql`null`,
  } = columns;
  return sql`(select ${id} as id, ${since} as since, (${due})::timestamptz as due_at, ${by} as by, (${amount})::bigint as amount, (${region})::text as region_code,
    (${regions})::text[] as region_codes, (${family})::uuid as family_id, (${donor})::uuid as donor_id, (${about})::text as about ${from})`;
};
