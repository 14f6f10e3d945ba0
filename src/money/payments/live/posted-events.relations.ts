/** What other rooms read of the events of payments: the rupiah they brought and the cards they turned, as events tell it. */
import { LIVE_EVENTS } from '../../../platform/live/index.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { POSTED_PAYMENTS } from '../payment.relations.js';

/**
 * Payments as they were confirmed, and what was taken back of those as a negative amount, with the cadre of the family and
 * `paid_at`, when the family paid. `turned` is 1 where it made the cards of a family active again, and -1
 * where taking it back suspended them.
 */
export const POSTED_EVENTS: Sql = sql`(select e.payment_id, e.family_id, e.cadre_id, e.region_code, e.occurred_at,
  case e.kind when 'payment-confirmed' then (e.details->>'paidAt')::timestamptz
    else (select p.paid_at from ${POSTED_PAYMENTS} p where p.id = e.payment_id) end as paid_at,
  case e.kind when 'payment-confirmed' then 1 else -1 end * (e.details->>'amount')::bigint as amount,
  case when e.kind = 'payment-confirmed' and e.details->>'statusBefore' = 'SUSPENDED' and e.details->>'statusAfter' = 'ACTIVE' then 1
    when e.kind = 'payment-withdrawn' and e.details->>'statusBefore' = 'ACTIVE' and e.details->>'statusAfter' = 'SUSPENDED' then -1
    else 0 end as turned
  from ${LIVE_EVENTS} e where e.kind = 'payment-confirmed' or (e.kind = 'payment-withdrawn' and e.details->>'confirmedAt' is not null))`;
