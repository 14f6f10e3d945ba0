import { spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';

function listTests(...words: string[]): string[] {
  const { stdout } = spawnSync(process.execPath, ['tests/runner/run.mjs', '--listTests', ...words], {
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .filter((line) => line.endsWith('.test.ts'))
    .map((path) => path.slice(process.cwd().length + 1).replaceAll('\\', '/'))
    .toSorted();
}

describe('npm test', () => {
  test.each([
    ['tests/unit/kernel/money.test.ts', ['tests/unit/kernel/money.test.ts']],
    ['./tests/unit/kernel/money.test.ts', ['tests/unit/kernel/money.test.ts']],
    ['kernel/money', ['tests/unit/kernel/money.test.ts']],
    ['src/kernel/payment-code.ts', ['tests/unit/kernel/payment-code.test.ts']],
  ])('%s names its tests', (word, tests) => {
    expect(listTests(word)).toEqual(tests);
  });

  test('a source without tests of its name, and a folder, stand for all tests of the folder', () => {
    const ofKernel = listTests('tests/unit/kernel');
    expect(ofKernel).toContain('tests/unit/kernel/money.test.ts');
    expect(listTests('src/kernel/rupiah.ts')).toEqual(ofKernel);
    expect(listTests('src/kernel/')).toEqual(ofKernel);
    const ofComplaints = listTests('src/fieldwork/complaints');
    expect(ofComplaints).toContain('tests/api/fieldwork/complaints/complaints.test.ts');
    expect(ofComplaints.every((file) => file.includes('/fieldwork/complaints/'))).toBe(true);
  });

  test('explains itself before jest does', () => {
    const { stdout } = spawnSync(process.execPath, ['tests/runner/run.mjs', '--help'], { encoding: 'utf8' });
    expect(stdout).toMatch(/^Usage: npm test -- .+\n[^]+--kind=unit[^]+--testNamePattern/);
  });

  test('each test is of exactly one kind', () => {
    const kinds = ['unit', 'database'].flatMap((kind) => listTests(`--kind=${kind}`));
    expect(kinds.toSorted()).toEqual(listTests());
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  test.each(['stories', 'gates', 'cluster'])('tests of the kind %s run only when they are named', (kind) => {
    const folder = `tests/${kind}/`;
    const ofKind = listTests(`--kind=${kind}`);
    expect(ofKind).not.toEqual([]);
    expect(ofKind.filter((file) => !file.startsWith(folder))).toEqual([]);
    expect(listTests(folder)).toEqual(ofKind);
    expect(listTests().filter((file) => file.startsWith(folder))).toEqual([]);
  });

  test('a worker that asks for its data after they were sent still gets them', async () => {
    const { keepWorkerData } = (await import(pathToFileURL(resolve('tests/runner/keep-worker-data.mjs')).href)) as {
      keepWorkerData: (worker: EventEmitter & { send: (message: unknown) => boolean }) => void;
    };
    const sent: unknown[] = [];
    const worker = Object.assign(new EventEmitter(), { send: (message: unknown) => sent.push(message) > 0 });
    keepWorkerData(worker);
    const data = { type: 'jest-light-runner-worker-data', workerData: 1 };
    worker.send('jest-light-runner-get-worker-data');
    expect(sent).toEqual(['jest-light-runner-get-worker-data']); // nothing was sent yet: somebody must be asked
    worker.emit('message', data);
    const got = new Promise((answered) => worker.once('message', answered));
    worker.send('jest-light-runner-get-worker-data');
    expect([await got, sent.length]).toEqual([data, 1]);
    worker.send('another message');
    expect(sent.length).toBe(2);
  });

  test('what is known to take long is there', async () => {
    const { LONG } = (await import(pathToFileURL(resolve('tests/runner/longest-first.mjs')).href)) as {
      readonly LONG: Readonly<Record<string, number>>;
    };
    expect(Object.keys(LONG).filter((file) => !existsSync(file))).toEqual([]);
  });
});
