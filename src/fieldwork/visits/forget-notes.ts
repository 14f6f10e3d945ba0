/** Forgets what was noted at visits; the outcome, a promise, and whether the visit counts are kept. */
import type { Forgetting } from '../../platform/db/forgetting.js';
import { type Sql, sql } from '../../platform/db/sql.js';

const over = (before: Date): Sql => sql`from visits v where v.note is not null and v.visited_at < ${before}`;

export const FORGET_VISIT_NOTES: Forgetting = {
  kind: 'visitNotes',
  over,
  forget: (before, most) => sql`update visits set note = null
    where id in (select v.id ${over(before)} order by v.visited_at limit ${most} for update skip locked)`,
};
