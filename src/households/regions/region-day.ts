/** Finds the day in each region: the three zones differ in the day for two hours, and once a month in the month. */
import { type Sql, constant, sql } from '../../platform/db/sql.js';
import type { Viewer } from '../../platform/auth/index.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import {
  type TimeZone,
  TIME_ZONES,
  WIB,
  WIT,
  WITA,
  WITA_PROVINCES,
  WIT_PROVINCES,
  timeZoneOf,
} from '../../kernel/time-zone.js';

/** The current day in each zone. */
export type ZoneDays = Readonly<Record<TimeZone['name'], CivilDate>>;

export const zoneDaysAt = (instant: Date): ZoneDays => ({
  WIB: civilDateIn(instant, WIB),
  WITA: civilDateIn(instant, WITA),
  WIT: civilDateIn(instant, WIT),
});

/** The time zone where the viewer works; viewers of the whole country use WIB. */
export const viewerZone = ({ regions }: Viewer): TimeZone =>
  timeZoneOf(regions === 'ALL' ? null : (regions[0] ?? null));

/** The current day where the viewer works. */
export const viewerDay = (viewer: Viewer, instant: Date): CivilDate => civilDateIn(instant, viewerZone(viewer));

const listed = (provinces: readonly string[]): string => provinces.map((province) => `'${province}'`).join(', ');

/** SQL that selects the value of the zone in which the region in `column` lies. */
export function byZone(column: string, values: Readonly<Record<TimeZone['name'], Sql>>): Sql {
  const province = constant(`left(${column}, 2)`);
  return sql`case when ${province} in (${constant(listed(WITA_PROVINCES))}) then ${values.WITA}
    when ${province} in (${constant(listed(WIT_PROVINCES))}) then ${values.WIT} else ${values.WIB} end`;
}

/** SQL for the name of the zone in which the region in `column` lies. */
export const zoneIn = (column: string): Sql => byZone(column, { WIB: sql`'WIB'`, WITA: sql`'WITA'`, WIT: sql`'WIT'` });

/** SQL for the name by which PostgreSQL knows each zone. */
export const TIME_ZONE_NAMES = { WIB: sql`'Asia/Jakarta'`, WITA: sql`'Asia/Makassar'`, WIT: sql`'Asia/Jayapura'` };

/** SQL for the name by which PostgreSQL knows the zone in which the region in `column` lies. */
export const timeZoneIn = (column: string): Sql => byZone(column, TIME_ZONE_NAMES);

/** SQL for the current day in the region that `column` names. */
export const dayIn = (column: string, days: ZoneDays): Sql =>
  byZone(column, { WIB: sql`${days.WIB}::date`, WITA: sql`${days.WITA}::date`, WIT: sql`${days.WIT}::date` });

export const ZONE_NAMES: readonly TimeZone['name'][] = TIME_ZONES.map(({ name }) => name);
