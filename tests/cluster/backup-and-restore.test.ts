/** A backup taken while payments come in, and a restore to a moment inside them, by the commands that people use. */
import { setTimeout as pause } from 'node:timers/promises';
import { spawn } from 'node:child_process';
import { mkdtemp, chmod, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditLedger, createAuditQueries } from '../../src/money/payments/index.js';
import { type Pool, createPool } from '../../src/platform/db/pool.js';
import { type ServerProcess, aServerProcess } from '../support/server-process.js';
import { startPaying } from '../support/steady-payers.js';
import { assertMoneyIsConserved } from '../support/test-database.js';

const TEST_MS = 300_000;

const EVENTS = 'query ($after: LiveCursor) { paymentEvents(after: $after, first: 500) { cursor } }';

interface EventsAnswer {
  readonly data?: { readonly paymentEvents: { readonly cursor: string } } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

describe('a backup taken under load', () => {
  let server: ServerProcess;
  let pool: Pool;
  let folder: string;
  let backups: string;

  const connect = async (): Promise<Pool> =>
    createPool({ databaseUrl: await server.databaseUrl(), role: 'commands', onError: () => undefined });

  const run = (command: string, ...words: string[]): Promise<{ code: number | null; output: string }> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [resolve(`dist/src/commands/${command}.js`), ...words], {
        env: { PATH: process.env['PATH'], LOCAL_FOLDER: server.folder, DATABASE_URL: '' },
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (output += String(chunk)));
      child.once('exit', (code) => done({ code, output }));
    });

  const headNow = async (): Promise<{ head: bigint; at: Date }> => {
    const { rows } = await pool.query<{ head: bigint; at: Date }>(
      'select head, clock_timestamp() as at from live_streams where id = 1',
    );
    return rows[0]!;
  };

