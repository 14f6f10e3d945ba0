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

export class ReversalsSuspenseAndSeals extends Migration {
  override up(): void {
    for (const part of [RECEIPTS, REVERSALS, UNCLAIMED]) this.addSql(part);
  }
}
