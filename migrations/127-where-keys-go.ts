/**
 * Changes of where our keys at partners go, which one operator proposes and another approves. What was proposed and
 * decided is never changed; a key that was given with a proposal is kept apart, sealed, until it is decided.
 */
import { Migration } from '@mikro-orm/migrations';

const CHANGES = `
create table destination_changes (
  id uuid primary key,
  partner_id uuid not null references partners,
  purpose text not null,
  address text not null,
  replaces text not null,
  settings jsonb not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  constraint destination_changes_purpose_is_known check (purpose in ('api', 'status-endpoint')),
  constraint destination_changes_lead_elsewhere check (address <> replaces),
  constraint destination_changes_settings_are_named check (jsonb_typeof(settings) = 'object'),
  constraint destination_changes_by_proposer unique (id, proposed_by)
);
create index destination_changes_by_partner on destination_changes (partner_id, purpose);
create trigger destination_changes_are_append_only before update or delete or truncate on destination_changes
  for each statement execute function refuse_change();
`;

const DECISIONS = `
create table destination_decisions (
  change_id uuid primary key references destination_changes,
  decision text not null,
  proposed_by text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  reason text,
  constraint destination_decisions_of_its_proposer foreign key (change_id, proposed_by) references destination_changes (id, proposed_by),
  constraint destination_decisions_are_known check (decision in ('APPROVED', 'REJECTED', 'OVERTAKEN', 'EXPIRED')),
  constraint destination_decisions_approved_by_somebody_else check (decision <> 'APPROVED' or decided_by <> proposed_by),
  constraint destination_decisions_rejected_say_why check ((decision = 'REJECTED') = (reason is not null))
);
create trigger destination_decisions_are_append_only before update or delete or truncate on destination_decisions
  for each statement execute function refuse_change();
`;

const KEYS = `
create table destination_keys (
  change_id uuid primary key references destination_changes,
  sealed text not null
);
`;

export class WhereKeysGo extends Migration {
  override up(): void {
    this.addSql(CHANGES);
    this.addSql(DECISIONS);
    this.addSql(KEYS);
  }
}
