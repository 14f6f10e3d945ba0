/** Dated restrictions of visits, who put a family into a portfolio and why, proposals of portfolios, and claims for transport. */
import { Migration } from '@mikro-orm/migrations';

const RESTRICTIONS = `
create table service_restrictions (
  id uuid primary key,
  region_code text collate "C" not null references regions,
  valid_from date not null,
  valid_through date,
  mode text not null,
  reason text not null,
  made_by text not null,
  made_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  constraint service_restrictions_end_after_they_begin check (valid_through is null or valid_through >= valid_from),
  constraint service_restrictions_mode_is_known check (mode in ('BLOCK', 'WARN')),
  constraint service_restrictions_give_a_reason check (reason <> ''),
  constraint service_restrictions_ended_by_somebody check ((ended_by is null) = (ended_at is null))
);
create index service_restrictions_by_region on service_restrictions (region_code, valid_from);
`;

const PORTFOLIOS = `
alter table portfolio_assignments
  add column assigned_by text,
  add column assigned_at timestamptz,
  add column reason text,
  add constraint portfolio_assignments_reason_is_known check (reason in ('PROPOSAL', 'FAMILY_TRANSFER', 'PORTFOLIO_TRANSFER')),
  add constraint portfolio_assignments_with_a_reason_name_somebody
    check ((reason is null) = (assigned_by is null) and (reason is null) = (assigned_at is null));

create table portfolio_proposals (
  id uuid primary key,
  region_code text collate "C" not null references regions,
  effective_from date not null,
  computed_for date not null,
  state text not null,
  families_placed integer not null,
  families_waiting integer not null,
  made_by text not null,
  made_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  constraint portfolio_proposals_state_is_known check (state in ('DRAFT', 'APPROVED')),
  constraint portfolio_proposals_approved_by_somebody
    check ((state = 'APPROVED') = (approved_by is not null) and (state = 'APPROVED') = (approved_at is not null)),
  constraint portfolio_proposals_begin_no_earlier_than_computed check (effective_from >= computed_for)
);
create index portfolio_proposals_by_region on portfolio_proposals (region_code, made_at desc);
create table portfolio_proposal_lines (
  proposal_id uuid not null references portfolio_proposals,
  place integer not null,
  family_id uuid not null references families,
  cadre_id uuid references cadres,
  months_in_arrears smallint not null,
  amount bigint not null,
  promised_for date,
  days_since_contact integer,
  nearness text,
  points_age smallint not null,
  points_amount smallint not null,
  points_promise smallint not null,
  points_contact smallint not null,
  points_nearness smallint not null,
  primary key (proposal_id, place),
  constraint portfolio_proposal_lines_one_per_family unique (proposal_id, family_id),
  constraint portfolio_proposal_lines_nearness_is_known check (nearness in ('SAME_VILLAGE', 'SAME_DISTRICT')),
  constraint portfolio_proposal_lines_placed_are_near check ((cadre_id is null) = (nearness is null))
);
create index portfolio_proposal_lines_by_cadre on portfolio_proposal_lines (proposal_id, cadre_id, place);
`;

const REIMBURSEMENTS = `
create table reimbursement_claims (
  id uuid primary key,
  cadre_id uuid not null references cadres,
  month date not null,
  state text not null,
  amount bigint not null,
  drafted_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  decided_by text,
  decision_reason text,
  constraint reimbursement_claims_month_is_a_month check (extract(day from month) = 1),
  constraint reimbursement_claims_state_is_known check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED')),
  constraint reimbursement_claims_are_for_money check (amount > 0),
  constraint reimbursement_claims_are_dated check ((state = 'DRAFT') = (submitted_at is null)),
  constraint reimbursement_claims_decided_by_somebody
    check ((state in ('APPROVED', 'REJECTED')) = (decided_at is not null) and (decided_at is null) = (decided_by is null)),
  constraint reimbursement_claims_rejected_for_a_reason check (state <> 'REJECTED' or decision_reason is not null)
);
create unique index reimbursement_claims_one_live_per_cadre_and_month on reimbursement_claims (cadre_id, month)
  where state <> 'REJECTED';
create index reimbursement_claims_by_cadre on reimbursement_claims (cadre_id, month desc, id desc);
create index reimbursement_claims_by_month on reimbursement_claims (month desc, id desc);
create table reimbursement_days (
  claim_id uuid not null references reimbursement_claims,
  day date not null,
  visits integer not null,
  amount bigint not null,
  primary key (claim_id, day),
  constraint reimbursement_days_have_visits check (visits > 0),
  constraint reimbursement_days_are_never_negative check (amount >= 0)
);
`;

export class RestrictionsPortfoliosAndReimbursements extends Migration {
  override up(): void {
    for (const part of [RESTRICTIONS, PORTFOLIOS, REIMBURSEMENTS]) this.addSql(part);
  }
}
