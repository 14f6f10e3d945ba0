/** How families pay with a cadre beside them: collection policies, payment codes, terminals, agents and intents; counters and post offices. */
import { Migration } from '@mikro-orm/migrations';

const POLICIES = `
create table collection_policies (
  id uuid primary key,
  region_code text collate "C" not null references regions,
  valid_from date not null,
  valid_through date,
  allows_edc boolean not null,
  allows_agent boolean not null,
  reason text not null,
  made_by text not null,
  made_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  constraint collection_policies_end_after_they_begin check (valid_through is null or valid_through >= valid_from),
  constraint collection_policies_give_a_reason check (reason <> ''),
  constraint collection_policies_ended_by_somebody check ((ended_by is null) = (ended_at is null)),
  constraint collection_policies_of_a_region_never_overlap
    exclude using gist (region_code with =, daterange(valid_from, valid_through, '[]') with &&)
);
`;

const CODES = `
create table payment_codes (
  id uuid primary key,
  code text not null,
  family_id uuid not null references families,
  partner_id uuid not null references partners,
  amount bigint not null,
  issued_by text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  payment_id uuid,
  paid_at timestamptz,
  constraint payment_codes_one_per_number unique (code),
  constraint payment_codes_have_their_own_number_space check (code ~ '^7[0-9]{13}$'),
  constraint payment_codes_are_for_money check (amount > 0),
  constraint payment_codes_expire_after_they_are_issued check (expires_at > issued_at),
  constraint payment_codes_paid_by_a_payment check ((payment_id is null) = (paid_at is null)),
  constraint payment_codes_paid_are_closed check (payment_id is null or closed_at is not null)
);
create unique index payment_codes_one_unclosed_per_family_and_chain on payment_codes (family_id, partner_id) where closed_at is null;
create index payment_codes_by_family on payment_codes (family_id, issued_at desc, id desc);
create index payment_codes_by_payment on payment_codes (payment_id) where payment_id is not null;
`;

const POINTS = `
create table payment_points (
  id uuid primary key,
  kind text not null,
  partner_id uuid not null references partners,
  number text not null,
  name text not null,
  region_code text collate "C" not null references regions,
  cadre_id uuid references cadres,
  deposit_account text,
  valid_from date not null,
  valid_through date,
  registered_by text not null,
  registered_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  revoked_reason text,
  constraint payment_points_kind_is_known check (kind in ('TERMINAL', 'AGENT')),
  constraint payment_points_number_is_printable check (number ~ '^[A-Z0-9-]{4,32}$'),
  constraint payment_points_terminals_are_bound_to_a_cadre check (kind <> 'TERMINAL' or cadre_id is not null),
  constraint payment_points_agents_have_a_deposit check ((kind = 'AGENT') = (deposit_account is not null)),
  constraint payment_points_end_after_they_begin check (valid_through is null or valid_through >= valid_from),
  constraint payment_points_revoked_by_somebody_for_a_reason
    check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_reason is null)),
  constraint payment_points_one_per_partner_number_and_day
    exclude using gist (partner_id with =, number with =, daterange(valid_from, valid_through, '[]') with &&) where (revoked_at is null)
);
create index payment_points_by_number on payment_points (partner_id, number);
create index payment_points_by_region on payment_points (region_code, registered_at desc);
create index payment_points_by_cadre on payment_points (cadre_id) where cadre_id is not null;

create table payment_takers (
  payment_id uuid primary key,
  partner_id uuid not null references partners,
  number text not null,
  posted_at timestamptz not null
);
create index payment_takers_by_number on payment_takers (partner_id, number, posted_at desc);
create trigger payment_takers_are_append_only before update or delete or truncate on payment_takers for each statement execute function refuse_change();

create table payment_intents (
  id uuid primary key,
  family_id uuid not null references families,
  cadre_id uuid not null references cadres,
  mode text not null,
  point_id uuid references payment_points,
  policy_id uuid references collection_policies,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  cancelled_at timestamptz,
  constraint payment_intents_mode_is_known check (mode in ('REFER', 'ASSIST_EDC', 'ASSIST_AGENT')),
  constraint payment_intents_assist_through_a_point check ((mode = 'REFER') = (point_id is null)),
  constraint payment_intents_assist_under_a_policy check (mode = 'REFER' or policy_id is not null),
  constraint payment_intents_expire_after_they_begin check (expires_at > created_at)
);
create index payment_intents_by_family on payment_intents (family_id, created_at desc, id desc);
create index payment_intents_by_cadre on payment_intents (cadre_id, created_at desc, id desc);
`;

const COUNTERS = `
create table counters (
  partner_id uuid primary key references partners,
  region_code text collate "C" not null references regions,
  placed_by text not null,
  placed_at timestamptz not null
);
create table counter_days (
  id uuid primary key,
  partner_id uuid not null references counters,
  day date not null,
  opened_by text not null,
  opened_at timestamptz not null,
  closed_by text,
  closed_at timestamptz,
  declared_payments integer,
  declared_total bigint,
  posted_payments integer,
  posted_total bigint,
  explanation text,
  constraint counter_days_one_per_counter_and_day unique (partner_id, day),
  constraint counter_days_closed_by_somebody_else check (closed_by is null or closed_by <> opened_by),
  constraint counter_days_closed_with_all_figures check (
    (closed_at is null) = (closed_by is null) and (closed_at is null) = (declared_payments is null)
    and (closed_at is null) = (declared_total is null) and (closed_at is null) = (posted_payments is null)
    and (closed_at is null) = (posted_total is null)),
  constraint counter_days_figures_are_never_negative
    check (declared_payments >= 0 and declared_total >= 0 and posted_payments >= 0 and posted_total >= 0),
  constraint counter_days_differences_are_explained check (closed_at is null or explanation is not null
    or (declared_payments = posted_payments and declared_total = posted_total))
);
create index payments_at_counters on payments (partner_id, paid_at) where channel = 'COUNTER';

create table receipt_claims (
  id uuid primary key,
  family_id uuid not null references families,
  partner_id uuid not null references partners,
  receipt_number text not null,
  amount bigint not null,
  paid_on date not null,
  noted_by text not null,
  noted_at timestamptz not null,
  constraint receipt_claims_one_per_receipt unique (partner_id, receipt_number),
  constraint receipt_claims_are_for_money check (amount > 0),
  constraint receipt_claims_number_is_normal check (receipt_number ~ '^[A-Z0-9][A-Z0-9./-]{2,63}$')
);
create index receipt_claims_by_family on receipt_claims (family_id, noted_at desc);
`;

export class ChannelsTerminalsCodesAndCounters extends Migration {
  override up(): void {
    for (const part of [POLICIES, CODES, POINTS, COUNTERS]) this.addSql(part);
  }
}
