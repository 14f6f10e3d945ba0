/**
 * Compacts the changes that postings and registrations appended into the rollups of arrears, so that sums stay quick to
 * read. It changes no sum: rollups and changes add up to the same before and after.
 */
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';

/** The number of the advisory lock that lets one instance at a time compact; it is arbitrary. */
const COMPACT_LOCK = 7_204_004;
/** The most changes in one transaction, so that each is short. */
const CHANGES_AT_ONCE = 20_000;

const TAKE_AND_ADD = `
  with taken as (
    delete from arrears_rollup_changes where ctid = any(array(select ctid from arrears_rollup_changes limit $1)) returning *
  ), sums as (
    select regency_code, care_class, terms, paid_through, credit, steady_members, other_cover, sum(families) as families
    from taken group by regency_code, care_class, terms, paid_through, credit, steady_members, other_cover
  ), added as (
    insert into arrears_rollups as c (regency_code, care_class, terms, paid_through, credit, steady_members, other_cover, families)
    select regency_code, care_class, terms, paid_through, credit, steady_members, other_cover, families from sums where families <> 0
    on conflict on constraint arrears_rollups_one_per_account do update set families = c.families + excluded.families
  )
  select count(*)::int as taken from taken`;

async function compactOnce(connection: Connection): Promise<number> {
  const { rows: locks } = await connection.query<{ ours: boolean }>('select pg_try_advisory_xact_lock($1) as ours', [
    COMPACT_LOCK,
  ]);
  if (locks[0]?.ours !== true) return 0;
  const { rows } = await connection.query<{ taken: number }>(TAKE_AND_ADD, [CHANGES_AT_ONCE]);
  await connection.query('delete from arrears_rollups where families = 0');
  return rows[0]?.taken ?? 0;
}

/** Compacts all changes and gives their number; it is zero too while another instance compacts. */
export async function compactRollups(pool: Pool): Promise<number> {
  let folded = 0;
  for (;;) {
    const taken = await inTransaction(pool, compactOnce);
    folded += taken;
    if (taken < CHANGES_AT_ONCE) return folded;
  }
}
