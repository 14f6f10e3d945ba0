/** Requests of participants to sign in: who it is, how often a code was tried, and until when it holds. */
import { Migration } from '@mikro-orm/migrations';

const REQUESTS = `
create table sign_in_requests (
  id uuid primary key,
  participant_id uuid references participants,
  family_id uuid references families,
  phone text,
  tries smallint not null default 0,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint sign_in_requests_are_of_somebody_or_nobody check ((participant_id is null) = (family_id is null)),
  constraint sign_in_requests_phone_is_62_form check (phone ~ '^62\\d{9,13}$')
);
create index sign_in_requests_by_expiry on sign_in_requests (expires_at);
`;

export class SignInOfParticipants extends Migration {
  override up(): void {
    this.addSql(REQUESTS);
  }
}
