/** The relations of families and their members that other rooms may use in their SQL, with these columns. */
import { type Sql, sql } from '../../platform/db/sql.js';

/** The months that entries paid, or opened again, for people who joined later; `paid_through_after` is null once one has caught up. */
export const JOINER_MOVEMENTS: Sql = sql`(select entry_id, participant_id, family_id, paid_through_before, paid_through_after, posted_at
  from joiner_movements)`;

/** The region in which each family lives: `family_id`, `region_code`. */
export const FAMILY_HOMES: Sql = sql`(select id as family_id, region_code from families)`;

/** Families with their accounts, for conditions and columns that use a family as `f`. */
export const FAMILY_ACCOUNTS: Sql = sql`(select id, region_code, segment, care_class, terms, paid_through, credit, first_premium_from,
  steady_members, other_cover, registered_at from families)`;

/** The condition that the family `f` has not paid the month of its first premium, as in the index over those few families. */
export const AWAITS_FIRST_PREMIUM: Sql = sql`f.first_premium_from is not null and f.paid_through + interval '1 month' <= f.first_premium_from`;

/**
 * The members of families, former ones included, each with the first and last month for which they are billed. A person
 * is found by a number where \`successor_id\` is null: the other rows are of families that the person has left. A telephone
 * stands in \`phone\` or, sealed, in \`sealed_phone\`; in both it has its \`phone_index\`.
 */
export const MEMBERS: Sql = sql`(select id, family_id, name, relation, card_number, billing_number, phone, sealed_phone, phone_index, covered_from, covered_through,
    own_paid_through, first_premium_from, successor_id
  from participants)`;
