/**
 * Row-level security asks once for a statement which families are in a cadre's portfolio, and looks each row up in what
 * it found. Before, it looked for an assignment of every row, and for the people of a family twice over.
 */
import { Migration } from '@mikro-orm/migrations';

/** Part of the setting, evaluated once for a statement and not once for a row. */
const reach = (part: number): string => `(select split_part(current_setting('sigap.reach', true), ':', ${part}))`;

/** Whether the setting is of a kind; compared inside, so that the planner takes it for true as likely as not. */
const is = (kind: string): string => `(select split_part(current_setting('sigap.reach', true), ':', 1) = '${kind}')`;

/** As a uuid, by which the index of portfolios finds his; null for every other kind of reach. */
const CADRE = `(select case split_part(current_setting('sigap.reach', true), ':', 1)
  when 'cadre' then split_part(current_setting('sigap.reach', true), ':', 2)::uuid end)`;

/** The portfolio on the day, of which it may be the eve or the morrow in the cadre's zone. */
const PORTFOLIO = `(select a.family_id from portfolio_assignments a where a.cadre_id = ${CADRE}
  and a.valid_from <= (select ${reach(3)}::date + 1) and coalesce(a.valid_through, 'infinity') >= (select ${reach(3)}::date - 1))`;

const OF_FAMILIES = `
  ${is('*')}
  or ${is('cadre')} and id in ${PORTFOLIO}
  or ${is('regions')} and region_code ^@ any ((select string_to_array(${reach(2)}, ','))::text[])
  or ${is('family')} and id::text = ${reach(2)}`;

/** Whoever may meet a family may meet its people; which families those of a region are, their own policy says. */
const OF_PEOPLE = `
  ${is('*')}
  or ${is('cadre')} and family_id in ${PORTFOLIO}
  or ${is('regions')} and exists (select from families f where f.id = participants.family_id)
  or ${is('family')} and family_id::text = ${reach(2)}`;

export class PortfoliosAskedOnce extends Migration {
  override up(): void {
    this.addSql(`alter policy met on families using (${OF_FAMILIES})`);
    this.addSql(`alter policy met on participants using (${OF_PEOPLE})`);
  }
}
