/** Forgets what was noted at calls; the outcome and a promise are kept. */
import type { Forgetting } from '../../platform/db/forgetting.js';
import { type Sql, sql } from '../../platform/db/sql.js';

const over = (before: Date): Sql => sql`from calls c where c.note is not null and c.called_at < ${before}`;

export const FORGET_CALL_NOTES: Forgetting = {
  kind: 'callNotes',
  over,
  forget: (before, most) => sql`update calls set note = null
    where id in (select c.id ${over(before)} order by c.called_at limit ${most} for update skip locked)`,
};
