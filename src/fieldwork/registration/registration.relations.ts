/** What other rooms read of registrations in SQL of their own. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** What was registered when and by whom; `id` is that of the family or of the person who joined one. */
export const REGISTRATIONS: Sql = sql`(select id, kind, family_id, cadre_id, persons, registered_on, registered_at from registrations)`;
