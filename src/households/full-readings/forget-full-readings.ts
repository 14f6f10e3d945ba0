/** Forgets which families somebody read in full, as they count for the caps of a day; the access log keeps who read what. */
import type { Forgetting } from '../../platform/db/forgetting.js';
import { type Sql, sql } from '../../platform/db/sql.js';

const over = (before: Date): Sql => sql`from full_readings r where r.first_read_at < ${before}`;

export const FORGET_FULL_READINGS: Forgetting = {
  kind: 'fullReadings',
  over,
  forget: (before, most) => sql`delete from full_readings where (viewer, day, family_id) in (
      select r.viewer, r.day, r.family_id ${over(before)} limit ${most} for update skip locked)`,
};
