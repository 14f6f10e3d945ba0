/** Arrears paid in stages (REHAB), and the mandates by which banks debit premiums, with every attempt to do so. */
import { Migration } from '@mikro-orm/migrations';

/** How much was paid is not kept here: it is the balance of the family's account `instalment-plan` in the journal. */
const PLANS = `
create table instalment_plans (
  id uuid primary key,
  family_id uuid not null references families,
  region_code text collate "C" not null,
  total bigint not null,
  stages smallint not null,
  first_month date not null,
  arrears_months smallint not null,
  registered_at timestamptz not null,
  registered_by text not null,
  ended_at timestamptz,
  ending text,
  end_reason text,
  constraint instalment_plans_are_for_money check (total > 0),
  constraint instalment_plans_have_stages check (stages between 1 and 36 and stages <= total),
  constraint instalment_plans_begin_with_a_month check (extract(day from first_month) = 1),
  constraint instalment_plans_ending_is_known check (ending in ('COMPLETED', 'CANCELLED', 'DEFAULTED')),
  constraint instalment_plans_end_in_one_way check ((ended_at is null) = (ending is null))
);
create unique index instalment_plans_one_open_per_family on instalment_plans (family_id) where ended_at is null;
create index instalment_plans_by_family on instalment_plans (family_id, registered_at desc);
create index instalment_plans_by_registration on instalment_plans (registered_at desc, id desc);
create table instalment_payments (
  payment_id uuid primary key,
  plan_id uuid not null references instalment_plans,
  first_stage smallint not null,
  last_stage smallint not null,
  paid_after bigint not null,
  constraint instalment_payments_stages_are_a_range check (first_stage between 1 and last_stage),
  constraint instalment_payments_are_for_money check (paid_after > 0)
);
create index instalment_payments_by_plan on instalment_payments (plan_id);
create trigger instalment_payments_are_append_only before update or delete or truncate on instalment_payments
  for each statement execute function refuse_change();
create index journal_lines_of_instalments on journal_lines (family_id) where account = 'instalment-plan';
`;

/** An instalment settles no month yet: its premium is booked with the payment that completes the plan. */
const PAYMENTS = `
alter table payments drop constraint payments_outcome_is_known;
alter table payments add constraint payments_outcome_is_known
  check (outcome in ('posted', 'paid-ahead', 'overpaid', 'instalment', 'into-suspense'));
alter table payments drop constraint payments_settle_months_unless_in_suspense;
alter table payments add constraint payments_settle_months_unless_in_suspense_or_instalment
  check ((outcome in ('into-suspense', 'instalment')) = (settled_from is null));
`;

const MANDATES = `
create table mandates (
  id uuid primary key,
  family_id uuid not null references families,
  bank text not null,
  account_masked text not null,
  sealed_account text not null,
  holder_name text not null,
  consented_at timestamptz not null,
  enrolled_at timestamptz not null,
  enrolled_by text not null,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  constraint mandates_bank_is_known check (bank in ('BRI', 'BNI', 'MANDIRI', 'BCA')),
  constraint mandates_end_with_a_reason check ((ended_at is null) = (end_reason is null)),
  constraint mandates_consent_comes_first check (consented_at <= enrolled_at)
);
create unique index mandates_one_open_per_family on mandates (family_id) where ended_at is null;
create index mandates_by_family on mandates (family_id, enrolled_at desc);
create index mandates_by_bank on mandates (bank, id) where ended_at is null;
create table debit_files (
  bank text not null,
  debit_day date not null,
  made_at timestamptz not null,
  made_by text not null,
  attempts int not null,
  total bigint not null,
  primary key (bank, debit_day)
);
create table debit_attempts (
  id uuid primary key,
  mandate_id uuid not null references mandates,
  family_id uuid not null references families,
  region_code text collate "C" not null,
  bank text not null,
  debit_day date not null,
  reference text not null,
  virtual_account text not null,
  amount bigint not null,
  failed_at timestamptz,
  failure_reason text,
  foreign key (bank, debit_day) references debit_files deferrable initially deferred,
  constraint debit_attempts_one_per_mandate_and_day unique (mandate_id, debit_day),
  constraint debit_attempts_one_per_reference unique (reference),
  constraint debit_attempts_are_for_money check (amount > 0),
  constraint debit_attempts_fail_for_a_reason check ((failed_at is null) = (failure_reason is null))
);
create index debit_attempts_by_file on debit_attempts (bank, debit_day, reference);
create index debit_attempts_by_family on debit_attempts (family_id, debit_day desc);
create index debit_attempts_by_region on debit_attempts (region_code, debit_day);
create index payments_by_debit_reference on payments (reference) where channel = 'AUTO_DEBIT';
`;

export class InstalmentPlansAndMandates extends Migration {
  override up(): void {
    for (const part of [PLANS, PAYMENTS, MANDATES]) this.addSql(part);
  }
}
