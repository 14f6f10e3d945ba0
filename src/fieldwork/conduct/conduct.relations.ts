/** The SQL of breaches of conduct that other rooms may use. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Contacts that broke a rule of conduct. */
export const CONDUCT_BREACHES: Sql = sql`(select cadre_id, family_id, contacted_at from conduct_breaches)`;
