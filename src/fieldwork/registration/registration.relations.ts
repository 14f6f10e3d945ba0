/** The SQL of registrations that other rooms may use. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Who registered what and when; `id` is that of the family, or of the person who joined one. */
export const REGISTRATIONS: Sql = sql`(select id, kind, family_id, cadre_id, persons, registered_by, registered_on, registered_at from registrations)`;
