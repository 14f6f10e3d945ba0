/** The first structure: regions, families and their people, cadres and portfolios, visits, partners, and the append-only money path. */
import { Migration } from '@mikro-orm/migrations';

const PEOPLE = `
create table regions (
  code text collate "C" primary key,
  parent_code text collate "C" references regions,
  name text not null,
  constraint regions_code_is_kemendagri check (code ~ '^\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.[12]\\d{3})?)?)?$')
);
create table branches (
  id uuid primary key,
  code text not null,
  name text not null,
  constraint branches_one_per_code unique (code)
);
create table branch_regions (
  branch_id uuid not null references branches,
  region_code text collate "C" not null references regions,
  primary key (branch_id, region_code)
);
create index branch_regions_by_region on branch_regions (region_code);

create table families (
  id uuid primary key,
  family_card_number text not null,
  region_code text collate "C" not null references regions,
  care_class text not null,
  paid_through date not null,
  credit bigint not null default 0,
  registered_at timestamptz not null,
  constraint families_one_per_family_card unique (family_card_number),
  constraint families_family_card_has_16_digits check (family_card_number ~ '^\\d{16}$'),
  constraint families_care_class_is_known check (care_class in ('I', 'II', 'III')),
  constraint families_paid_through_is_a_month check (extract(day from paid_through) = 1),
  constraint families_credit_is_never_negative check (credit >= 0)
);
create index families_by_region_and_arrears on families (region_code, paid_through, id);
create index families_by_arrears on families (paid_through, id);

create table participants (
  id uuid primary key,
  family_id uuid not null references families,
  card_number text not null,
  billing_number text generated always as (right(card_number, 11)) stored,
  nik text not null,
  name text not null,
  birth_date date not null,
  sex text not null,
  relation text not null,
  phone text,
  covered_from date not null,
  covered_through date,
  constraint participants_one_per_card unique (card_number),
  constraint participants_one_per_billing_number unique (billing_number),
  constraint participants_one_per_nik unique (nik),
  constraint participants_card_has_13_digits check (card_number ~ '^\\d{13}$'),
  constraint participants_nik_has_16_digits check (nik ~ '^\\d{16}$'),
  constraint participants_sex_is_known check (sex in ('FEMALE', 'MALE')),
  constraint participants_relation_is_known check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'OTHER')),
  constraint participants_phone_is_62_form check (phone ~ '^62\\d{9,13}$'),
  constraint participants_cover_ends_after_it_begins check (covered_through is null or covered_through >= covered_from)
);
create index participants_by_family on participants (family_id);
`;

const CADRES = `
create table cadres (
  id uuid primary key,
  branch_id uuid not null references branches,
  home_region_code text collate "C" not null references regions,
  name text not null,
  phone text not null,
  constraint cadres_phone_is_62_form check (phone ~ '^62\\d{9,13}$')
);
create index cadres_by_branch on cadres (branch_id);
create table cadre_appointments (
  id uuid primary key,
  cadre_id uuid not null references cadres,
  valid_from date not null,
  valid_through date,
  constraint cadre_appointments_end_after_they_begin check (valid_through is null or valid_through >= valid_from),
  constraint cadre_appointments_never_overlap exclude using gist (cadre_id with =, daterange(valid_from, valid_through, '[]') with &&)
);
create table portfolio_assignments (
  id uuid primary key,
  cadre_id uuid not null references cadres,
  family_id uuid not null references families,
  valid_from date not null,
  valid_through date,
  constraint portfolio_assignments_end_after_they_begin check (valid_through is null or valid_through >= valid_from),
  constraint portfolio_assignments_one_cadre_per_family_and_day
    exclude using gist (family_id with =, daterange(valid_from, valid_through, '[]') with &&)
);
create index portfolio_assignments_by_cadre on portfolio_assignments (cadre_id, family_id);
create index portfolio_assignments_by_family on portfolio_assignments (family_id, valid_from);

create table visits (
  id uuid primary key,
  cadre_id uuid not null references cadres,
  family_id uuid not null references families,
  state text not null,
  planned_for date,
  visited_at timestamptz,
  outcome text,
  note text,
  latitude double precision,
  longitude double precision,
  recorded_at timestamptz not null,
  constraint visits_state_is_known check (state in ('PLANNED', 'COMPLETED')),
  constraint visits_planned_have_a_day check (state <> 'PLANNED' or (planned_for is not null and visited_at is null and outcome is null)),
  constraint visits_completed_have_an_outcome check (state <> 'COMPLETED' or (visited_at is not null and outcome is not null)),
  constraint visits_outcome_is_known check (outcome in
    ('PROMISED_TO_PAY', 'PAID_DURING_VISIT', 'PAID_ALREADY', 'NOT_AT_HOME', 'REFUSED', 'UNABLE_TO_PAY', 'MOVED', 'DECEASED', 'ASKS_INSTALMENTS', 'OTHER')),
  constraint visits_position_is_whole check ((latitude is null) = (longitude is null))
);
create index visits_by_family on visits (family_id, visited_at desc);
create index visits_by_cadre on visits (cadre_id, planned_for);
create index visits_by_recording on visits (recorded_at desc, id desc);
create table promises_to_pay (
  id uuid primary key,
  visit_id uuid not null references visits,
  family_id uuid not null references families,
  promised_for date not null,
  amount bigint not null,
  constraint promises_to_pay_one_per_visit unique (visit_id),
  constraint promises_to_pay_are_for_money check (amount > 0)
);
create index promises_to_pay_by_family on promises_to_pay (family_id, promised_for);
`;

