/** Sums the money that waits for somebody: in suspense, in breaks of settlement files, and in payments in doubt. */
import { FAMILY_HOMES, MEMBERS } from '../../households/families/index.js';
import { conditionWithin, reachesNothing, regionCondition } from '../../households/regions/index.js';
import { type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { POSTED_PAYMENTS, SUSPENSE_LEFT } from '../../money/payments/index.js';
import { OPEN_DOUBTS } from '../../partners/doubts/index.js';
import { OPEN_BREAKS } from '../../partners/settlement/index.js';
import { type Action, type Viewer, may, seesTheNation } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';

export interface WaitingSum {
  readonly count: number;
  readonly amount: Rupiah;
  /** Since when the oldest waits; null when nothing does. */
  readonly oldestSince: Date | null;
}

async function sumOf(pool: Pool, from: Sql): Promise<WaitingSum> {
  const [row] = await selectRows<{ count: bigint; amount: bigint; oldestSince: Date | null }>(
    pool,
    sql`select count(*) as count, coalesce(sum(w.amount), 0)::bigint as amount, min(w.since) as "oldestSince" ${from}`,
  );
  if (row === undefined) throw new Error('an aggregate has one row');
  return { count: Number(row.count), amount: rupiah(row.amount), oldestSince: row.oldestSince };
}

/** The region of the payment that an item is about, or else of the family whose number was paid to. */
const PLACED = sql`cross join lateral (select coalesce(
  (select p.region_code from ${POSTED_PAYMENTS} p where p.id = w.payment_id),
  (select f.region_code from ${MEMBERS} m join ${FAMILY_HOMES} f on f.family_id = m.family_id
    where m.billing_number = right(regexp_replace(w.account_text, '\\s', '', 'g'), 11) and m.successor_id is null limit 1)) as region_code) at`;

/** Items of all partners for whoever may read them; for an office those of families in its regions. */
function itemsOf(items: Sql, { viewer, read }: { viewer: Viewer; read: Action }): Sql | null {
  if (may(viewer, read) && seesTheNation(viewer)) return sql`from ${items} w`;
  const condition = conditionWithin('at.region_code', viewer.regions);
  return condition === null ? null : sql`from ${items} w ${PLACED} where ${condition}`;
}

const NOTHING: WaitingSum = { count: 0, amount: rupiah(0n), oldestSince: null };

/** Money in suspense that the viewer may see: an operator sees what belongs to no family. */
export function sumSuspense(pool: Pool, { role, regions }: Viewer): Promise<WaitingSum> {
  if (role === 'OPERATOR') return sumOf(pool, sql`from ${SUSPENSE_LEFT} w where w.region_code is null`);
  if (reachesNothing(regions)) return Promise.resolve(NOTHING);
  return sumOf(pool, sql`from ${SUSPENSE_LEFT} w where ${regionCondition('w.region_code', regions)}`);
}

const sumItems = (pool: Pool, from: Sql | null): Promise<WaitingSum> =>
  from === null ? Promise.resolve(NOTHING) : sumOf(pool, from);

/** Breaks that are not closed: their amount is what both sides differ by. */
export const sumBreaks = (pool: Pool, viewer: Viewer): Promise<WaitingSum> =>
  sumItems(pool, itemsOf(OPEN_BREAKS, { viewer, read: 'settlement:read' }));

export const sumDoubts = (pool: Pool, viewer: Viewer): Promise<WaitingSum> =>
  sumItems(pool, itemsOf(OPEN_DOUBTS, { viewer, read: 'payment-doubt:read' }));
