/** Payments taken back, what becomes of money in suspense, and the seals that chain the journal's entries. */
import { Migration } from '@mikro-orm/migrations';

const RECEIPTS = `
alter table receipts drop constraint receipts_state_is_known;
alter table receipts add constraint receipts_state_is_known
  check (state in ('posted', 'refused', 'repeated', 'quarantined', 'contradiction', 'reversal', 'reversal-kept', 'ignored'));
drop index receipts_one_kept_per_delivery;
create unique index receipts_one_kept_per_delivery on receipts (partner_id, delivery_key)
  where state in ('quarantined', 'contradiction', 'reversal', 'reversal-kept', 'ignored');
drop index receipts_needing_eyes;
create index receipts_needing_eyes on receipts (received_at)
  where state in ('quarantined', 'contradiction', 'reversal-kept') or outcome in ('conflicts-with-earlier', 'reversed-earlier');
`;

const REVERSALS = `
create table payment_reversals (
  id uuid primary key,
  partner_id uuid not null references partners,
  reference text not null,
  reversal_key text not null,
  amount bigint,
  cause text not null,
  reversed_at timestamptz not null,
  received_at timestamptz not null,
  receipt_id uuid,
  state text not null,
  entry_id uuid references ledger_entries,
  constraint payment_reversals_one_per_key unique (partner_id, reference, reversal_key),
  constraint payment_reversals_are_of_money check (amount > 0),
  constraint payment_reversals_cause_is_known check (cause in ('withdrawn', 'refund', 'chargeback')),
  constraint payment_reversals_state_is_known check (state in ('waiting', 'booked', 'refused', 'met')),
  constraint payment_reversals_booked_name_their_entry check ((state = 'booked') = (entry_id is not null))
);
create index payment_reversals_waiting on payment_reversals (partner_id, reference) where state = 'waiting';
`;

const SUSPENSE = `
create index payments_in_suspense on payments (posted_at, id) where outcome = 'into-suspense';
create table suspense_owners (
  payment_id uuid primary key references payments,
  owner text,
  assigned_by text not null,
  assigned_at timestamptz not null
);
create table suspense_proposals (
  id uuid primary key,
  payment_id uuid not null references payments,
  resolution text not null,
  family_id uuid references families,
  reason text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  state text not null,
  decided_by text,
  decided_at timestamptz,
  note text,
  constraint suspense_proposals_resolution_is_known check (resolution in ('match', 'return', 'write-off')),
  constraint suspense_proposals_match_names_a_family check ((resolution = 'match') = (family_id is not null)),
  constraint suspense_proposals_state_is_known check (state in ('proposed', 'approved', 'rejected')),
  constraint suspense_proposals_decided_by_somebody check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint suspense_proposals_decided_by_somebody_else check (decided_by <> proposed_by)
);
create unique index suspense_proposals_one_open on suspense_proposals (payment_id) where state = 'proposed';
create index suspense_proposals_by_payment on suspense_proposals (payment_id, proposed_at desc, id desc);
`;

/** Money written off from suspense is nobody's and still received: it has a place of its own in the equation. */
const UNCLAIMED = `
alter table journal_lines drop constraint journal_lines_account_is_known;
alter table journal_lines add constraint journal_lines_account_is_known check (account in
  ('partner-clearing', 'premium', 'family-credit', 'suspense', 'returned', 'unclaimed', 'instalment-plan', 'donor-fund', 'write-off', 'forgiven-premium'));
drop view money_conservation;
create view money_conservation as
select
  coalesce(sum(amount) filter (where account = 'partner-clearing' and side = 'debit'), 0) as received,
  coalesce(sum(balance) filter (where account = 'premium'), 0) as applied,
  coalesce(sum(balance) filter (where account = 'family-credit'), 0) as credit,
  coalesce(sum(balance) filter (where account = 'instalment-plan'), 0) as plans,
  coalesce(sum(balance) filter (where account = 'donor-fund'), 0) as funds,
  coalesce(sum(balance) filter (where account = 'suspense'), 0) as suspense,
  coalesce(sum(balance) filter (where account = 'returned'), 0) as returned,
  coalesce(sum(balance) filter (where account = 'unclaimed'), 0) as unclaimed,
  coalesce(sum(-balance) filter (where account = 'write-off'), 0) as written_off,
  coalesce(sum(balance) filter (where account = 'forgiven-premium'), 0) as forgiven
from (select account, side, amount, case side when 'credit' then amount else -amount end as balance from journal_lines) lines;
`;

