/** What other rooms read of education in SQL of their own. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Sessions that were held, each with the families that came, and how many came besides. */
export const HELD_SESSIONS: Sql = sql`(select s.cadre_id, s.region_code, s.held_on, s.others_present,
  (select count(*) from education_attendance t where t.session_id = s.id) as families from education_sessions s)`;
