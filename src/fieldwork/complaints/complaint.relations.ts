/** The SQL of complaints that other rooms may use. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** The families of complaints that are not closed. */
export const OPEN_COMPLAINTS: Sql = sql`(select family_id from complaints where closed_at is null)`;
