/** Phones that are told while they are locked, and how far the stream of events was read for them. */
import { Migration } from '@mikro-orm/migrations';

const TABLES = `
create table push_subscriptions (
  id text primary key,
  cadre_id uuid not null references cadres,
  service text not null,
  encrypted text not null,
  key_id text not null,
  language text not null,
  renewed_at timestamptz not null,
  expires_at timestamptz not null,
  constraint push_subscriptions_id_is_a_digest check (id ~ '^[0-9a-f]{64}$'),
  constraint push_subscriptions_language_is_known check (language in ('id', 'en'))
);
create index push_subscriptions_by_cadre on push_subscriptions (cadre_id);
create index push_subscriptions_by_expiry on push_subscriptions (expires_at);
create table push_cursor (
  id smallint primary key,
  reached bigint not null,
  constraint push_cursor_is_one check (id = 1)
);
`;

export class PhonesThatAreTold extends Migration {
  override up(): void {
    this.addSql(TABLES);
  }
}
