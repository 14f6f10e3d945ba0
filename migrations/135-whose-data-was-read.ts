/**
 * The log of who read what of whom tells of every reading: a row lists the families of one operation. Rows are sealed in
 * the order of the transactions that wrote them, and each seal holds the one before it, so that a row that is changed,
 * taken away or slipped in is found. The release before writes its rows as it did.
 */
import { Migration } from '@mikro-orm/migrations';

const LOG = `
alter table access_log
  add column family_ids uuid[],
  add column searched_by text[],
  add column operation text,
  add column branch_id uuid,
  add column written_in xid8;
alter table access_log alter column written_in set default pg_current_xact_id();
alter table access_log drop constraint access_log_names_a_family_or_a_filter;
`;

const SEALS = `
create table access_log_seals (
  number bigint primary key,
  row_ids uuid[] not null,
  through_written_in xid8 not null,
  through_id uuid not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  constraint access_log_seals_are_numbered check (number > 0),
  constraint access_log_seals_hold_rows check (cardinality(row_ids) > 0),
  constraint access_log_seals_are_sha_256 check (length(hash) = 32)
);
create trigger access_log_seals_are_append_only before update or delete or truncate on access_log_seals
  for each statement execute function refuse_change();
grant select, insert on access_log_seals to sigap_run;
`;

export class WhoseDataWasRead extends Migration {
  override up(): void {
    this.addSql(LOG);
    this.addSql(SEALS);
  }
}
