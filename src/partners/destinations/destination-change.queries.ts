/** Reads changes of where keys go, and what became of them. It never reads a key. */
import type { DestinationChangeId } from '../../kernel/ids.js';
import { PARTNER_NAMES } from '../../money/partners/index.js';
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import { type ChangeState, type DestinationChange, tooOldSince } from './destination-change.js';

/** More than a programme changes in many years; the newest are shown. */
const LISTED_MAX = 500;

const CHANGES = sql`select c.id, c.partner_id as "partnerId", p.code as "partnerCode", c.purpose, c.address, c.replaces, c.settings,
    c.proposed_by as "proposedBy", c.proposed_at as "proposedAt", d.decided_by as "decidedBy", d.decided_at as "decidedAt", d.reason,
    coalesce(d.decision, 'PROPOSED') as state
  from destination_changes c
    join ${PARTNER_NAMES} p on p.id = c.partner_id
    left join destination_decisions d on d.change_id = c.id`;

export async function findChange(
  connection: Pick<Pool, 'query'>,
  id: DestinationChangeId,
): Promise<DestinationChange | null> {
  const [change] = await selectRows<DestinationChange>(connection, sql`${CHANGES} where c.id = ${id}::uuid`);
  return change ?? null;
}

export interface ChangesAsked {
  readonly partnerCode: string | null;
  readonly state: ChangeState | null;
}

/** The changes, the newest first. */
export const findChanges = (
  pool: Pick<Pool, 'query'>,
  { partnerCode, state }: ChangesAsked,
): Promise<DestinationChange[]> =>
  selectRows<DestinationChange>(
    pool,
    sql`${CHANGES} where (${partnerCode}::text is null or p.code = ${partnerCode}::text)
        and (${state}::text is null or coalesce(d.decision, 'PROPOSED') = ${state}::text)
      order by c.proposed_at desc, c.id desc limit ${LISTED_MAX}`,
  );

/** What waits for a second operator; `about` is the partner with the new address. */
export const destinationsAwaited = (now: Date): Sql =>
  awaitedDecisions({
    id: sql`c.id`,
    since: sql`c.proposed_at`,
    by: sql`c.proposed_by`,
    about: sql`p.code || ' → ' || c.address`,
    from: sql`from destination_changes c join ${PARTNER_NAMES} p on p.id = c.partner_id
      where c.proposed_at > ${tooOldSince(now)}::timestamptz
        and not exists (select from destination_decisions d where d.change_id = c.id)`,
  });