const PARTNERS = `
create table partners (
  id uuid primary key,
  code text not null,
  name text not null,
  kind text not null,
  channel text not null,
  protocol text not null,
  settings jsonb not null default '{}',
  active boolean not null default true,
  created_at timestamptz not null,
  constraint partners_one_per_code unique (code),
  constraint partners_code_fits_a_url check (code ~ '^[a-z0-9][a-z0-9-]{1,35}$')
);
create unique index partners_one_per_snap_client on partners ((settings->>'clientId')) where settings->>'clientId' is not null;
create unique index partners_one_per_snap_partner_id on partners ((settings->>'partnerId')) where settings->>'partnerId' is not null;
create table partner_secrets (
  id uuid primary key,
  partner_id uuid not null references partners,
  sealed_secret text not null,
  created_at timestamptz not null,
  retired_at timestamptz
);
create index partner_secrets_by_partner on partner_secrets (partner_id);
create table inquiries (
  partner_id uuid not null references partners,
  asked_on date not null,
  external_id text not null,
  body_hash text not null,
  primary key (partner_id, asked_on, external_id)
);
`;

/**
 * A receipt, its payment, its journal lines and its event are written together by one writer and never changed: they name
 * each other without foreign keys, whose checks every payment on its way to a phone would pay for.
 */
