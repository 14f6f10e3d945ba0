/** The attribution of attribution.ts for many payments at once, in the database: the two are proved equal to the rupiah. */
import { type Sql, constant, sql } from '../db/sql.js';
import {
  type AttributionPolicy,
  CALLS_WITHOUT_CONTACT,
  CONTACT_STRATEGIES,
  VISITS_WITHOUT_CONTACT,
} from './attribution.js';
import type { Span } from './period.js';

const listed = (words: readonly string[]): Sql => constant(words.map((word) => `'${word}'`).join(', '));

/**
 * What a payment brought a family, less what was taken back since; `m.paid_at` tells when. Money in suspense belongs to
 * nobody until it is matched, and a donor's money to nobody until it pays a premium.
 */
const moneyIn = ({ from, before }: Span): Sql => sql`
  select p.id, p.id as payment_id, p.family_id, p.region_code, p.channel, p.paid_at, p.amount from payments p
  where p.outcome <> 'into-suspense' and p.family_id is not null
    and p.paid_at >= ${from}::timestamptz and p.paid_at < ${before}::timestamptz
  union all
  select e.id, p.id, e.family_id, e.region_code, p.channel, p.paid_at, e.amount
  from ledger_entries e join payments p on p.id = e.payment_id
  where e.kind = 'suspense-match' and e.family_id is not null
    and p.paid_at >= ${from}::timestamptz and p.paid_at < ${before}::timestamptz
  union all
  select e.id, null, e.family_id, e.region_code, null, e.posted_at, e.amount from ledger_entries e
  where e.kind = 'sponsorship' and e.family_id is not null
    and e.posted_at >= ${from}::timestamptz and e.posted_at < ${before}::timestamptz`;

/** What a partner took back of a payment. */
export const REVERSED = sql`select e.payment_id, sum(e.amount) as amount from ledger_entries e
  where e.kind = 'reversal' and e.payment_id is not null group by e.payment_id`;

const days = (count: number): Sql => sql`${count}::int * interval '1 day'`;

/** Contacts that could be followed by a payment of the span: from when each counts, and how long. */
export function contactsIn({ from, before }: Span, policy: AttributionPolicy): Sql {
  const { windowDays, doorwayMinutes } = policy;
  const doorway = sql`${doorwayMinutes}::int * interval '1 minute'`;
  const places = CONTACT_STRATEGIES.map((strategy) => policy.precedence.indexOf(strategy));
  const [visit, call, whatsApp, sms] = places;
  return sql`
  select v.id, v.family_id, v.cadre_id, 'CADRE_VISIT' as strategy, ${visit}::int as place, ${days(windowDays.CADRE_VISIT)} as lasts,
    v.visited_at - case when v.outcome = 'PAID_DURING_VISIT' then ${doorway} else interval '0' end as since
  from visits v
  where v.state = 'COMPLETED' and v.outcome not in (${listed(VISITS_WITHOUT_CONTACT)})
    and v.visited_at >= ${from}::timestamptz - ${days(windowDays.CADRE_VISIT)} and v.visited_at < ${before}::timestamptz + ${doorway}
  union all
  select c.id, c.family_id, c.cadre_id, 'TELE_COLLECTING', ${call}::int, ${days(windowDays.TELE_COLLECTING)}, c.called_at
  from calls c
  where c.outcome not in (${listed(CALLS_WITHOUT_CONTACT)})
    and c.called_at >= ${from}::timestamptz - ${days(windowDays.TELE_COLLECTING)} and c.called_at < ${before}::timestamptz
  union all
  select g.id, g.family_id, g.cadre_id, case g.channel when 'WHATSAPP' then 'WHATSAPP' else 'SMS_BLAST' end,
    case g.channel when 'WHATSAPP' then ${whatsApp}::int else ${sms}::int end,
    case g.channel when 'WHATSAPP' then ${days(windowDays.WHATSAPP)} else ${days(windowDays.SMS_BLAST)} end, g.sent_at
  from messages g
  where g.state in ('SENT', 'DELIVERED', 'READ')
    and g.sent_at >= ${from}::timestamptz - ${days(Math.max(windowDays.WHATSAPP, windowDays.SMS_BLAST))} and g.sent_at < ${before}::timestamptz`;
}

export interface AttributedWish {
  readonly span: Span;
  readonly policy: AttributionPolicy;
  /** A condition over the money as `m`. */
  readonly where: Sql;
}

/**
 * A query with one row per payment that brought money: `id, family_id, region_code, amount, strategy, cadre_id`. What was
 * taken back wholly is left out.
 */
export const attributedMoney = ({ span, policy, where }: AttributedWish): Sql => sql`
  select distinct on (m.id) m.id, m.family_id, m.region_code, m.amount, c.cadre_id,
    case when m.channel is null then 'CSR' when m.channel = 'AUTO_DEBIT' then 'AUTO_DEBIT' else coalesce(c.strategy, 'UNPROMPTED') end as strategy
  from (
    select m.id, m.family_id, m.region_code, m.channel, m.paid_at, m.amount - coalesce(r.amount, 0) as amount
    from (${moneyIn(span)}) m left join (${REVERSED}) r on r.payment_id = m.payment_id
    where ${where} and m.amount > coalesce(r.amount, 0)
  ) m
  left join (${contactsIn(span, policy)}) c
    on c.family_id = m.family_id and m.channel <> 'AUTO_DEBIT' and c.since <= m.paid_at and m.paid_at <= c.since + c.lasts
  order by m.id, c.since desc nulls last, c.place, c.id`;