/**
 * One seal for each transaction that books: the digest of every entry, chained to the seal before by the head row, whose
 * lock is held until the commit. Numbers begin anew each day; the first seal of a day goes on from the last of the day before.
 */
const SEALS = `
create table journal_seal_head (
  id smallint primary key,
  day date not null,
  number bigint not null,
  hash bytea not null,
  constraint journal_seal_head_is_one_row check (id = 1)
);
insert into journal_seal_head (id, day, number, hash) values (1, '2014-01-01', 0, decode(repeat('00', 32), 'hex'));
create table journal_seals (
  day date not null,
  number bigint not null,
  entry_ids uuid[] not null,
  digests bytea[] not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (day, number),
  constraint journal_seals_seal_something check (cardinality(entry_ids) > 0 and cardinality(entry_ids) = cardinality(digests))
);
create trigger journal_seals_are_append_only before update or delete or truncate on journal_seals for each statement execute function refuse_change();
create index journal_lines_by_time on journal_lines using brin (posted_at);

create function append_seal(day_of_posting date, ids uuid[], entry_digests bytea[], moment timestamptz) returns void language plpgsql as $$
declare
  content text;
begin
  select string_agg(id::text || ' ' || encode(digest, 'hex'), E'\\n' order by place) into content
  from unnest(ids, entry_digests) with ordinality as entry(id, digest, place);
  with head as (
    update journal_seal_head h set
      day = greatest(h.day, day_of_posting),
      number = case when h.day < day_of_posting then 1 else h.number + 1 end,
      hash = sha256(h.hash || convert_to(concat_ws(E'\\n', to_char(greatest(h.day, day_of_posting), 'YYYY-MM-DD'),
        case when h.day < day_of_posting then 1 else h.number + 1 end, content), 'UTF8'))
    where h.id = 1
    returning old.hash as previous_hash, new.day, new.number, new.hash
  )
  insert into journal_seals (day, number, entry_ids, digests, previous_hash, hash, sealed_at)
  select head.day, head.number, ids, entry_digests, head.previous_hash, head.hash, moment from head;
end $$;
`;

/** What was posted before there were seals: one seal a day, over the same words that the server digests. */
export const SEAL_WHAT_IS_THERE = `
do $$
declare
  today record;
begin
  for today in
    select (posted_at at time zone 'Asia/Jakarta')::date as day, max(posted_at) as moment,
      array_agg(entry_id order by posted_at, entry_id) as ids, array_agg(digest order by posted_at, entry_id) as digests
    from (
      select entry_id, min(posted_at) as posted_at,
        sha256(convert_to(entry_id::text || E'\\n' || string_agg(concat_ws('|', line, coalesce(payment_id::text, ''),
          coalesce(partner_id::text, ''), coalesce(family_id::text, ''), account, side, amount,
          coalesce(to_char(first_month, 'YYYY-MM'), ''), coalesce(to_char(last_month, 'YYYY-MM'), ''),
          to_char(posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), E'\\n' order by line), 'UTF8')) as digest
      from journal_lines group by entry_id
    ) entries
    where not exists (select from journal_seals where entry_id = any (entry_ids))
    group by 1 order by 1
  loop
    perform append_seal(today.day, today.ids, today.digests, today.moment);
  end loop;
end $$;
`;

export class ReversalsSuspenseAndSeals extends Migration {
  override up(): void {
    for (const part of [RECEIPTS, REVERSALS, SUSPENSE, UNCLAIMED, SEALS, SEAL_WHAT_IS_THERE]) this.addSql(part);
  }
}
