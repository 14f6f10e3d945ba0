/** The SQL of education that other rooms may use. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** The sessions that cadres held, each with the numbers of families and of other people that were present. */
export const HELD_SESSIONS: Sql = sql`(select s.cadre_id, s.region_code, s.held_on, s.others_present,
  (select count(*) from education_attendance t where t.session_id = s.id) as families from education_sessions s)`;
