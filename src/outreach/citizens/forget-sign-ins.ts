/** Forgets requests to sign in that ended. */
import type { Forgetting } from '../../platform/db/forgetting.js';
import { type Sql, sql } from '../../platform/db/sql.js';

const over = (before: Date): Sql => sql`from sign_in_requests r where r.expires_at < ${before}`;

export const FORGET_SIGN_INS: Forgetting = {
  kind: 'signInRequests',
  over,
  forget: (before, most) => sql`delete from sign_in_requests
    where id in (select r.id ${over(before)} order by r.expires_at limit ${most} for update skip locked)`,
};
