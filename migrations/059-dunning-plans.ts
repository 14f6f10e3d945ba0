/** Dunning plans: which step reaches a family on which day of its debt, what was done, and whom nobody had reached yet. */
import { Migration } from '@mikro-orm/migrations';

const PLANS = `
create table dunning_plans (
  id uuid primary key,
  name text not null,
  region_code text collate "C" not null references regions,
  months_min smallint,
  months_max smallint,
  care_class text,
  call_campaign_id uuid references call_campaigns,
  effect_days smallint not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  switched_on_by text,
  switched_on_at timestamptz,
  stopped_by text,
  stopped_at timestamptz,
  ran_on date,
  constraint dunning_plans_effect_days_are_few check (effect_days between 1 and 60),
  constraint dunning_plans_need_two_people check (switched_on_by <> drafted_by),
  constraint dunning_plans_care_class_is_known check (care_class in ('I', 'II', 'III')),
  constraint dunning_plans_switch_is_whole check ((switched_on_at is null) = (switched_on_by is null)),
  constraint dunning_plans_stop_is_whole check ((stopped_at is null) = (stopped_by is null))
);
create index dunning_plans_by_draft on dunning_plans (drafted_at desc, id desc);

create table dunning_steps (
  id uuid primary key,
  plan_id uuid not null references dunning_plans,
  place smallint not null,
  day smallint not null,
  channel text not null,
  template_code text,
  constraint dunning_steps_one_per_place unique (plan_id, place),
  constraint dunning_steps_one_per_day unique (plan_id, day),
  constraint dunning_steps_day_is_near check (day between -9 and 730),
  constraint dunning_steps_channel_is_known check (channel in ('SMS', 'WHATSAPP', 'CALL', 'VISIT')),
  constraint dunning_steps_messages_have_words check ((channel in ('SMS', 'WHATSAPP')) = (template_code is not null))
);

create table dunning_audience (
  plan_id uuid not null references dunning_plans,
  family_id uuid not null references families,
  cycle date not null,
  seen_at timestamptz not null,
  primary key (plan_id, family_id, cycle)
);

create table dunning_actions (
  id uuid primary key,
  plan_id uuid not null references dunning_plans,
  step_id uuid not null references dunning_steps,
  family_id uuid not null references families,
  cycle date not null,
  acted_at timestamptz not null,
  message_id uuid references messages,
  constraint dunning_actions_one_per_step_and_cycle unique (step_id, family_id, cycle)
);
create index dunning_actions_by_plan on dunning_actions (plan_id, family_id, acted_at);
create index dunning_actions_by_family on dunning_actions (family_id, acted_at);
`;

export class DunningPlans extends Migration {
  override up(): void {
    this.addSql(PLANS);
  }
}
