/** Forgets the oldest backups of a folder, and of the log what no backup needs any more. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { logFolder } from './archive.js';
import { type KeptBackup, listBackups, recordFile } from './backup-record.js';

/** A segment of the log without its timeline: what was written before another one sorts before it. */
const SEGMENT = /^[0-9A-F]{8}(?<position>[0-9A-F]{16})\.gz$/;
const positionOf = (segment: string): string => segment.slice(8, 24);

/** Keeps the newest backups, as many as are wanted; says which are gone. */
export async function keepNewest(backups: string, wanted: number): Promise<KeptBackup[]> {
  const all = await listBackups(backups);
  const old = all.slice(0, Math.max(0, all.length - wanted));
  const left = all.slice(old.length);
  for (const { folder } of old) {
    await rm(recordFile(folder)); // from here on it counts as none, whatever ends this command
    await rm(folder, { recursive: true });
  }
  for (const history of new Set(old.map(({ record }) => record.history))) await shorten(backups, history, left);
  return old;
}

/** Removes of a history's log what is older than its oldest backup; all of it when it has none left. */
async function shorten(backups: string, history: string, left: readonly KeptBackup[]): Promise<void> {
  const folder = join(logFolder(backups), history);
  const starts = left.filter(({ record }) => record.history === history).map(({ record }) => record.startSegment);
  if (starts.length === 0) return rm(folder, { recursive: true, force: true });
  const [first = ''] = starts.map(positionOf).toSorted();
  for (const name of await readdir(folder)) {
    const position = SEGMENT.exec(name)?.groups?.['position'];
    if (position !== undefined && position < first) await rm(join(folder, name));
  }
}