  const eventsAfter = async (token: string, after: string | null): Promise<EventsAnswer> => {
    const answer = await fetch(`${server.baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: EVENTS, variables: { after } }),
    });
    return (await answer.json()) as EventsAnswer;
  };

  /** The cursor of the last event that this server knows. */
  const lastCursor = async (token: string): Promise<string> => {
    for (let after: string | null = null; ;) {
      const { data } = await eventsAfter(token, after);
      if (data === undefined || data === null) throw new Error('the auditor may read events');
      if (data.paymentEvents.cursor === after) return after;
      after = data.paymentEvents.cursor;
    }
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigap-backups-'));
    await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
    backups = join(folder, "of ours, 100% of them, and nobody else's"); // the shell and PostgreSQL each read this name
    server = await aServerProcess();
    await server.start();
    pool = await connect();
  }, TEST_MS);

  afterAll(async () => {
    await pool.end();
    await server.remove();
    await rm(folder, { recursive: true, force: true });
  }, TEST_MS);

  let lost: readonly string[] = [];

  test(
    'is restored to a moment inside it: all that was acknowledged before, and nothing after',
    async () => {
      const payers = await startPaying({ ...server, pool, credentials: await server.credentials(), tag: 'backup' });
      const until = async (count: number): Promise<void> => {
        while (payers.acknowledged.size < count) await pause(20);
      };
      await until(50);
      const taken = await run('backup', '--to', backups);
      expect(taken).toMatchObject({ code: 0, output: expect.stringContaining('and verified them') });
      await until(payers.acknowledged.size + 100);
      const before = [...payers.acknowledged.keys()];
      const moment = await headNow();
      await pause(50); // what commits now lies after the moment, and is not restored
      await until(before.length + 100);
      await payers.stop();
      const last = await headNow();
      const known = await lastCursor(await server.token(pool, 'auditor'));
      await pool.end();
      await server.stop();

      const there = await run('restore', '--to', moment.at.toISOString());
      expect(there).toMatchObject({ code: 1, output: expect.stringContaining('--replace') });
      const restored = await run('restore', '--to', moment.at.toISOString(), '--replace');
      expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('npm run audit') });

      await server.start();
      pool = await connect();
      const { head } = await headNow();
      expect(head).toBeGreaterThanOrEqual(moment.head);
      expect(head).toBeLessThan(last.head);
      const { rows } = await pool.query<{ reference: string }>(
        "select reference from payments where reference like 'backup-%'",
      );
      const found = new Set(rows.map(({ reference }) => reference));
      expect(before.filter((reference) => !found.has(reference))).toEqual([]);
      lost = [...payers.acknowledged.keys()].filter((reference) => !found.has(reference));
      expect(lost.length).toBeGreaterThan(50);
      const { errors } = await eventsAfter(await server.token(pool, 'auditor'), known);
      expect(errors).toMatchObject([{ extensions: { code: 'HISTORY_CHANGED' } }]);
      await assertMoneyIsConserved(pool);
      expect((await auditLedger({ queries: createAuditQueries(pool) }, null)).findings).toEqual([]);
      expect(await payers.again(before[0]!)).toEqual(payers.acknowledged.get(before[0]!)?.paymentId);
    },
    TEST_MS,
  );

  test(
    'archives into a folder of its own from then on, and can be backed up again',
    async () => {
      const histories = await readdir(join(backups, 'wal'));
      expect(histories.length).toBe(2);
      const again = await run('backup', '--to', backups);
      expect(again).toMatchObject({ code: 0, output: expect.stringContaining('and verified them') });
      expect(await readdir(join(backups, 'wal'))).toEqual(histories); // the restored server knew its own already
    },
    TEST_MS,
  );

  test('is kept with its keys, for its owner alone', async () => {
    const [first = ''] = await readdir(join(backups, 'base'));
    const keys = join(backups, 'base', first, 'keys');
    expect(await readdir(keys)).toEqual(expect.arrayContaining(['secrets-key', 'credential-key', 'postgres-password']));
    for (const file of ['.', 'secrets-key', 'postgres-password'])
      expect((await stat(join(keys, file))).mode & 0o077).toBe(0);
    expect((await stat(join(backups, 'base', first))).mode & 0o077).toBe(0);
  });

  test(
    'is worth nothing without its key: a start with another one says so before it listens',
    async () => {
      await pool.end();
      await server.stop();
      const file = join(server.folder, 'secrets-key');
      const key = await readFile(file, 'utf8');
      await writeFile(file, Buffer.alloc(32, 1).toString('base64url'));
      await expect(server.start()).rejects.toThrow('ended with 1');
      await writeFile(file, key);
      await server.start();
      pool = await connect();
    },
    TEST_MS,
  );

  test(
    'replaces the oldest where only some are to be kept, with the log that only they needed',
    async () => {
      expect((await readdir(join(backups, 'base'))).length).toBe(2);
      const taken = await run('backup', '--to', backups, '--keep', '1');
      expect(taken).toMatchObject({ code: 0, output: expect.stringContaining('Deleted 2 older') });
      expect((await readdir(join(backups, 'base'))).length).toBe(1);
      expect((await readdir(join(backups, 'wal'))).length).toBe(1); // what came before the restore has no base any more
      expect(await run('backup', '--to', backups, '--verify')).toMatchObject({ code: 0 });
    },
    TEST_MS,
  );

  test(
    'that is damaged is found, and not restored',
    async () => {
      const names = (await readdir(join(backups, 'base'))).toSorted();
      const newest = names.at(-1) ?? '';
      const file = join(backups, 'base', newest, 'data/global/pg_control');
      const content = await readFile(file);
      content[100] = (content[100] ?? 0) ^ 1;
      await writeFile(file, content);
      const verified = await run('backup', '--to', backups, '--verify');
      expect(verified.code).toBe(1);
      expect(verified.output).toContain(newest);
      expect(verified.output).toMatch(/damaged: global\/pg_control/);
      await pool.end();
      await server.stop();
      const refused = await run('restore', '--to', 'latest', '--replace');
      expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('is damaged: global/pg_control') });
      await server.start();
      pool = await connect();
    },
    TEST_MS,
  );

  test(
    'a moment that no archive reaches, and one before every backup, are refused with what to do',
    async () => {
      const early = await run('restore', '--to', '2020-01-01 00:00', '--replace');
      expect(early).toMatchObject({ code: 1, output: expect.stringContaining('a server runs') });
      await pool.end();
      await server.stop();
      const before = await run('restore', '--to', '2020-01-01 00:00', '--replace');
      expect(before).toMatchObject({ code: 1, output: expect.stringContaining('no earlier moment can be restored') });
      const unclear = await run('restore', '--to', 'yesterday');
      expect(unclear).toMatchObject({ code: 1, output: expect.stringContaining('Expected a moment') });
      await server.start();
      pool = await connect();
    },
    TEST_MS,
  );
});
