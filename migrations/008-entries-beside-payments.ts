/** Journal entries that no partner's notice makes: reversals, suspense resolved, premiums from funds, and premiums forgiven. */
import { Migration } from '@mikro-orm/migrations';

const JOURNAL = `
alter table journal_lines alter column payment_id drop not null, alter column partner_id drop not null;
alter table journal_lines drop constraint journal_lines_account_is_known;
alter table journal_lines add constraint journal_lines_account_is_known check (account in
  ('partner-clearing', 'premium', 'family-credit', 'suspense', 'returned', 'instalment-plan', 'donor-fund', 'write-off', 'forgiven-premium'));
alter table journal_lines drop constraint journal_lines_premium_names_its_months;
alter table journal_lines add constraint journal_lines_premium_names_its_months
  check ((account in ('premium', 'forgiven-premium')) = (first_month is not null and last_month is not null));
`;

/** What a family's account was before and is after, kept with whatever moved it: the state at any past moment is read from here. */
const MOVEMENT = `paid_through_before date, paid_through_after date, credit_before bigint, credit_after bigint`;

const ENTRIES = `
alter table payments ${MOVEMENT.split(', ')
  .map((column) => `add column ${column}`)
  .join(', ')};
create table ledger_entries (
  id uuid primary key,
  entry_key text not null,
  kind text not null,
  family_id uuid references families,
  partner_id uuid references partners,
  payment_id uuid,
  region_code text collate "C",
  cadre_id uuid references cadres,
  amount bigint not null,
  reason text not null,
  requested_by text not null,
  approved_by text,
  posted_at timestamptz not null,
  ${MOVEMENT},
  constraint ledger_entries_one_per_key unique (entry_key),
  constraint ledger_entries_are_for_money check (amount > 0),
  constraint ledger_entries_kind_is_known check (kind in
    ('reversal', 'suspense-match', 'suspense-return', 'suspense-write-off', 'instalments-completed', 'instalments-released',
     'fund-received', 'sponsorship', 'fund-returned', 'write-off')),
  constraint ledger_entries_approved_by_somebody_else check (approved_by is null or approved_by <> requested_by)
);
create index ledger_entries_by_family on ledger_entries (family_id, posted_at desc) where family_id is not null;
create index ledger_entries_by_payment on ledger_entries (payment_id) where payment_id is not null;
create index ledger_entries_by_posting on ledger_entries (posted_at desc, id desc);
create trigger ledger_entries_are_append_only before update or delete or truncate on ledger_entries for each statement execute function refuse_change();
`;

const EVENTS = `
alter table live_events drop constraint live_events_kind_is_known;
alter table live_events add constraint live_events_kind_is_known
  check (kind in ('payment-confirmed', 'payment-withdrawn', 'account-changed', 'complaint-updated'));
alter table live_events drop constraint live_events_payments_name_family_and_payment;
alter table live_events add constraint live_events_payments_name_family_and_payment
  check (kind not in ('payment-confirmed', 'payment-withdrawn') or (family_id is not null and payment_id is not null));
alter table live_events drop constraint live_events_only_payments_name_a_payment;
alter table live_events add constraint live_events_only_payments_name_a_payment
  check (kind in ('payment-confirmed', 'payment-withdrawn') or payment_id is null);
`;

/** `received = applied + credit + plans + funds + suspense + returned`; what is forgiven was never received and stands for itself. */
const CONSERVATION = `
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
  coalesce(sum(-balance) filter (where account = 'write-off'), 0) as written_off,
  coalesce(sum(balance) filter (where account = 'forgiven-premium'), 0) as forgiven
from (select account, side, amount, case side when 'credit' then amount else -amount end as balance from journal_lines) lines;
`;

export class EntriesBesidePayments extends Migration {
  override up(): void {
    for (const part of [JOURNAL, ENTRIES, EVENTS, CONSERVATION]) this.addSql(part);
  }
}
