/** Checks the books themselves: every rupiah is in one place, every entry balances, and every number follows the last. */
import { type Ask, type Check, type Finding, gather } from './evidence.js';

interface Question {
  readonly invariant: string;
  readonly what: string;
  /** Selects one row of text for each case. */
  readonly sql: string;
}

const QUESTIONS: readonly Question[] = [
  {
    invariant: 'entries-balance',
    what: 'entries of the journal do not balance',
    sql: `select entry_id || ': ' || sum(case side when 'debit' then amount else -amount end) as shown
      from journal_lines group by entry_id having sum(case side when 'debit' then amount else -amount end) <> 0`,
  },
  {
    invariant: 'money-is-conserved',
    what: 'what was received is not what was applied, credited, planned, given, suspended, returned or unclaimed',
    sql: `select concat_ws(' ', 'received', received, 'found', found) as shown from (
        select coalesce(sum(amount) filter (where account = 'partner-clearing' and side = 'debit'), 0) as received,
          coalesce(sum(case side when 'credit' then amount else -amount end) filter (where account in
            ('premium', 'family-credit', 'instalment-plan', 'donor-fund', 'suspense', 'returned', 'unclaimed')), 0) as found
        from journal_lines) sums where received <> found`,
  },
  {
    invariant: 'money-is-conserved',
    what: 'payments are not booked with their amount',
    sql: `select p.id || ': ' || p.amount || ' and booked ' || coalesce(j.booked, 0) as shown from payments p
      left join (select payment_id, sum(amount) as booked from journal_lines
        where account = 'partner-clearing' and side = 'debit' group by payment_id) j on j.payment_id = p.id
      where p.amount <> coalesce(j.booked, 0)`,
  },
  {
    invariant: 'money-is-conserved',
    what: "families' credit is not what the journal says",
    sql: `select f.id || ': ' || f.credit || ' and ' || coalesce(j.credit, 0) as shown from families f
      left join (select family_id, sum(case side when 'credit' then amount else -amount end) as credit
        from journal_lines where account = 'family-credit' group by family_id) j on j.family_id = f.id
      where f.credit <> coalesce(j.credit, 0)`,
  },
  {
    invariant: 'events-without-a-gap',
    what: 'numbers of events are missing, or the head is another',
    sql: `select concat_ws(' ', events, 'events from', first, 'to', last, 'head', head) as shown from (
        select count(*) as events, coalesce(min(number), 1) as first, coalesce(max(number), 0) as last,
          (select head from live_streams where id = 1) as head from live_events where stream_id = 1) numbers
      where events <> last - first + 1 or (last <> head and events > 0)`,
  },
  {
    invariant: 'one-event-per-payment',
    what: 'payments of families have no event, or more than one',
    sql: `select p.id || ': ' || count(e.number) || ' events' as shown from payments p
      join partners t on t.id = p.partner_id and (t.code like 'chaos-%' or t.code = 'auto-debit-bri')
      left join live_events e on e.payment_id = p.id and e.kind = 'payment-confirmed'
      where p.family_id is not null and p.outcome <> 'into-suspense' group by p.id having count(e.number) <> 1`,
  },
  {
    invariant: 'time-follows-numbers',
    what: "families' postings are dated before their posting with a lower number",
    sql: `select number || ': ' || occurred_at || ' after ' || earlier as shown from (
        select number, occurred_at, max(occurred_at) over (partition by family_id order by number rows between unbounded preceding and 1 preceding) as earlier
        from live_events where stream_id = 1 and kind in ('payment-confirmed', 'payment-withdrawn')) events where occurred_at < earlier`,
  },
  {
    invariant: 'rollups-are-the-families',
    what: 'rollups of arrears differ from the families',
    sql: `select concat_ws(' ', regency, care_class, paid_through, credit, 'rollups', sum(noted), 'families', sum(counted)) as shown from (
        select regency_code as regency, care_class, paid_through, credit, steady_members, other_cover, families as noted, 0 as counted from arrears_rollups
        union all select regency_code, care_class, paid_through, credit, steady_members, other_cover, families, 0 from arrears_rollup_changes
        union all select left(region_code, 5), care_class, paid_through, credit, steady_members, other_cover, 0, 1 from families) both_sides
      group by regency, care_class, paid_through, credit, steady_members, other_cover having sum(noted) <> sum(counted)`,
  },
  {
    invariant: 'deliveries-and-payments-agree',
    what: 'deliveries say posted and there is no payment, or payments have no delivery',
    sql: `select d.id || ' has no payment' as shown from webhook_deliveries d
      where d.state = 'posted' and not exists (select from payments p where p.id = d.payment_id)
      union all select p.id || ' has no delivery' from payments p
      where not exists (select from webhook_deliveries d where d.id = p.delivery_id)`,
  },
];

async function answer(ask: Ask, { invariant, what, sql }: Question): Promise<readonly Finding[]> {
  const rows = await ask<{ shown: string }>(sql);
  return gather(
    invariant,
    what,
    rows.map(({ shown }) => shown),
  );
}

export const booksAgree: Check = async ({ ask }) => {
  const findings: Finding[] = [];
  for (const question of QUESTIONS) findings.push(...(await answer(ask, question)));
  return findings;
};
