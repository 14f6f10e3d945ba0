/** What other rooms read of families and their members in SQL of their own: relations with the columns they promise. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** Where each family lives: `family_id`, `region_code`. */
export const FAMILY_HOMES: Sql = sql`(select id as family_id, region_code from families)`;

/** Families with their accounts, for conditions and columns that speak of a family as `f`. */
export const FAMILY_ACCOUNTS: Sql = sql`(select id, region_code, segment, care_class, paid_through, credit, first_premium_from,
  steady_members, other_cover, registered_at from families)`;

/** The people of families, those who have left too, each with the months from and through which they are billed. */
export const MEMBERS: Sql = sql`(select id, family_id, name, relation, card_number, billing_number, phone, covered_from, covered_through
  from participants)`;
