/** Locks and writes the accounts of families in the transaction of a posting. */
import type { FamilyAccount } from '../arrears/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { FamilyId } from '../../kernel/ids.js';
import { ACCOUNT_COLUMNS } from './family-account.js';

/**
 * Reads the `id`, `regionCode`, `lastPostedAt` and account of each family in `ids`, a subselect. It locks them until the
 * commit in the order of their ids, so that two transactions with the same families wait for each other and never deadlock; with
 * `skip`, families that another transaction holds are left out.
 */
export const lockAccounts = (ids: Sql, held: 'wait' | 'skip'): Sql => sql`
  select f.id, f.region_code as "regionCode", f.last_posted_at as "lastPostedAt", ${ACCOUNT_COLUMNS} from families f
  where f.id in ${ids} order by f.id for no key update ${HELD[held]}`;

const HELD = { wait: sql``, skip: sql`skip locked` } as const;

const MOVE = `
  update families f set paid_through = moved.paid_through, credit = moved.credit, last_posted_at = $4::timestamptz
  from unnest($1::uuid[], $2::date[], $3::bigint[]) moved(id, paid_through, credit) where f.id = moved.id`;

/** Writes the last months that families have paid, their credit, and when money last moved for them. */
export async function moveAccounts(
  connection: Connection,
  accounts: ReadonlyMap<FamilyId, Pick<FamilyAccount, 'paidThrough' | 'credit'>>,
  postedAt: Date,
): Promise<void> {
  const moved = [...accounts];
  const values = [
    moved.map(([id]) => id),
    moved.map(([, { paidThrough }]) => `${paidThrough}-01`),
    moved.map(([, { credit }]) => credit),
    postedAt,
  ];
  await connection.query({ name: 'posting-families-update', text: MOVE, values });
}
