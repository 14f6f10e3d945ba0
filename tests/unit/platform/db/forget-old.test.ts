import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { keepNewest, listBackups } from '../../../../src/platform/db/backup/index.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'sigap-keep-'))));
afterEach(() => rm(folder, { recursive: true }));

const segment = (number: number): string => `00000001000000010000000${number}`;

async function plant(name: string, { history, start }: { history: string; start: number }): Promise<void> {
  const base = join(folder, 'base', name);
  await mkdir(join(base, 'data'), { recursive: true });
  const record = {
    version: 1,
    postgres: '18.4',
    systemIdentifier: '1',
    timeline: 1,
    startSegment: segment(start),
    stopSegment: segment(start),
    endedAt: `2026-01-0${name.at(-1)}T00:00:00.000Z`,
    history,
    files: [],
  };
  await writeFile(join(base, 'backup.json'), JSON.stringify(record));
}

beforeEach(async () => {
  for (const history of ['first', 'second']) {
    await mkdir(join(folder, 'wal', history), { recursive: true });
    for (let number = 1; number <= 6; number++)
      await writeFile(join(folder, 'wal', history, `${segment(number)}.gz`), '');
    await writeFile(join(folder, 'wal', history, '00000002.history.gz'), '');
  }
  await plant('day-1', { history: 'first', start: 2 });
  await plant('day-2', { history: 'second', start: 2 });
  await plant('day-3', { history: 'second', start: 4 });
  await plant('day-4', { history: 'second', start: 6 });
});

const names = async (): Promise<string[]> => (await listBackups(folder)).map(({ name }) => name);
const log = async (history: string): Promise<string[]> => (await readdir(join(folder, 'wal', history))).toSorted();

test('keeps the newest, and of each log what a kept one starts with and all that came after', async () => {
  expect((await keepNewest(folder, 2)).map(({ name }) => name)).toEqual(['day-1', 'day-2']);
  expect(await names()).toEqual(['day-3', 'day-4']);
  expect(await readdir(join(folder, 'base'))).toEqual(['day-3', 'day-4']);
  expect(await readdir(join(folder, 'wal'))).toEqual(['second']);
  expect(await log('second')).toEqual([...[4, 5, 6].map((number) => `${segment(number)}.gz`), '00000002.history.gz']);
});

test('leaves a log alone of which no backup goes, and one that was not finished', async () => {
  await mkdir(join(folder, 'base', 'unfinished'));
  await keepNewest(folder, 3);
  expect(await names()).toEqual(['day-2', 'day-3', 'day-4']);
  expect(await readdir(join(folder, 'base'))).toContain('unfinished');
  expect((await log('second')).length).toBe(7);
});

test('keeps all where there are fewer than are wanted', async () => {
  expect(await keepNewest(folder, 9)).toEqual([]);
  expect((await names()).length).toBe(4);
  expect((await log('first')).length).toBe(7);
});
