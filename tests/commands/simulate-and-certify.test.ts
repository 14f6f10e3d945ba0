import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { civilDateIn } from '../../src/kernel/civil-date.js';
import { WIB } from '../../src/kernel/time-zone.js';
import { SCRIPTS, type Script } from '../../src/sandbox/simulator/index.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';
import { runBuiltCommand } from '../support/run-built-command.js';

let server: ServerProcess;
const env = () => ({ DATABASE_URL: '', NODE_ENV: undefined, LOCAL_FOLDER: server.folder });
const simulate = (...args: string[]) => runBuiltCommand('simulate', args, env());
const certify = (...args: string[]) => runBuiltCommand('certify', args, env());

/** Scripts that pay yesterday what is owed today, as nobody could on the first of a month. */
const NOT_ON_THE_FIRST: readonly string[] = ['late', 'midnight-wib'];
const isTheFirst = (): boolean => civilDateIn(new Date(), WIB).endsWith('-01');
const isPlayedToday = ({ name }: Script): boolean => !NOT_ON_THE_FIRST.includes(name) || !isTheFirst();

beforeAll(async () => {
  server = await aServerProcess();
  await server.start();
}, 300_000);
afterAll(() => server.remove());

describe('partners played against a server', () => {
  test('every partner, every script: all held, and every rupiah is in one place', async () => {
    const { code, said } = await simulate('--all');
    expect(said).not.toContain('FAILED');
    for (const { name } of SCRIPTS.filter(isPlayedToday)) expect(said).toContain(` ${name} `);
    expect(said).toMatch(/(\d+) of \1 scripts held; Rp[\d.]+ received, every rupiah in one place/);
    expect(code).toBe(0);
  }, 300_000);

  test('one partner and one script by name', async () => {
    const { code, said } = await simulate('--partner', 'sandbox-atm', '--script', 'duplicate-storm');
    expect(said).toMatch(/held +sandbox-atm +duplicate-storm/);
    expect(said).toContain('1 of 1 scripts held');
    expect(code).toBe(0);
  }, 300_000);
});

describe('a partner certifies its integration', () => {
  const credentialsOf = async (code: string) => {
    const own = (await server.credentials()).find((one) => one.code === code);
    if (own === undefined) throw new Error(`${code} is a sandbox partner`);
    return own;
  };
  const fileOf = async (credentials: object): Promise<string> => {
    const file = join(server.folder, 'own-credentials.json');
    await writeFile(file, JSON.stringify(credentials));
    return file;
  };

  test('with its own credentials, and gets a report that shows each call without opening a door', async () => {
    const own = await credentialsOf('sandbox-xendit');
    const report = join(server.folder, 'own-report.txt');
    const file = await fileOf(own);
    const { code, said } = await certify('--partner', own.code, '--credentials', file, '--report', report);
    expect(said).toMatch(/(\d+) of \1 scripts held/);
    expect(code).toBe(0);
    const text = await readFile(report, 'utf8');
    expect(text).toContain('POST /webhooks/xendit/sandbox-xendit');
    expect(text).toContain('| duplicate-storm |');
    expect(text).not.toContain(own.secret);
  }, 300_000);

  test('a wrong secret fails every case that needs the right one', async () => {
    const own = await credentialsOf('sandbox-minimarket');
    const file = await fileOf({ ...own, secret: `whsec_${'A'.repeat(44)}` });
    const { code, said } = await certify('--partner', own.code, '--credentials', file);
    expect(said).toMatch(/FAILED +sandbox-minimarket +ordinary/);
    expect(code).toBe(1);
  }, 300_000);

  test('credentials that cannot be read are a sentence that names what is missing', async () => {
    const file = await fileOf({ code: 'sandbox-minimarket' });
    const { code, said } = await certify('--partner', 'sandbox-minimarket', '--credentials', file);
    expect(said).toContain('secret');
    expect(code).toBe(1);
  });
});

describe('what cannot be played is a sentence', () => {
  test.each([
    { args: [], says: 'say who plays with --partner, or --all' },
    { args: ['--partner', 'bank-lain'], says: 'only sandbox partners can be played: sandbox-bank' },
    { args: ['--partner', 'sandbox-bank', '--script', 'nothing'], says: 'no script is called nothing' },
    { args: ['--partner', 'sandbox-bank', '--script', 'reversal'], says: 'none of these scripts suits' },
  ])('simulate $args', async ({ args, says }) => {
    expect(await simulate(...args)).toMatchObject({ code: 1, said: expect.stringContaining(says) });
  });
});
