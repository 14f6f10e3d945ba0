/** Says what of PostgreSQL's data folder a base backup holds: the rules of its manual for copies by file. */

/** The folders of which only the folder itself is copied: what lies in them belongs to the running server. */
const EMPTY: ReadonlySet<string> = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);

/** The folders that a server expects inside those of which nothing is copied. */
export const FOLDERS_OF_WAL = ['pg_wal/archive_status', 'pg_wal/summaries'] as const;

/** The files of the running server, and those that would make the copy a standby or an older backup. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'postmaster.pid',
  'postmaster.opts',
  'backup_label',
  'backup_label.old',
  'tablespace_map',
  'tablespace_map.old',
  'backup_manifest',
  'recovery.signal',
  'standby.signal',
  'current_logfiles',
  'postgresql.auto.conf.tmp',
]);

/** What becomes of a path in the data folder, which is written with slashes. */
export function isCopied(path: string): 'file-or-folder' | 'empty-folder' | 'not' {
  const [top = '', ...below] = path.split('/');
  const name = below.at(-1) ?? top;
  if (EMPTY.has(top)) return below.length === 0 ? 'empty-folder' : 'not';
  if (below.length === 0 && LEFT_OUT.has(top)) return 'not';
  return name.startsWith('pgsql_tmp') || name.startsWith('pg_internal.init') ? 'not' : 'file-or-folder';
}
