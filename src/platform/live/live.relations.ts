/** What other rooms read of the stream of events in SQL of their own. */
import { type Sql, sql } from '../db/sql.js';

/** The number of the last event; every event up to it is committed. */
export const LIVE_HEAD: Sql = sql`(select head from live_streams where id = 1)`;

/** Events by number, each with its kind, what it is about, and what its kind keeps in `details`. */
export const LIVE_EVENTS: Sql = sql`(select number, kind, family_id, region_code, occurred_at, details from live_events)`;
