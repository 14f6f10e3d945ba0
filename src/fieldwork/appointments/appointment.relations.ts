/** The SQL that other rooms may use to ask on which days cadres may work. */
import { inForce } from '../../platform/db/in-force.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import type { CadreId } from '../../kernel/ids.js';
import { CADRE_HOMES } from '../cadres/index.js';

/** The days on which each cadre may work: `cadre_id`, `valid_from`, `valid_through`. */
export const APPOINTED_DAYS: Sql = sql`(select cadre_id, valid_from, valid_through from cadre_appointments)`;

/** The condition that the cadre may work on the day. */
export const isAppointed = (cadre: Sql, day: Sql): Sql =>
  sql`exists (select from cadre_appointments t where t.cadre_id = ${cadre} and ${inForce('t', day)})`;

/** Selects the `home` of a cadre who may work on the day; `day` may be an expression over `c.home_region_code`. */
export const homeOfAppointed = (cadreId: CadreId, day: Sql): Sql =>
  sql`select c.home_region_code as home from ${CADRE_HOMES} c
    where c.cadre_id = ${cadreId}::uuid and ${isAppointed(sql`c.cadre_id`, day)}`;

/** The freezes that one citizen's complaint made and that nobody has confirmed or decided; each lifts itself at `confirm_by`. */
export const UNCONFIRMED_FREEZES: Sql = sql`(select complaint_id, cadre_id, frozen_at, frozen_by, confirm_by from credential_freezes
  where decision is null and confirmed_at is null and complaint_id is not null and confirm_by is not null)`;
