/**
 * Values are sealed with data keys, which are themselves wrapped with the configured key. Bodies of calls are the first:
 * whoever owns the table may seal one anew, and change nothing else of a call.
 */
import { Migration } from '@mikro-orm/migrations';

const KEYS = `
create table data_keys (
  version smallint primary key,
  purpose text not null,
  wrapped_key text not null,
  created_at timestamptz not null,
  active_from timestamptz not null,
  retired_at timestamptz,
  constraint data_keys_are_for_a_known_purpose check (purpose in ('VALUES', 'INDEX')),
  constraint data_keys_are_numbered check (version > 0)
);
grant select, insert on data_keys to sigap_run;
`;

/** The check stays unvalidated: what came before had a body, because the column said "not null". */
const BODIES = `
alter table webhook_deliveries add column sealed_body bytea;
alter table webhook_deliveries alter column raw_body drop not null;
alter table webhook_deliveries add constraint webhook_deliveries_have_one_body check (num_nonnulls(raw_body, sealed_body) = 1) not valid;
`;

const UNCHANGED = [
  'id',
  'partner_id',
  'delivery_key',
  'protocol',
  'received_at',
  'state',
  'reference',
  'account_text',
  'amount',
  'outcome',
  'reason',
  'first_outcome',
  'expected_amount',
  'payment_id',
  'family_id',
];

const SEALED_ANEW = `
drop trigger webhook_deliveries_are_append_only on webhook_deliveries;
create trigger webhook_deliveries_are_append_only before delete or truncate or update of ${UNCHANGED.join(', ')}
  on webhook_deliveries for each statement execute function refuse_change();
create trigger webhook_deliveries_stay_sealed before update of raw_body, sealed_body on webhook_deliveries
  for each row when (new.raw_body is not null or new.sealed_body is null) execute function refuse_change();
`;

export class ValuesThatAreSealed extends Migration {
  override up(): void {
    this.addSql(KEYS);
    this.addSql(BODIES);
    this.addSql(SEALED_ANEW);
  }
}
