/** Reads the open plans of families and the money in them: a column for every statement that reads an account. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Families with an open plan: `family_id`, and `instalments`, its terms and the money in it. */
export const OPEN_INSTALMENTS: Sql = sql`(select family_id, instalments from open_instalments)`;

/** The instalments of a family, an expression over its id; null without an open plan. */
export const instalmentsOf = (familyId: Sql): Sql =>
  sql`(select i.instalments from open_instalments i where i.family_id = ${familyId})`;

/** The condition that a family has an open plan. */
export const hasInstalments = (familyId: Sql): Sql =>
  sql`exists (select from open_instalments i where i.family_id = ${familyId})`;
