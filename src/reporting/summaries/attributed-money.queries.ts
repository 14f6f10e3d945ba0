/** Attributes many payments at once in the database, as attribution.ts does for one; tests prove both equal. */
import { SENT_MESSAGES } from '../../outreach/messages/index.js';
import { CALLS } from '../../outreach/telecollecting/index.js';
import { VISITS } from '../../fieldwork/visits/index.js';
import { collectedMoney } from '../../money/payments/index.js';
import { type Sql, constant, sql } from '../../platform/db/sql.js';
import {
  type AttributionPolicy,
  CALLS_WITHOUT_CONTACT,
  CONTACT_STRATEGIES,
  VISITS_WITHOUT_CONTACT,
} from './attribution.js';
import type { Span } from './period.js';

const listed = (words: readonly string[]): Sql => constant(words.map((word) => `'${word}'`).join(', '));

const days = (count: number): Sql => sql`${count}::int * interval '1 day'`;

/** Which contacts are read: those in a span, or those of a payment's family. Both conditions use an index. */
type ContactsOf = { readonly span: Span } | { readonly familyId: Sql };

/** The condition on contacts. `latest` extends the end of the span: a visit is recorded after a payment during it. */
function among(
  of: ContactsOf,
  { family, at, days: count, latest }: { family: Sql; at: Sql; days: number; latest: Sql },
): Sql {
  if ('familyId' in of) return sql`${family} = ${of.familyId}`;
  const { from, before } = of.span;
  return sql`${at} >= ${from}::timestamptz - ${days(count)} and ${at} < ${before}::timestamptz + ${latest}`;
}

/** A query of the contacts that a payment can follow, with the moment from which each counts, and for how long. */
export function contactsOf(of: ContactsOf, { windowDays, visitBackdatedMinutes, precedence }: AttributionPolicy): Sql {
  const backdated = sql`${visitBackdatedMinutes}::int * interval '1 minute'`;
  const atOnce = sql`interval '0'`;
  const [visit, call, whatsApp, sms] = CONTACT_STRATEGIES.map((strategy) => precedence.indexOf(strategy));
  const messageDays = Math.max(windowDays.WHATSAPP, windowDays.SMS_BLAST);
  return sql`
  select v.id, v.family_id, v.cadre_id, 'CADRE_VISIT' as strategy, ${visit}::int as place, ${days(windowDays.CADRE_VISIT)} as lasts,
    v.visited_at - case when v.outcome = 'PAID_DURING_VISIT' then ${backdated} else ${atOnce} end as since
  from ${VISITS} v where v.state = 'COMPLETED' and v.outcome not in (${listed(VISITS_WITHOUT_CONTACT)})
    and ${among(of, { family: sql`v.family_id`, at: sql`v.visited_at`, days: windowDays.CADRE_VISIT, latest: backdated })}
  union all
  select c.id, c.family_id, c.cadre_id, 'TELE_COLLECTING', ${call}::int, ${days(windowDays.TELE_COLLECTING)}, c.called_at
  from ${CALLS} c where c.outcome not in (${listed(CALLS_WITHOUT_CONTACT)})
    and ${among(of, { family: sql`c.family_id`, at: sql`c.called_at`, days: windowDays.TELE_COLLECTING, latest: atOnce })}
  union all
  select g.id, g.family_id, g.cadre_id, case g.channel when 'WHATSAPP' then 'WHATSAPP' else 'SMS_BLAST' end,
    case g.channel when 'WHATSAPP' then ${whatsApp}::int else ${sms}::int end,
    case g.channel when 'WHATSAPP' then ${days(windowDays.WHATSAPP)} else ${days(windowDays.SMS_BLAST)} end, g.sent_at
  from ${SENT_MESSAGES} g where ${among(of, { family: sql`g.family_id`, at: sql`g.sent_at`, days: messageDays, latest: atOnce })}`;
}

export interface AttributedParams {
  readonly span: Span;
  readonly policy: AttributionPolicy;
  /** A condition on the money, which is named `m`. */
  readonly where: Sql;
}

/**
 * A query with one row for each payment that brought money: `id, family_id, region_code, channel, paid_at, amount,
 * strategy, cadre_id`; a donor's money has no channel. Payments that were taken back wholly are left out. Each payment looks up the contacts of its own family, whatever the
 * planner knows of the tables.
 */
export const attributedMoney = ({ span, policy, where }: AttributedParams): Sql => sql`
  select m.id, m.family_id, m.region_code, m.channel, m.paid_at, m.amount, c.cadre_id,
    case when m.channel is null then 'CSR' when m.channel = 'AUTO_DEBIT' then 'AUTO_DEBIT' else coalesce(c.strategy, 'UNPROMPTED') end as strategy
  from (${collectedMoney({ span, where })}) m
  left join lateral (
    select c.strategy, c.cadre_id from (${contactsOf({ familyId: sql`m.family_id` }, policy)}) c
    where c.since <= m.paid_at and m.paid_at <= c.since + c.lasts
    order by c.since desc, c.place, c.id limit 1
  ) c on m.channel <> 'AUTO_DEBIT'`;

/**
 * As `attributedMoney`, without cadres and in sets: the contacts of the span are joined to the payments of their families
 * once, and the last of each payment stays. Where a span has as many payments as contacts or more, as that of all regions
 * has, this reads both twice at most, and looks nothing up for a payment that followed no contact.
 */
export const attributedInSets = ({ span, policy, where }: AttributedParams): Sql => sql`
  select m.id, m.family_id, m.region_code, m.channel, m.paid_at, m.amount,
    case when m.channel is null then 'CSR' when m.channel = 'AUTO_DEBIT' then 'AUTO_DEBIT' else coalesce(c.strategy, 'UNPROMPTED') end as strategy
  from (${collectedMoney({ span, where })}) m
  left join (
    select distinct on (m.id) m.id, c.strategy
    from (${collectedMoney({ span, where })}) m join (${contactsOf({ span }, policy)}) c on c.family_id = m.family_id
    where m.channel <> 'AUTO_DEBIT' and c.since <= m.paid_at and m.paid_at <= c.since + c.lasts
    order by m.id, c.since desc, c.place, c.id
  ) c on c.id = m.id`;
