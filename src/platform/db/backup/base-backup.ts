/**
 * Takes a base backup of a running server by PostgreSQL's low-level procedure: start, copy by file, stop, all in one
 * session, then the label that the stop gives. The copy is consistent once the log between start and stop is applied.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type pg from 'pg';
import type { RunAs } from '../embedded/run-as.js';
import { createClient } from '../pool.js';
import { type CopiedFile, type CopyOrder, copyData, writeSynced } from './copy-data.js';

export interface BaseBackupOrder extends Pick<CopyOrder, 'onProgress'> {
  /** The server, by a superuser. */
  readonly url: string;
  /** Its data folder, which must be on this machine. */
  readonly data: string;
  readonly to: string;
  readonly owner: RunAs | null;
  readonly label: string;
}

export interface BaseBackup {
  readonly files: readonly CopiedFile[];
  readonly systemIdentifier: string;
  readonly timeline: number;
  /** The first and the last segment of the log that the copy needs. */
  readonly startSegment: string;
  readonly stopSegment: string;
  /** From this moment on the copy can be restored to any moment that the archive reaches. */
  readonly endedAt: string;
}

/** @throws Error of PostgreSQL, or of the file system; then what was copied is worthless. */
export async function takeBaseBackup(order: BaseBackupOrder): Promise<BaseBackup> {
  const client = createClient({ databaseUrl: order.url, role: 'commands' });
  client.on('error', () => undefined); // the statement that runs throws by itself
  await client.connect();
  try {
    const started = await startBackup(client, order.label);
    const files = await copyData({ ...order, from: order.data });
    const stopped = await stopBackup(client);
    const label = await writeLabel(order, stopped.label);
    const { systemIdentifier, timeline, startSegment } = started;
    return {
      files: [...files, label],
      systemIdentifier,
      timeline,
      startSegment,
      stopSegment: stopped.segment,
      endedAt: stopped.endedAt,
    };
  } finally {
    await client.end(); // the end of a session that has not stopped its backup gives it up
  }
}

/** Without its label byte for byte, a copy would recover from the wrong place and be corrupt without a word. */
async function writeLabel({ to, owner }: BaseBackupOrder, label: string): Promise<CopiedFile> {
  await writeSynced(join(to, 'backup_label'), label, owner);
  const sha256 = createHash('sha256').update(label).digest('hex');
  return { path: 'backup_label', bytes: Buffer.byteLength(label), sha256 };
}

interface Started {
  readonly systemIdentifier: string;
  readonly timeline: number;
  readonly startSegment: string;
}

/** The timeline is read from the name of a segment: the one of the last checkpoint is old after a promotion. */
async function startBackup(client: pg.Client, label: string): Promise<Started> {
  const { rows } = await client.query<{ segment: string; id: string }>(
    `select pg_walfile_name(lsn) as segment, (select system_identifier::text from pg_control_system()) as id
     from pg_backup_start($1, true) as lsn`,
    [label],
  );
  const { segment = '', id = '' } = rows[0] ?? {};
  return { systemIdentifier: id, timeline: Number.parseInt(segment.slice(0, 8), 16), startSegment: segment };
}

interface Stopped {
  readonly label: string;
  readonly segment: string;
  readonly endedAt: string;
}

/** Does not wait for the archive here: whoever needs it waits by name and with an end. */
async function stopBackup(client: pg.Client): Promise<Stopped> {
  const { rows } = await client.query<{ label: string; segment: string; ended: Date }>(
    `select labelfile as label, pg_walfile_name(lsn) as segment, clock_timestamp() as ended
     from pg_backup_stop(false)`,
  );
  const [stopped] = rows;
  if (stopped === undefined) throw new Error('PostgreSQL gave no label for the backup.');
  return { ...stopped, endedAt: stopped.ended.toISOString() };
}
