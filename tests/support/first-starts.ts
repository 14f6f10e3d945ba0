/** Gives first starts a PostgreSQL, databases that are not there yet, and what a whole first start leaves. */
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/db/embedded/embedded-postgres.js';
import { PROTOCOLS, sandboxesOf } from '../../src/api/webhooks/index.js';
import { createClient } from '../../src/platform/db/pool.js';
import { sandboxFile } from '../../src/sandbox/first-start/index.js';
import { type Ended, runBuiltCommand } from './run-built-command.js';
import { type InstanceProcess, startInstance } from './instance-process.js';
import { removeAtExit } from './remove-at-exit.js';

export const MINUTES = 60_000;
/** The words of the instance that makes a first start. */
export const MAKES_IT = 'Making the demo branch';

export interface Installation {
  readonly databaseUrl: string;
  folderOf(name: string): string;
  /** Starts an instance with the local folder of this name. */
  start(name: string, env?: Readonly<Record<string, string>>): InstanceProcess;
  /** Sends a payment to an instance as somebody does who works with the local folder of this name. */
  pay(name: string, instance: InstanceProcess, ...more: string[]): Promise<Ended>;
  ask<Row>(text: string): Promise<Row[]>;
}

/** Starts a PostgreSQL beside the tests of a file; each call gives a database that is not there yet. */
export function useInstallations(): () => Installation {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let count = 0;
  let forget = (): void => undefined;
  const running: InstanceProcess[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigap-first-'));
    await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
    forget = removeAtExit({ folder });
    const settings = ['max_connections=400', 'fsync=off'];
    postgres = await startEmbeddedPostgres({ home: folder, database: 'postgres', settings });
  }, 2 * MINUTES);
  afterEach(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.all(running.splice(0).map(({ ended }) => ended));
  }, MINUTES);
  afterAll(async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
    forget();
  }, MINUTES);
  return () => {
    count += 1;
    const url = new URL(postgres.url);
    url.pathname = `/first_${count}`;
    const databaseUrl = url.href;
    const home = join(folder, `installation-${count}`);
    const folderOf = (name: string): string => join(home, name);
    return {
      databaseUrl,
      folderOf,
      start(name, env = {}) {
        const instance = startInstance({ databaseUrl, localFolder: folderOf(name), env });
        running.push(instance);
        return instance;
      },
      pay: (name, { address }, ...more) =>
        runBuiltCommand('pay', ['--url', address, ...more], {
          DATABASE_URL: databaseUrl,
          LOCAL_FOLDER: folderOf(name),
        }),
      ask: (text) => askOnce(databaseUrl, text),
    };
  };
}

async function askOnce<Row>(databaseUrl: string, text: string): Promise<Row[]> {
  const client = createClient({ databaseUrl, role: 'commands' });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}

const COUNTS = `
  select (select count(*)::int from branches) as branches,
    (select count(*)::int from partners where code like 'sandbox-%' or code like 'auto-debit-%') as partners,
    (select count(*)::int from instalment_plans where registered_by = 'demo') as plans,
    (select count(*)::int - count(distinct family_id)::int from mandates) as "mandatesTwice",
    (select count(*)::int from payments p where p.channel = 'AUTO_DEBIT'
      and not exists (select from mandates m where m.family_id = p.family_id)) as "debitedWithoutMandate",
    (select count(*)::int from sponsorship_batches) as batches,
    (select count(*)::int from settlement_formats) as formats`;

/** Holds that a first start is there once and whole, in the database and in the local folder of this name. */
export async function expectWhole({ ask, folderOf }: Installation, name: string): Promise<void> {
  const sandboxes = await sandboxesOf(PROTOCOLS);
  const partners = sandboxes.flatMap((sandbox) => sandbox.partners).length;
  expect(await ask(COUNTS)).toEqual([
    { branches: 1, partners, plans: 7, mandatesTwice: 0, debitedWithoutMandate: 0, batches: 2, formats: 1 },
  ]);
  expect(new Set(await heldCodes(folderOf(name))).size).toBe(partners);
  expect((await readdir(folderOf(name))).filter((file) => /\.\d+$/.test(file))).toEqual([]);
}

/** The sandbox partners whose secrets a local folder holds; none when it has no such file. */
async function heldCodes(localFolder: string): Promise<string[]> {
  const text = await readFile(sandboxFile(localFolder), 'utf8').catch(() => '[]');
  return (JSON.parse(text) as { code: string }[]).map(({ code }) => code);
}

export const ACCEPTED = { code: 0, said: expect.stringContaining('answered 200') };
