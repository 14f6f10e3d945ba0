/** Tells in which tables of a database rows changed by what callers asked, by a trigger on each table. */
import type { Pool } from '../../../src/platform/db/pool.js';

export interface ChangedTables {
  /** The number of rows that changed in each table since the last look, without what the server does on its own. */
  take(): Promise<Readonly<Record<string, number>>>;
}

const TRIGGERS = `
create table test_changes (table_name text not null, changed_by text not null);
create function note_change() returns trigger language plpgsql as
  $$ begin insert into test_changes values (tg_table_name, current_setting('application_name')); return null; end $$;
do $$ declare each record; begin
  for each in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'test_changes'
  loop execute format('create trigger notes_change after insert or update or delete on %s for each row execute function note_change()', each.name);
  end loop; end $$`;

/** The names of the connections by which a server does its own work. */
const OWN_WORK = ['sigap-jobs', 'sigap-queue', 'sigap-live', 'sigap-commands'];

export async function watchTables(pool: Pool): Promise<ChangedTables> {
  await pool.query(TRIGGERS);
  return {
    async take() {
      const { rows } = await pool.query<{ table_name: string; rows: number }>(
        `with taken as (delete from test_changes returning table_name, changed_by)
          select table_name, count(*)::int as rows from taken where not changed_by = any($1) group by 1 order by 1`,
        [OWN_WORK],
      );
      return Object.fromEntries(rows.map(({ table_name, rows: changed }) => [table_name, changed]));
    },
  };
}
