/** Who cannot pay and what is done about it: assessments and their referrals, donors' funds and programmes, and premiums written off. */
import { Migration } from '@mikro-orm/migrations';

/** An assessment is what was answered and what the rule of its day made of it; only its referral moves on, step by step. */
const HARDSHIP = `
create table hardship_assessments (
  id uuid primary key,
  family_id uuid not null references families,
  region_code text collate "C" not null,
  cadre_id uuid references cadres,
  contact text not null,
  contact_id uuid,
  answers jsonb not null,
  months_in_arrears smallint not null,
  policy_from date not null,
  ability text not null,
  route text not null,
  reasons jsonb not null,
  referral text,
  made_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_role text not null,
  constraint hardship_assessments_contact_is_known check (contact in ('VISIT', 'CALL', 'COUNTER')),
  constraint hardship_assessments_ability_is_known check (ability in ('UNABLE', 'STRAINED', 'ABLE')),
  constraint hardship_assessments_route_is_known check (route in
    ('PBI_REFERRAL', 'REHAB_INSTALMENTS', 'CSR', 'WILLING_TO_PAY', 'UNWILLING_TO_PAY')),
  constraint hardship_assessments_refer_who_needs_help
    check ((referral is not null) = (route in ('PBI_REFERRAL', 'REHAB_INSTALMENTS', 'CSR'))),
  constraint hardship_assessments_referral_is_known check (referral in ('OPEN', 'SENT', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
  constraint hardship_assessments_are_told_after_they_are_made check (recorded_at >= made_at)
);
create index hardship_assessments_by_family on hardship_assessments (family_id, made_at desc, id desc);
create index hardship_assessments_by_recording on hardship_assessments (recorded_at desc, id desc);
create table hardship_referral_steps (
  id uuid primary key,
  place bigint generated always as identity,
  assessment_id uuid not null references hardship_assessments,
  state text not null,
  taken_at timestamptz not null,
  by_viewer text not null,
  by_role text not null,
  note text not null,
  constraint hardship_referral_steps_state_is_known check (state in ('OPEN', 'SENT', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'))
);
create index hardship_referral_steps_by_assessment on hardship_referral_steps (assessment_id, place);
create trigger hardship_referral_steps_are_append_only before update or delete or truncate on hardship_referral_steps
  for each statement execute function refuse_change();
create view csr_candidates as
select family_id from (
  select distinct on (family_id) family_id, route, referral from hardship_assessments order by family_id, made_at desc, id desc
) newest where route = 'CSR' and referral in ('OPEN', 'SENT', 'ACCEPTED');
`;

/** A fund's number has the form of a billing number and begins with 99, which no card's may: money for one can never reach the other. */
const DONORS = `
alter table participants add constraint participants_card_is_no_donor_fund check (card_number !~ '^[0-9]{2}99');
create sequence donor_fund_numbers maxvalue 99999999;
create table donors (
  id uuid primary key,
  name text not null,
  fund_number text not null,
  fund_balance bigint not null default 0,
  added_at timestamptz not null,
  added_by text not null,
  constraint donors_one_per_fund_number unique (fund_number),
  constraint donors_fund_number_begins_with_99 check (fund_number ~ '^99[0-9]{9}$'),
  constraint donors_fund_is_never_negative check (fund_balance >= 0)
);
create table donor_fund_movements (
  entry_key text primary key,
  donor_id uuid not null references donors,
  kind text not null,
  amount bigint not null,
  payment_id uuid,
  moved_at timestamptz not null,
  constraint donor_fund_movements_kind_is_known check (kind in ('fund-received', 'sponsorship', 'fund-returned')),
  constraint donor_fund_movements_are_for_money check (amount > 0)
);
create index donor_fund_movements_by_donor on donor_fund_movements (donor_id, moved_at desc);
create unique index donor_fund_movements_one_per_payment on donor_fund_movements (payment_id) where payment_id is not null;
create trigger donor_fund_movements_are_append_only before update or delete or truncate on donor_fund_movements
  for each statement execute function refuse_change();
create table pledges (
  id uuid primary key,
  donor_id uuid not null references donors,
  amount bigint not null,
  pledged_at timestamptz not null,
  pledged_by text not null,
  constraint pledges_are_for_money check (amount > 0)
);
create index pledges_by_donor on pledges (donor_id, pledged_at);
create table donor_fund_returns (
  id uuid primary key,
  donor_id uuid not null references donors,
  amount bigint not null,
  reason text not null,
  state text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  constraint donor_fund_returns_are_for_money check (amount > 0),
  constraint donor_fund_returns_state_is_known check (state in ('REQUESTED', 'RETURNED', 'REJECTED')),
  constraint donor_fund_returns_decided_by_somebody_else check (decided_by <> requested_by),
  constraint donor_fund_returns_say_who_decided check ((state = 'REQUESTED') = (decided_by is null))
);
create index donor_fund_returns_by_donor on donor_fund_returns (donor_id, requested_at);
`;

