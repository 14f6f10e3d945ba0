/** Tells what a payer would be asked for on a day to come, by the tariffs known now and if nothing is paid until then. */
import type { Assess } from '../bills/index.js';
import { sql } from '../../platform/db/sql.js';
import type { Pool } from '../../platform/db/pool.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { findStatus } from './family-account.queries.js';

/** The caller has checked that the viewer may see the family; null when there is none. */
export async function dueOn(
  pool: Pick<Pool, 'query'>,
  assess: Assess,
  { familyId, day }: { readonly familyId: FamilyId; readonly day: CivilDate },
): Promise<Rupiah | null> {
  const status = await findStatus(pool, sql`f.id = ${familyId}::uuid`);
  return status === null ? null : assess(status.account, day).dueNow;
}
