/** The SQL of the class and the segment that a family `f` has on a day, where it lives. */
import { type Sql, sql } from '../../platform/db/sql.js';
import { type ZoneDays, dayIn } from '../regions/index.js';

const termOn = (days: ZoneDays): Sql => sql`term_in(f.terms, to_char(${dayIn('f.region_code', days)}, 'YYYY-MM'))`;

/** Few families have terms by month, so for the others it is a column as before. */
export const careClassOn = (days: ZoneDays): Sql =>
  sql`case when f.terms is null then f.care_class else split_part(${termOn(days)}, '/', 2) end`;

export const segmentOn = (days: ZoneDays): Sql =>
  sql`case when f.terms is null then f.segment else split_part(${termOn(days)}, '/', 3) end`;
