/** Keeps beside each base backup what it is, by which it can be verified and restored. */
import { readFile, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { logFolder } from './archive.js';
import { findDamaged } from './copy-data.js';

const SEGMENT = /^[0-9A-F]{24}$/;

const recordSchema = z.object({
  version: z.literal(1),
  /** PostgreSQL's version, in words. */
  postgres: z.string(),
  systemIdentifier: z.string(),
  timeline: z.number().int(),
  startSegment: z.string().regex(SEGMENT),
  stopSegment: z.string().regex(SEGMENT),
  endedAt: z.iso.datetime(),
  /** The folder of the log, by its name. */
  history: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});

export type BackupRecord = z.output<typeof recordSchema>;

export interface KeptBackup {
  readonly name: string;
  readonly folder: string;
  readonly record: BackupRecord;
}

export const basesFolder = (backups: string): string => join(backups, 'base');
export const dataOf = (backup: string): string => join(backup, 'data');
export const keysOf = (backup: string): string => join(backup, 'keys');
export const recordFile = (backup: string): string => join(backup, 'backup.json');

/** The whole backups of a folder, the oldest first. One without a record was not finished, and is none. */
export async function listBackups(backups: string): Promise<KeptBackup[]> {
  const names = await readdir(basesFolder(backups)).catch((): string[] => []);
  const kept: KeptBackup[] = [];
  for (const name of names) {
    const folder = join(basesFolder(backups), name);
    const text = await readFile(recordFile(folder), 'utf8').catch(() => null);
    const reading = text === null ? null : recordSchema.safeParse(JSON.parse(text));
    if (reading?.success === true) kept.push({ name, folder, record: reading.data });
  }
  return kept.toSorted((a, b) => a.record.endedAt.localeCompare(b.record.endedAt));
}

/** What of a backup is damaged or missing; nothing when it is whole. */
export async function verifyBackup(backups: string, { folder, record }: KeptBackup): Promise<string[]> {
  const damaged = await findDamaged(dataOf(folder), record.files);
  const missing = segmentsOf(record).filter(
    (name) => !existsSync(join(logFolder(backups), record.history, `${name}.gz`)),
  );
  return [...damaged, ...missing.map((name) => `the log's segment ${name}`)];
}

const SEGMENTS_PER_FILE = 0x100;

/** The segments between start and stop: timeline, then the number in two halves, of which the second has 256 values. */
export function segmentsOf({
  startSegment,
  stopSegment,
}: Pick<BackupRecord, 'startSegment' | 'stopSegment'>): string[] {
  const number = (name: string): number =>
    Number.parseInt(name.slice(8, 16), 16) * SEGMENTS_PER_FILE + Number.parseInt(name.slice(16), 16);
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');
  const names: string[] = [];
  for (let at = number(startSegment); at <= number(stopSegment); at++)
    names.push(`${startSegment.slice(0, 8)}${hex(Math.floor(at / SEGMENTS_PER_FILE))}${hex(at % SEGMENTS_PER_FILE)}`);
  return names;
}
