/** Access that is taken back and given back, whose rows are never changed, and who has signed in by which name. */
import { Migration } from '@mikro-orm/migrations';

const REVOCATIONS = `
create table access_revocations (
  id uuid primary key,
  kind text not null,
  about text not null,
  issued_before timestamptz,
  reason text not null,
  revoked_by text not null,
  revoked_by_role text not null,
  revoked_at timestamptz not null,
  constraint access_revocations_are_known check (kind in ('PERSON', 'TOKENS_SO_FAR', 'SESSION', 'TOKEN')),
  constraint access_revocations_of_tokens_say_until_when check ((kind = 'TOKENS_SO_FAR') = (issued_before is not null)),
  constraint access_revocations_are_of_somebody_else check (about <> revoked_by or kind not in ('PERSON', 'TOKENS_SO_FAR')),
  constraint access_revocations_say_whom_and_why check (length(about) between 1 and 400 and length(reason) between 1 and 500)
);
create index access_revocations_by_time on access_revocations (revoked_at);
create index access_revocations_by_whom on access_revocations (about);
create trigger access_revocations_are_append_only before update or delete or truncate on access_revocations
  for each statement execute function refuse_change();
`;

const RESTORATIONS = `
create table access_restorations (
  revocation_id uuid primary key references access_revocations,
  reason text not null,
  restored_by text not null,
  restored_at timestamptz not null,
  constraint access_restorations_say_why check (length(reason) between 1 and 500)
);
create trigger access_restorations_are_append_only before update or delete or truncate on access_restorations
  for each statement execute function refuse_change();
`;

const PEOPLE = `
create table known_people (
  subject text primary key,
  name text not null,
  role text not null,
  regions text[],
  known_since timestamptz not null
);
create index known_people_by_name on known_people (name, subject);
`;

export class AccessThatIsTakenBack extends Migration {
  override up(): void {
    this.addSql(REVOCATIONS);
    this.addSql(RESTORATIONS);
    this.addSql(PEOPLE);
  }
}
