/**
 * The one definition of collected money: what payments of a span, by the time at which families paid, brought to families,
 * less what was taken back since. Live totals and all sums of periods count by it.
 */
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { WIB } from '../../kernel/time-zone.js';
import { type Sql, sql } from '../../platform/db/sql.js';
import { LEDGER_ENTRIES, POSTED_PAYMENTS, REVERSALS } from './payment.relations.js';

export interface PaidWithin {
  readonly span: { readonly from: Date; readonly before: Date };
  /** A condition on the money, which is named `m`. */
  readonly where: Sql;
}

/**
 * The money that payments of a span brought to families, with the moment as `paid_at`. Money in suspense belongs to no
 * family until it is matched, and a donor's money to none until it pays a premium. An amount that no payment can have is
 * not summed, so that one such row of the past takes nothing away from the others.
 */
const moneyIn = ({
  from,
  before,
}: PaidWithin['span']): Sql => sql`select * from (${allMoneyIn({ from, before })}) all_money
  where amount <= ${jknCeilingsOn(civilDateIn(before, WIB)).familyPayment}::bigint`;

const allMoneyIn = ({ from, before }: PaidWithin['span']): Sql => sql`
  select p.id, p.id as payment_id, p.family_id, p.region_code, p.channel, p.paid_at, p.amount from ${POSTED_PAYMENTS} p
  where p.outcome <> 'into-suspense' and p.family_id is not null
    and p.paid_at >= ${from}::timestamptz and p.paid_at < ${before}::timestamptz
  union all
  select e.id, p.id, e.family_id, e.region_code, p.channel, p.paid_at, e.amount
  from ${LEDGER_ENTRIES} e join ${POSTED_PAYMENTS} p on p.id = e.payment_id
  where e.kind = 'suspense-match' and e.family_id is not null
    and p.paid_at >= ${from}::timestamptz and p.paid_at < ${before}::timestamptz
  union all
  select e.id, null, e.family_id, e.region_code, null, e.posted_at, e.amount from ${LEDGER_ENTRIES} e
  where e.kind = 'sponsorship' and e.family_id is not null
    and e.posted_at >= ${from}::timestamptz and e.posted_at < ${before}::timestamptz`;

/** A query of the amount that a partner took back of each payment. */
export const REVERSED = sql`select e.payment_id, sum(e.amount) as amount from ${REVERSALS} e group by e.payment_id`;

/**
 * A query with one row for each payment that brought money, whatever it followed: `id, family_id, region_code, channel,
 * paid_at, amount`; a donor's money has no channel. Payments that were taken back wholly are left out.
 */
export const collectedMoney = ({ span, where }: PaidWithin): Sql => sql`
  select m.id, m.family_id, m.region_code, m.channel, m.paid_at, m.amount - coalesce(r.amount, 0) as amount
  from (${moneyIn(span)}) m left join (${REVERSED}) r on r.payment_id = m.payment_id
  where ${where} and m.amount > coalesce(r.amount, 0)`;
