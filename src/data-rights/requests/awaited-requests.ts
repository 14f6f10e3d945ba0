/** Tells other rooms which requests of families about their data wait for a person of the branch. */
import { FAMILY_HOMES } from '../../households/families/index.js';
import { awaitedDecisions } from '../../platform/db/awaited-decisions.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, countRows, sql } from '../../platform/db/sql.js';

/**
 * Requests that nobody answered; `about` is the kind and what it is about. A family that moved is answered where it lives now,
 * and a citizen who asked stays unnamed.
 */
export const DATA_REQUESTS_AWAITED: Sql = awaitedDecisions({
  id: sql`r.id`,
  since: sql`r.requested_at`,
  due: sql`r.due_at`,
  by: sql`null::text`,
  region: sql`h.region_code`,
  family: sql`r.family_id`,
  about: sql`r.kind || ' ' || coalesce(r.field, r.subject)`,
  from: sql`from data_requests r join ${FAMILY_HOMES} h on h.family_id = r.family_id where r.state = 'REQUESTED'`,
});

/** How many requests of all families wait longer than their term. */
export const countOverdueRequests = (pool: Pool, now: Date): Promise<number> =>
  countRows(pool, sql`from data_requests r where r.state = 'REQUESTED' and r.due_at < ${now}`);
