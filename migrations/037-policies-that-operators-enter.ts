/** Rows of policies that an operator enters and another approves: what was entered and decided is never changed. */
import { Migration } from '@mikro-orm/migrations';

const PROPOSALS = `
create table policy_proposals (
  id uuid primary key,
  policy text not null,
  effective_from date not null,
  policy_values jsonb not null,
  basis text,
  assumption text,
  proposed_by text not null,
  proposed_at timestamptz not null,
  constraint policy_proposals_rest_on_one_ground check (num_nonnulls(basis, assumption) = 1),
  constraint policy_proposals_hold_values check (jsonb_typeof(policy_values) = 'object'),
  constraint policy_proposals_begin_later check (effective_from > (proposed_at at time zone 'Asia/Jayapura')::date),
  constraint policy_proposals_by_proposer unique (id, proposed_by)
);
create index policy_proposals_by_policy on policy_proposals (policy, effective_from);
create trigger policy_proposals_are_append_only before update or delete or truncate on policy_proposals
  for each statement execute function refuse_change();
`;

const DECISIONS = `
create table policy_decisions (
  proposal_id uuid not null references policy_proposals,
  decision text not null,
  proposed_by text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  reason text,
  primary key (proposal_id, decision),
  constraint policy_decisions_of_its_proposer foreign key (proposal_id, proposed_by) references policy_proposals (id, proposed_by),
  constraint policy_decisions_are_known check (decision in ('APPROVED', 'WITHDRAWN')),
  constraint policy_decisions_approved_by_somebody_else check (decision <> 'APPROVED' or decided_by <> proposed_by),
  constraint policy_decisions_withdrawn_say_why check ((decision = 'WITHDRAWN') = (reason is not null))
);
create trigger policy_decisions_are_append_only before update or delete or truncate on policy_decisions
  for each statement execute function refuse_change();
`;

export class PoliciesThatOperatorsEnter extends Migration {
  override up(): void {
    this.addSql(PROPOSALS);
    this.addSql(DECISIONS);
  }
}
