/** A server whose database is short of connections, or has gone silent in the network: payments go on, or end in time. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/db/embedded/embedded-postgres.js';
import { createDatabaseIfMissing, migrate } from '../../src/platform/db/migrate.js';
import { createClient } from '../../src/platform/db/pool.js';
import { FIXED_CONNECTIONS } from '../../src/platform/db/pool-roles.js';
import { callerOf } from '../support/caller.js';
import { type LossyProxy, startLossyProxy } from '../support/lossy-proxy.js';
import { type BankOfTest, type ShopOfTest, useServer } from '../support/partners/a-server.js';

const ACCOUNT = '8888801000000017';
const STARTS = 120_000;
const MAX_CONNECTIONS = FIXED_CONNECTIONS + 5;

const database = { url: '' };
let folder: string;
let postgres: EmbeddedPostgres;
let proxy: LossyProxy;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sigap-short-'));
  await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
  const settings = [`max_connections=${MAX_CONNECTIONS}`, 'superuser_reserved_connections=0', 'fsync=off'];
  postgres = await startEmbeddedPostgres({ home: folder, database: 'sigap', settings });
  await createDatabaseIfMissing(postgres.url);
  await migrate(postgres.url);
  proxy = await startLossyProxy(postgres.url);
  database.url = proxy.url;
}, STARTS);
const host = useServer(database as never, '2026-03-05T03:00:00Z');
afterAll(async () => {
  await proxy.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const { ask, asRole } = callerOf(host);
let shop: ShopOfTest;
let bank: BankOfTest;
let reader: string;
beforeAll(async () => {
  shop = await host.shop('toko-sesak');
  bank = await host.bank('bank-sesak', { mode: 'without-token' });
  reader = await asRole('AUDITOR');
});

const FAMILIES = '{ families(first: 20) { totalCount edges { node { id } } } }';
const pay = () => shop.sender.pay({ accountNumber: ACCOUNT, amount: 10_000 });

describe('a database that takes no more connections', () => {
  const others: pg.Client[] = [];
  afterAll(async () => void (await Promise.all(others.map((other) => other.end()))));

  test(
    'costs no payment, whatever is read meanwhile: money has its connections',
    async () => {
      for (;;) {
        const other = createClient({ databaseUrl: postgres.url, role: 'commands' });
        other.on('error', () => undefined);
        if ((await other.connect().catch((error: unknown) => error)) !== undefined) break;
        others.push(other);
      }
      let isOver = false;
      const reads: Record<string, number> = {};
      const readers = Array.from({ length: 40 }, async () => {
        while (!isOver) {
          const { errors } = await ask(reader, FAMILIES);
          const ending = errors?.[0]?.extensions?.['code'] ?? 'read';
          reads[ending] = (reads[ending] ?? 0) + 1;
        }
      });
      const payers = Array.from({ length: 10 }, async () => {
        const answered: number[] = [];
        for (let payment = 0; payment < 20; payment++) answered.push((await pay()).status);
        return answered;
      });
      const answered = (await Promise.all(payers)).flat();
      isOver = true;
      await Promise.all(readers);
      expect(answered).toEqual(Array.from({ length: 200 }, () => 200));
      expect(Object.keys(reads)).not.toContain('INTERNAL');
    },
    STARTS,
  );
});

describe('a database that has gone silent', () => {
  test(
    'leaves nobody waiting: each hears within his time that it cannot be reached, and all goes on when it is back',
    async () => {
      await pay();
      host.clock.set(new Date('2026-03-05T03:05:00Z'));
      proxy.goSilent();
      const began = performance.now();
      const timed = async <Answer>(call: Promise<Answer>) => ({ answer: await call, took: performance.now() - began });
      const [notified, inquired, paid, asked] = await Promise.all([
        timed(pay()),
        timed(bank.client.inquire({ virtualAccount: ACCOUNT })),
        timed(bank.client.pay({ virtualAccount: ACCOUNT, amount: 10_000 })),
        timed(ask(reader, FAMILIES)),
      ]);
      expect(notified.answer.status).toBe(503);
      expect(inquired.answer.body).toMatchObject({ responseCode: '5042400' });
      expect(paid.answer.body).toMatchObject({
        responseCode: '2022500',
        virtualAccountData: { paymentFlagStatus: '02' },
      });
      expect(asked.answer.errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' });
      for (const { took } of [notified, inquired, paid, asked]) expect(took).toBeLessThan(15_000);
      proxy.cut('pass');
      expect((await pay()).status).toBe(200);
    },
    STARTS,
  );
});

describe('a database that takes no writes', () => {
  const everybody = (isReadOnly: 'on' | 'off'): Promise<void> =>
    (async () => {
      const operator = createClient({ databaseUrl: postgres.url, role: 'commands' });
      await operator.connect();
      await operator.query('set default_transaction_read_only = off');
      await operator.query(`alter database sigap set default_transaction_read_only = ${isReadOnly}`);
      await operator.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and application_name like 'sigap-%'`,
      );
      await operator.end();
    })();

  test(
    'is waited for like one that is gone, and answers what is only read',
    async () => {
      await everybody('on');
      const [notified, paid, asked] = await Promise.all([
        pay(),
        bank.client.pay({ virtualAccount: ACCOUNT, amount: 10_000 }),
        ask(reader, FAMILIES),
      ]);
      expect(notified.status).toBe(503);
      expect(paid.body).toMatchObject({ responseCode: '2022500', virtualAccountData: { paymentFlagStatus: '02' } });
      expect(asked.errors).toBeUndefined();
      const waiting = pay();
      await everybody('off');
      expect((await waiting).status).toBe(200);
    },
    STARTS,
  );
});