const MONEY = `
create table receipts (
  id uuid primary key,
  partner_id uuid not null references partners,
  delivery_key text not null,
  protocol text not null,
  received_at timestamptz not null,
  raw_body bytea not null,
  state text not null,
  reference text,
  account_text text,
  amount bigint,
  outcome text,
  reason text,
  first_outcome text,
  expected_amount bigint,
  payment_id uuid,
  family_id uuid,
  constraint receipts_state_is_known check (state in ('posted', 'refused', 'repeated', 'quarantined', 'contradiction', 'reversal-kept', 'ignored'))
);
create unique index receipts_one_decided_per_delivery on receipts (partner_id, delivery_key)
  where state in ('posted', 'refused', 'repeated');
create unique index receipts_one_kept_per_delivery on receipts (partner_id, delivery_key)
  where state in ('quarantined', 'contradiction', 'reversal-kept', 'ignored');
create index receipts_by_reference on receipts (partner_id, reference) where state in ('posted', 'refused');
create index receipts_needing_eyes on receipts (received_at) where state in ('quarantined', 'contradiction', 'reversal-kept') or outcome = 'conflicts-with-earlier';

create table payments (
  id uuid primary key,
  partner_id uuid not null references partners,
  reference text not null,
  receipt_id uuid not null,
  family_id uuid references families,
  region_code text collate "C",
  cadre_id uuid references cadres,
  account_text text not null,
  channel text not null,
  amount bigint not null,
  outcome text not null,
  suspense_reason text,
  settled_from date,
  settled_through date,
  months_ahead smallint not null default 0,
  paid_at timestamptz not null,
  posted_at timestamptz not null,
  constraint payments_one_row_per_partner_reference unique (partner_id, reference),
  constraint payments_are_for_money check (amount > 0),
  constraint payments_outcome_is_known check (outcome in ('posted', 'paid-ahead', 'overpaid', 'into-suspense')),
  constraint payments_in_suspense_have_a_reason check ((outcome = 'into-suspense') = (suspense_reason is not null)),
  constraint payments_settle_months_unless_in_suspense check ((outcome = 'into-suspense') = (settled_from is null)),
  constraint payments_settled_months_are_a_range check ((settled_from is null) = (settled_through is null) and settled_from <= settled_through),
  constraint payments_that_settle_have_a_family check (outcome = 'into-suspense' or family_id is not null)
);
create index payments_by_family on payments (family_id, posted_at desc, id desc);
create index payments_by_posting on payments (posted_at desc, id desc);
create index payments_by_region on payments (region_code, posted_at desc, id desc);

create table journal_lines (
  entry_id uuid not null,
  line smallint not null,
  payment_id uuid not null,
  partner_id uuid not null,
  family_id uuid,
  account text not null,
  side text not null,
  amount bigint not null,
  first_month date,
  last_month date,
  posted_at timestamptz not null,
  primary key (entry_id, line),
  constraint journal_lines_are_for_money check (amount > 0),
  constraint journal_lines_account_is_known check (account in ('partner-clearing', 'premium', 'family-credit', 'suspense', 'returned')),
  constraint journal_lines_side_is_known check (side in ('debit', 'credit')),
  constraint journal_lines_premium_names_its_months check ((account = 'premium') = (first_month is not null and last_month is not null))
);
create index journal_lines_by_family on journal_lines (family_id, posted_at) where family_id is not null;

create table live_streams (
  id smallint primary key,
  head bigint not null,
  constraint live_streams_head_never_negative check (head >= 0)
);
insert into live_streams (id, head) values (1, 0);
create table live_events (
  stream_id smallint not null,
  number bigint not null,
  kind text not null,
  family_id uuid not null,
  payment_id uuid not null,
  region_code text collate "C" not null,
  cadre_id uuid,
  occurred_at timestamptz not null,
  details jsonb not null,
  primary key (stream_id, number),
  constraint live_events_kind_is_known check (kind in ('payment-confirmed'))
);
create index live_events_by_time on live_events (occurred_at);
create index live_events_by_family on live_events (family_id, number);
create index live_events_by_cadre on live_events (cadre_id, number) where cadre_id is not null;

create table access_log (
  id uuid primary key,
  viewer text not null,
  role text not null,
  family_id uuid not null,
  fields text[] not null,
  purpose text not null,
  read_at timestamptz not null
);
create index access_log_by_family on access_log (family_id, read_at);
create index access_log_by_viewer on access_log (viewer, read_at);
`;

const APPEND_ONLY = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or deleted: book a new entry', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger journal_lines_are_append_only before update or delete or truncate on journal_lines for each statement execute function refuse_change();
create trigger payments_are_append_only before update or delete or truncate on payments for each statement execute function refuse_change();
create trigger receipts_are_append_only before update or delete or truncate on receipts for each statement execute function refuse_change();
create trigger live_events_are_append_only before update or delete or truncate on live_events for each statement execute function refuse_change();

create view journal_imbalances as
select entry_id, sum(case side when 'debit' then amount else -amount end) as imbalance
from journal_lines group by entry_id
having sum(case side when 'debit' then amount else -amount end) <> 0;

create view money_conservation as
select
  coalesce(sum(amount) filter (where account = 'partner-clearing' and side = 'debit'), 0) as received,
  coalesce(sum(case side when 'credit' then amount else -amount end) filter (where account = 'premium'), 0) as applied,
  coalesce(sum(case side when 'credit' then amount else -amount end) filter (where account = 'family-credit'), 0) as credit,
  coalesce(sum(case side when 'credit' then amount else -amount end) filter (where account = 'suspense'), 0) as suspense,
  coalesce(sum(case side when 'debit' then amount else -amount end) filter (where account = 'returned'), 0) as returned
from journal_lines;
`;

export class FamiliesCadresAndTheMoneyPath extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    for (const part of [PEOPLE, CADRES, PARTNERS, MONEY, APPEND_ONLY]) this.addSql(part);
  }
}
