/** Files of real data that were handed in, kept or refused, and the decree by which a region has its code and name. */
import { Migration } from '@mikro-orm/migrations';

const IMPORTS = `
create table data_imports (
  id uuid primary key,
  kind text not null,
  file_name text not null,
  sha256 text not null,
  imported_by text not null,
  imported_at timestamptz not null,
  is_kept boolean not null,
  lines integer not null,
  added integer not null,
  updated integer not null,
  unchanged integer not null,
  faults integer not null,
  differences integer not null,
  constraint data_imports_with_faults_are_refused check (not is_kept or faults = 0)
);
create index data_imports_by_time on data_imports (imported_at desc, id desc);
create trigger data_imports_are_append_only before update or delete or truncate on data_imports
  for each statement execute function refuse_change();
`;

export class ImportsOfRealData extends Migration {
  override up(): void {
    this.addSql(IMPORTS);
    this.addSql('alter table regions add column decree text');
  }
}
