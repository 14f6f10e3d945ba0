/** The families that somebody claimed, one at a time, so that their numbers could be read; a claim is never changed. */
import { Migration } from '@mikro-orm/migrations';

const CLAIMS = `
create table family_claims (
  id uuid primary key,
  viewer text not null,
  role text not null,
  family_id uuid not null,
  purpose text not null,
  reason text,
  claimed_at timestamptz not null,
  holds_until timestamptz not null,
  constraint family_claims_purpose_is_known check (purpose in ('CALL', 'COUNTER', 'AUDIT')),
  constraint family_claims_of_audits_say_why check (purpose <> 'AUDIT' or reason is not null),
  constraint family_claims_end check (holds_until > claimed_at)
);
create index family_claims_by_viewer on family_claims (viewer, claimed_at);
create index family_claims_by_family on family_claims (family_id, claimed_at);
create trigger family_claims_are_append_only before update or delete or truncate on family_claims
  for each statement execute function refuse_change();
alter table family_claims enable row level security;
create policy met on family_claims to sigap_run
  using ((select split_part(current_setting('sigap.reach', true), ':', 1)) <> '');
grant select, insert on family_claims to sigap_run;
`;

export class FamiliesThatSomebodyClaimed extends Migration {
  override up(): void {
    this.addSql(CLAIMS);
  }
}