const SPONSORSHIP = `
create table sponsorship_programmes (
  id uuid primary key,
  donor_id uuid not null references donors,
  name text not null,
  region_codes text[] not null,
  care_class text,
  months_min smallint not null,
  months_max smallint not null,
  months_ahead smallint not null,
  valid_from date not null,
  valid_through date not null,
  opened_at timestamptz not null,
  opened_by text not null,
  constraint sponsorship_programmes_care_class_is_known check (care_class in ('I', 'II', 'III')),
  constraint sponsorship_programmes_have_regions check (cardinality(region_codes) between 1 and 16),
  constraint sponsorship_programmes_are_for_arrears check (months_min between 1 and months_max),
  constraint sponsorship_programmes_months_ahead_at_most_12 check (months_ahead between 0 and 12),
  constraint sponsorship_programmes_end_after_they_begin check (valid_through >= valid_from)
);
create index sponsorship_programmes_by_donor on sponsorship_programmes (donor_id, valid_from desc);
create table sponsorship_batches (
  id uuid primary key,
  programme_id uuid not null references sponsorship_programmes,
  state text not null,
  budget bigint not null,
  considered integer not null,
  beyond_budget integer not null,
  candidates_first integer not null,
  proposed_on date not null,
  proposed_at timestamptz not null,
  proposed_by text not null,
  decided_at timestamptz,
  decided_by text,
  constraint sponsorship_batches_state_is_known check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  constraint sponsorship_batches_say_who_decided check ((state = 'PROPOSED') = (decided_by is null)),
  constraint sponsorship_batches_decided_by_somebody_else check (decided_by <> proposed_by)
);
create index sponsorship_batches_by_programme on sponsorship_batches (programme_id, proposed_at desc);
create table sponsorship_lines (
  batch_id uuid not null references sponsorship_batches,
  family_id uuid not null references families,
  place integer not null,
  region_code text collate "C" not null,
  persons smallint not null,
  months smallint not null,
  months_ahead smallint not null,
  amount bigint not null,
  is_candidate boolean not null,
  state text not null default 'OPEN',
  skipped_because text,
  spent bigint,
  months_settled smallint,
  settled_at timestamptz,
  primary key (batch_id, family_id),
  constraint sponsorship_lines_are_for_money check (amount > 0),
  constraint sponsorship_lines_state_is_known check (state in ('OPEN', 'PAID', 'SKIPPED')),
  constraint sponsorship_lines_paid_say_what_was_spent check ((state = 'PAID') = (spent is not null)),
  constraint sponsorship_lines_skipped_say_why check ((state = 'SKIPPED') = (skipped_because is not null)),
  constraint sponsorship_lines_spend_at_most_what_was_approved check (spent <= amount)
);
create index sponsorship_lines_by_family on sponsorship_lines (family_id);
`;

const WRITE_OFFS = `
create table write_off_campaigns (
  id uuid primary key,
  name text not null,
  region_code text collate "C" not null references regions,
  valid_from date not null,
  valid_through date not null,
  policy_from date not null,
  opened_at timestamptz not null,
  opened_by text not null,
  constraint write_off_campaigns_end_after_they_begin check (valid_through >= valid_from)
);
create index write_off_campaigns_by_region on write_off_campaigns (region_code, valid_from desc);
create table write_offs (
  id uuid primary key,
  campaign_id uuid not null references write_off_campaigns,
  family_id uuid not null references families,
  region_code text collate "C" not null,
  persons smallint not null,
  verification text not null,
  verified_on date not null,
  state text not null,
  proposed_at timestamptz not null,
  proposed_by text not null,
  decided_at timestamptz,
  decided_by text,
  decision_reason text,
  first_month date,
  last_month date,
  months smallint,
  amount bigint,
  constraint write_offs_state_is_known check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  constraint write_offs_say_who_decided check ((state = 'PROPOSED') = (decided_by is null)),
  constraint write_offs_decided_by_somebody_else check (decided_by <> proposed_by),
  constraint write_offs_rejected_say_why check ((state = 'REJECTED') = (decision_reason is not null)),
  constraint write_offs_approved_say_what_was_forgiven
    check ((state = 'APPROVED') = (amount is not null and months is not null and first_month is not null and last_month is not null))
);
create unique index write_offs_one_living_per_family on write_offs (family_id) where state <> 'REJECTED';
create index write_offs_by_campaign on write_offs (campaign_id, proposed_at desc, id desc);
`;

export class HardshipSponsorshipAndWriteOffs extends Migration {
  override up(): void {
    for (const part of [HARDSHIP, DONORS, SPONSORSHIP, WRITE_OFFS]) this.addSql(part);
  }
}
