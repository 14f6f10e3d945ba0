/** Closes doubts about late answers of partners who cannot be asked: by the books, and in the end by their files. */
import { RECEIVED_CALLS } from '../../money/payments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import type { Looking } from './raise-doubts.js';

const HOUR_MS = 3_600_000;

/**
 * Asks the books about late answers of partners who cannot be asked: closes the doubts of which they hold the payment, or
 * have refused it. Partners who can be asked are asked, and what they answer is compared with the books.
 */
export async function closeBooked(pool: Pool, now: Date): Promise<void> {
  await execute(
    pool,
    sql`update payment_doubts d set state = case decided.state when 'posted' then 'already-settled' else 'not-paid' end,
        closed_at = ${now}, ask_after = null, payment_id = decided.payment_id
      from payment_doubts o cross join lateral (
        select r.state, r.payment_id from ${RECEIVED_CALLS} r
        where r.partner_id = o.partner_id and r.reference = o.reference and r.state in ('posted', 'refused')
        order by r.state = 'posted' desc limit 1) decided
      where o.id = d.id and o.state = 'open' and o.source = 'late-answer' and d.state = 'open'
        and not exists (select from status_endpoints s where s.partner_id = o.partner_id)`,
  );
}

/** Leaves doubts to the file of their partner that are older than any file takes: nobody sends such a payment again. */
export async function leaveToFiles(pool: Pool, { policy, now }: Looking): Promise<void> {
  const until = new Date(now.getTime() - policy.evidenceSinceHours * HOUR_MS);
  await execute(
    pool,
    sql`update payment_doubts d set state = 'unanswered', closed_at = ${now}, ask_after = null
      where d.state = 'open' and d.source = 'late-answer' and d.raised_at <= ${until}::timestamptz
        and not exists (select from status_endpoints s where s.partner_id = d.partner_id)`,
  );
}
