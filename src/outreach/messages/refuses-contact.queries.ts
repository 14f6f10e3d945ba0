/**
 * The SQL conditions by which other rooms ask whether a family may be called, by the same preferences as for messages.
 */
import { MEMBERS } from '../../households/families/index.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { IS_OF_MEMBER } from './preference-phone.js';

const newestOf = (owner: Sql): Sql =>
  sql`coalesce((select w.preference from contact_preferences w where ${owner} order by w.set_at desc, w.id desc limit 1), '')`;

/** A member of family `f`, as `p`, who has a number. */
const HAS_NUMBER = sql`p.family_id = f.id and (p.phone is not null or p.sealed_phone is not null) and p.successor_id is null`;

/**
 * The condition that family `f` wants no contact, by its own preference or by that of every number it has. A session meets
 * the members of its families and the preferences of all numbers, so that what somebody said in another family of the same
 * number counts. Whether a number may be sealed is judged over the rows of both tables that nobody's reach leaves out.
 */
export const REFUSES_CONTACT = sql`(${newestOf(sql`w.family_id = f.id`)} = 'DO_NOT_CONTACT'
  or (exists (select from ${MEMBERS} p where ${HAS_NUMBER})
    and not exists (select from ${MEMBERS} p where ${HAS_NUMBER}
      and ${newestOf(IS_OF_MEMBER)} <> 'DO_NOT_CONTACT')))`;

/** The condition that family `f` wants no contact by its own preference alone, read for all families in one pass. */
export const FAMILY_REFUSES_CONTACT = sql`exists (
  select from (
    select distinct on (w.family_id) w.family_id, w.preference from contact_preferences w where w.family_id is not null
    order by w.family_id, w.set_at desc, w.id desc
  ) newest where newest.family_id = f.id and newest.preference = 'DO_NOT_CONTACT')`;
