/** The relations of the stream of events that other rooms may use in their SQL. */
import { type Sql, sql } from '../db/sql.js';

/** The number of the last event, as a query; every event up to it is committed. */
export const LIVE_HEAD: Sql = sql`(select head from live_streams where id = 1)`;

/** The events by number, each with its kind, its family and region, and the `details` of its kind. */
export const LIVE_EVENTS: Sql = sql`(select number, kind, family_id, region_code, occurred_at, details from live_events)`;
