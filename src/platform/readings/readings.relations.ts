/** The access log as other rooms may read it in their statements, and as a statement of theirs may write into it. */
import { type Sql, sql } from '../db/sql.js';

/** Every row of the access log: viewer, role, branch_id, family_ids or family_id, fields, operation, purpose, read_at, filter, families. */
export const READINGS: Sql = sql`access_log`;

/**
 * Logs what a transaction reads in statements alone. `rows` selects viewer, role, family_ids, fields, operation, purpose and
 * read_at, in this order.
 */
export const logRows = (rows: Sql): Sql =>
  sql`insert into access_log (id, viewer, role, family_ids, fields, operation, purpose, read_at)
    select uuidv7(), read.* from (${rows}) as read (viewer, role, family_ids, fields, operation, purpose, read_at)`;
