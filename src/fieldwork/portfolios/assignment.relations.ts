/** What other rooms read in SQL of their own of who holds which family when. */
import { inForce } from '../../platform/db/in-force.js';
import { type Sql, constant, sql, textOf } from '../../platform/db/sql.js';
import type { StillVisibleSql } from '../../platform/live/index.js';
import { type FamilySource, type PortfolioOf, familySourceWith } from '../../households/families/index.js';
import { dayIn } from '../../households/regions/index.js';
import { isAppointed } from '../appointments/index.js';
import { CADRE_HOMES } from '../cadres/index.js';

/** The days on which each family belongs to a cadre's portfolio: `family_id`, `cadre_id`, `valid_from`, `valid_through`. */
export const ASSIGNED_DAYS: Sql = sql`(select family_id, cadre_id, valid_from, valid_through from portfolio_assignments)`;

/** The family is in the cadre's portfolio on the day; whether the cadre may work then is asked apart. */
export const isAssigned = ({
  family,
  cadre,
  day,
}: {
  readonly family: Sql;
  readonly cadre: Sql;
  readonly day: Sql;
}): Sql =>
  sql`exists (select from portfolio_assignments a
    where a.family_id = ${family} and a.cadre_id = ${cadre} and ${inForce('a', day)})`;

/**
 * The `family_id` of each family in the cadre's portfolio: on a day, or today by the calendar of the cadre's home, while the
 * cadre may work. It is read from the assignments, so its cost follows the portfolio and not the number of families.
 */
const portfolioOf: PortfolioOf = (cadreId, on) => {
  const day = typeof on === 'string' ? sql`${on}::date` : dayIn('c.home_region_code', on);
  return sql`(select a.family_id from (select ${day} as today from ${CADRE_HOMES} c where c.cadre_id = ${cadreId}::uuid) calendar
    join portfolio_assignments a on a.cadre_id = ${cadreId}::uuid and ${inForce('a', sql`calendar.today`)}
    where ${isAppointed(sql`${cadreId}::uuid`, sql`calendar.today`)})`;
};

/** Families as a viewer may see them, with cadres by the portfolios of the day. */
export const familySource: FamilySource = familySourceWith(portfolioOf);

/** A past event is shown to a cadre only while the appointment runs and if its family, where it has one, is still in the portfolio. */
export const stillAssigned: StillVisibleSql = (names) => {
  const [event, cadre, day] = [constant(names.event), constant(names.cadre), constant(names.day)];
  const family = sql`${event}.family_id`;
  return textOf(sql`(${isAppointed(cadre, day)} and (${family} is null or ${isAssigned({ family, cadre, day })}))`);
};
