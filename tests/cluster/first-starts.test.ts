/** Instances that start at once on an empty database make its first start once. */
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/db/embedded/embedded-postgres.js';
import { createClient } from '../../src/platform/db/pool.js';
import { runBuiltCommand } from '../integration/commands/run-built-command.js';
import { removeAtExit } from '../support/remove-at-exit.js';
import { type InstanceProcess, READY, startInstance } from '../support/instance-process.js';

const MINUTES = 60_000;

let folder: string;
let postgres: EmbeddedPostgres;
let count = 0;
let forget = (): void => undefined;
const running: InstanceProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sigap-first-'));
  await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
  forget = removeAtExit({ folder });
  const settings = ['max_connections=300', 'fsync=off'];
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

/** A database that is not there yet, and the folders of its instances. */
function anInstallation() {
  count += 1;
  const url = new URL(postgres.url);
  url.pathname = `/first_${count}`;
  const databaseUrl = url.href;
  const folderOf = (name: string): string => join(folder, `local-${count}-${name}`);
  return {
    databaseUrl,
    folderOf,
    start(name: string): InstanceProcess {
      const instance = startInstance({ databaseUrl, localFolder: folderOf(name) });
      running.push(instance);
      return instance;
    },
    pay: (name: string, { address }: InstanceProcess, ...more: string[]) =>
      runBuiltCommand('pay', ['--url', address, ...more], { DATABASE_URL: databaseUrl, LOCAL_FOLDER: folderOf(name) }),
    async ask<Row>(text: string): Promise<Row[]> {
      const client = createClient({ databaseUrl, role: 'commands' });
      await client.connect();
      const { rows } = await client.query(text);
      await client.end();
      return rows as Row[];
    },
  };
}

/** What a whole first start leaves, whoever made it. */
const WHOLE = `
  select (select count(*)::int from branches) as branches,
    (select count(*)::int from partners where code like 'sandbox-%' or code like 'auto-debit-%') as partners,
    (select count(*)::int from instalment_plans where registered_by = 'demo') as plans,
    (select count(*)::int from mandates) as mandates,
    (select count(*)::int from sponsorship_batches) as batches,
    (select count(*)::int from settlement_formats) as formats`;
const IS_WHOLE = [{ branches: 1, partners: 9, plans: 7, mandates: 16, batches: 2, formats: 1 }];

async function heldCodes(localFolder: string): Promise<string[]> {
  const saved = JSON.parse(await readFile(join(localFolder, 'sandbox-partners.json'), 'utf8')) as { code: string }[];
  return saved.map(({ code }) => code);
}

describe('instances that start at once on an empty database', () => {
  test.each([2])(
    '%i with one local folder are all ready, and a payment can be sent to each',
    async (instances) => {
      const { start, pay, ask, folderOf } = anInstallation();
      const all = Array.from({ length: instances }, () => start('shared'));
      await Promise.all(all.map((instance) => instance.says(READY)));
      expect(await ask(WHOLE)).toEqual(IS_WHOLE);
      expect(all.filter(({ said }) => said.includes('Making the demo branch'))).toHaveLength(1);
      expect(new Set(await heldCodes(folderOf('shared'))).size).toBe(9);
      // one after another: each pays for a family that is still suspended
      for (const [place, instance] of all.slice(0, 2).entries())
        expect(
          await pay('shared', instance, '--partner', place === 0 ? 'sandbox-minimarket' : 'sandbox-midtrans'),
        ).toMatchObject({ code: 0, said: expect.stringContaining('answered 200') });
      expect((await readdir(folderOf('shared'))).filter((name) => /\.\d+$/.test(name))).toEqual([]);
      const ends = await Promise.all(all.map((instance) => instance.stop()));
      expect(ends.map(({ code }) => code)).toEqual(all.map(() => 0));
    },
    6 * MINUTES,
  );
});
