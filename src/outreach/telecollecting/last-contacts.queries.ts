/** Reads, for many families at once, the last visit or call and the last promise that no payment has followed. */
import type { FindLastContacts, LastContact } from '../../fieldwork/portfolios/index.js';
import { VISITS, VISIT_PROMISES } from '../../fieldwork/visits/index.js';
import { FAMILY_HOMES } from '../../households/families/index.js';
import { POSTED_PAYMENTS } from '../../money/payments/index.js';
import { selectRows, sql } from '../../platform/db/sql.js';

/** Finds the last visit or call, answered or not, and the last promise unless a payment has followed it. */
export const findLastContacts: FindLastContacts = (pool, families) =>
  selectRows<LastContact>(
    pool,
    sql`select f.family_id as id, f.region_code as village, last.contacted_at as "contactedAt", promise.promised_for as "promisedFor"
      from unnest(${[...families]}::uuid[]) as wanted (id)
      join ${FAMILY_HOMES} f on f.family_id = wanted.id
      cross join lateral (
        select greatest(
          (select visited_at from ${VISITS} v where v.family_id = f.family_id and visited_at is not null order by visited_at desc limit 1),
          (select called_at from calls c where c.family_id = f.family_id order by called_at desc limit 1)) as contacted_at
      ) as last
      left join lateral (
        select p.promised_for, v.visited_at from ${VISIT_PROMISES} p join ${VISITS} v on v.id = p.visit_id
        where p.family_id = f.family_id order by v.visited_at desc limit 1
      ) as promise on not exists (
        select from ${POSTED_PAYMENTS} y where y.family_id = f.family_id and y.paid_at >= promise.visited_at)`,
  );
