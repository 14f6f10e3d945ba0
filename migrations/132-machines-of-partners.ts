/** The clients at the identity provider as which partners' machines sign in: what was registered and ended is never changed. */
import { Migration } from '@mikro-orm/migrations';

const CLIENTS = `
create table partner_client_steps (
  client_id text not null,
  number integer not null,
  partner_id uuid not null references partners,
  step text not null,
  reason text,
  taken_by text not null,
  taken_at timestamptz not null,
  primary key (client_id, number),
  constraint partner_client_steps_are_numbered check (number > 0),
  constraint partner_client_steps_are_known check (step in ('REGISTERED', 'ENDED')),
  constraint partner_client_steps_name_a_client check (length(client_id) between 1 and 200),
  constraint partner_client_steps_ended_say_why check ((step = 'ENDED') = (reason is not null))
);
create index partner_client_steps_by_partner on partner_client_steps (partner_id);
create trigger partner_client_steps_are_append_only before update or delete or truncate on partner_client_steps
  for each statement execute function refuse_change();
`;

export class MachinesOfPartners extends Migration {
  override up(): void {
    this.addSql(CLIENTS);
  }
}
