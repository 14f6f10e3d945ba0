/** Places the counter of the demo branch in the city, and closes its books of the last day on which it was paid at. */
import type { Pool } from '../../platform/db/pool.js';

const COUNTER = `
  insert into counters (partner_id, region_code, placed_by, placed_at)
  select id, '64.72', 'local:operator', created_at from partners where code = 'demo-counter' on conflict do nothing`;

const LAST_DAY = `
  insert into counter_days (id, partner_id, day, opened_by, opened_at, closed_by, closed_at, declared_payments, declared_total,
    posted_payments, posted_total)
  select uuidv7(), partner_id, day, 'local:branch-officer', day + time '08:00' at time zone 'Asia/Makassar',
    'local:second-officer', day + time '16:30' at time zone 'Asia/Makassar', payments, total, payments, total
  from (
    select p.partner_id, (p.paid_at at time zone 'Asia/Makassar')::date as day, count(*) as payments, sum(p.amount)::bigint as total
    from payments p join partners c on c.id = p.partner_id where c.code = 'demo-counter'
    group by 1, 2 order by 2 desc limit 1) last`;

export async function addCounter(pool: Pick<Pool, 'query'>): Promise<void> {
  await pool.query(COUNTER);
  await pool.query(LAST_DAY);
}
