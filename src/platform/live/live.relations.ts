/** The relations of the stream of events that other rooms may use in their SQL. */
import { type Sql, constant, sql } from '../db/sql.js';
import { checkAt, checkOf } from './history.js';

/** The number of the last event, as a query; every event up to it is committed. */
export const LIVE_HEAD: Sql = sql`(select head from live_streams where id = 1)`;

/** The check of the last event, as a query; empty before the first. */
export const LIVE_HEAD_CHECK: Sql = constant(
  `coalesce(${checkAt('(select head from live_streams where id = 1)')}, '')`,
);

/** The check of the event of a number, as a query; null where there is none. */
export const eventCheckAt = (number: Sql): Sql =>
  sql`(select ${constant(checkOf('e'))} from live_events e where e.stream_id = 1 and e.number = ${number})`;

/** The events by number, each with its kind, its family, region and cadre, and the `details` of its kind. */
export const LIVE_EVENTS: Sql = sql`(select number, kind, family_id, payment_id, region_code, cadre_id, occurred_at, details from live_events)`;
