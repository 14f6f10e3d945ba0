/** The SQL that other rooms may use to ask which cadre holds which family on a day. */
import { inForce } from '../../platform/db/in-force.js';
import { type Sql, constant, sql, textOf } from '../../platform/db/sql.js';
import type { StillVisibleSql } from '../../platform/live/index.js';
import { type FamilySource, type PortfolioOf, familySourceWith } from '../../households/families/index.js';
import { dayIn } from '../../households/regions/index.js';
import { isAppointed } from '../appointments/index.js';
import { CADRE_HOMES } from '../cadres/index.js';

/**
 * The days on which each family belongs to a cadre's portfolio: `family_id`, `cadre_id`, `valid_from`, `valid_through`.
 */
export const ASSIGNED_DAYS: Sql = sql`(select family_id, cadre_id, valid_from, valid_through from portfolio_assignments)`;

/**
 * The condition that the family is in the cadre's portfolio on the day; it does not check that the cadre may work then.
 */
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
 * Selects the `family_id` of each family in the cadre's portfolio on a day, or today in the zone of the cadre's home,
 * while the cadre may work. It starts from the assignments, so that its cost grows with the portfolio, not with the
 * number of families.
 */
const portfolioOf: PortfolioOf = (cadreId, on) => {
  const day = typeof on === 'string' ? sql`${on}::date` : dayIn('c.home_region_code', on);
  return sql`(select a.family_id from (select ${day} as today from ${CADRE_HOMES} c where c.cadre_id = ${cadreId}::uuid) calendar
    join portfolio_assignments a on a.cadre_id = ${cadreId}::uuid and ${inForce('a', sql`calendar.today`)}
    where ${isAppointed(sql`${cadreId}::uuid`, sql`calendar.today`)})`;
};

/** The families that a viewer may see; a cadre sees those of the day's portfolio. */
export const familySource: FamilySource = familySourceWith(portfolioOf);

/**
 * The condition that a cadre may still see a past event: the appointment runs, and the event's family, if it has one,
 * is still in the portfolio.
 */
export const stillAssigned: StillVisibleSql = (names) => {
  const [event, cadre, day] = [constant(names.event), constant(names.cadre), constant(names.day)];
  const family = sql`${event}.family_id`;
  return textOf(sql`(${isAppointed(cadre, day)} and (${family} is null or ${isAssigned({ family, cadre, day })}))`);
};
