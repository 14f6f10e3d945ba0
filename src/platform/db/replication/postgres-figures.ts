/** Asks one PostgreSQL server for the figures that alerts on replication, archiving and connections are written on. */
import { Gauge, Registry } from 'prom-client';
import { ask } from './standby.js';

interface Figures {
  readonly is_primary: number;
  readonly replicas_streaming: number;
  readonly replica_behind_seconds: number;
  readonly slots_lost: number;
  readonly slot_kept_bytes: number;
  readonly archive_failing: number;
  readonly archived_timestamp_seconds: number;
  readonly connections: number;
  readonly connections_max: number;
  readonly transaction_age: number;
}

const HELP: Readonly<Record<keyof Figures, string>> = {
  is_primary: '1 at the server that takes writes.',
  replicas_streaming: 'Standbys that receive from this server now.',
  replica_behind_seconds: 'How long ago the slowest standby applied what this server committed.',
  slots_lost: 'Slots whose standby must be made anew.',
  slot_kept_bytes: 'The most log that a slot keeps for its standby.',
  archive_failing: '1 while the last try to archive the log failed.',
  archived_timestamp_seconds: 'When a segment of the log was last archived; 0 when none was.',
  connections: 'Connections of clients.',
  connections_max: 'Connections that clients may have at most.',
  transaction_age: 'Transactions since the oldest row that is not frozen.',
};

const FIGURES = `
  select
    (not pg_is_in_recovery())::int as is_primary,
    (select count(*) from pg_stat_replication where state = 'streaming')::int as replicas_streaming,
    coalesce((select max(extract(epoch from replay_lag)) from pg_stat_replication), 0)::float8 as replica_behind_seconds,
    (select count(*) from pg_replication_slots where wal_status = 'lost')::int as slots_lost,
    coalesce((select max(pg_wal_lsn_diff(
      case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end, restart_lsn
    )) from pg_replication_slots), 0)::float8 as slot_kept_bytes,
    (select coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false)
     from pg_stat_archiver)::int as archive_failing,
    (select coalesce(extract(epoch from last_archived_time), 0) from pg_stat_archiver)::float8
      as archived_timestamp_seconds,
    (select count(*) from pg_stat_activity where backend_type = 'client backend')::int as connections,
    current_setting('max_connections')::int as connections_max,
    (select max(age(datfrozenxid)) from pg_database)::float8 as transaction_age`;

/** The figures in Prometheus' words; without those that are not known while the server does not answer. */
export async function postgresFigures(databaseUrl: string): Promise<string> {
  const registry = new Registry();
  const up = new Gauge({ name: 'sigap_postgres_up', help: '1 while the server answers.', registers: [registry] });
  const [figures] = await ask<Figures>(databaseUrl, FIGURES).catch((): Figures[] => []);
  up.set(figures === undefined ? 0 : 1);
  for (const name of Object.keys(HELP) as (keyof Figures)[]) {
    const gauge = new Gauge({ name: `sigap_postgres_${name}`, help: HELP[name], registers: [registry] });
    if (figures === undefined) gauge.remove();
    else gauge.set(figures[name]);
  }
  return registry.metrics();
}
