import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { CONNECTIONS } from '../../../src/platform/config/environment.js';
import { createClient } from '../../../src/platform/db/pool.js';
import { POOL_ROLES } from '../../../src/platform/db/pool-roles.js';
import { callerOf } from '../../support/caller.js';
import { type BankOfTest, type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';

const database = useTestDatabase();
const host = useServer(database, '2026-03-05T03:00:00Z');
const { ask, asRole } = callerOf(host);

let shop: ShopOfTest;
let bank: BankOfTest;
let reader: string;
beforeAll(async () => {
  shop = await host.shop('toko-sambungan');
  bank = await host.bank('bank-sambungan');
  reader = await asRole('AUDITOR');
});

const SESSIONS = '{ educationSessions(first: 5) { edges { node { id } } } }';
const pay = () => shop.sender.pay({ accountNumber: '8888801000000017', amount: 10_000 });

/** The sessions of the server, by the role that their name says. */
async function sessions(): Promise<Record<string, number>> {
  const { rows } = await database.pool.query<{ name: string; count: number }>(
    `select application_name as name, count(*)::int as count from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' and application_name <> 'sigap-commands'
     group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

describe('the connections of one instance', () => {
  test('are as many as documented, whatever is asked of it at once', async () => {
    const asked = Array.from({ length: 60 }, () => ask(reader, SESSIONS));
    const paid = Array.from({ length: 40 }, pay);
    const inquired = Array.from({ length: 20 }, () => bank.client.inquire({ virtualAccount: '8888801000000017' }));
    await Promise.all([...paid, ...inquired]);
    for (const { errors } of await Promise.all(asked)) expect(errors).toBeUndefined();
    const open = await sessions();
    const most = {
      'sigap-posting': POOL_ROLES.posting.connectionsMax,
      'sigap-money': POOL_ROLES.money.connectionsMax,
      'sigap-reads': POOL_ROLES.reads.connectionsMax,
      'sigap-readings': POOL_ROLES.readings.connectionsMax,
      'sigap-writes': POOL_ROLES.writes.connectionsMax,
      'sigap-live': POOL_ROLES.live.connectionsMax + 1,
      'sigap-jobs': POOL_ROLES.jobs.connectionsMax,
      'sigap-queue': POOL_ROLES.queue.connectionsMax + 1,
    };
    expect(Object.keys(most)).toEqual(expect.arrayContaining(Object.keys(open)));
    for (const [name, count] of Object.entries(open))
      expect([name, count <= (most[name as never] ?? 0)]).toEqual([name, true]);
    expect(Object.values(most).reduce((sum, count) => sum + count)).toBe(CONNECTIONS.usual);
    expect(open).toMatchObject({ 'sigap-posting': most['sigap-posting'], 'sigap-money': most['sigap-money'] });
  });

  test('of money are kept, and opened again by themselves when they are lost', async () => {
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name in ('sigap-money', 'sigap-posting')`,
    );
    const kept = { 'sigap-posting': POOL_ROLES.posting.connectionsMax, 'sigap-money': POOL_ROLES.money.connectionsMax };
    const giveUpAt = performance.now() + 5_000;
    let open = await sessions();
    while (open['sigap-money'] !== kept['sigap-money'] || open['sigap-posting'] !== kept['sigap-posting']) {
      if (performance.now() > giveUpAt) break;
      await pause(50);
      open = await sessions();
    }
    expect(open).toMatchObject(kept);
  });
});

describe('a table that no payment needs, locked by somebody', () => {
  test('delays whoever reads it, who is told to come again, and no payment', async () => {
    const somebody = createClient({ databaseUrl: database.url, role: 'commands' });
    await somebody.connect();
    await somebody.query('begin');
    await somebody.query('lock table education_sessions in access exclusive mode');
    const readers = Array.from({ length: 40 }, () => ask(reader, SESSIONS));
    await pause(100);
    host.clock.set(new Date('2026-03-05T03:01:00Z')); // Nobody is remembered any more: who calls must be looked up.
    const before = performance.now();
    const [paid, inquired] = await Promise.all([pay(), bank.client.inquire({ virtualAccount: '8888801000000017' })]);
    const took = performance.now() - before;
    const isHeld = (await Promise.race([Promise.all(readers), pause(0, 'held')])) === 'held';
    const answers = await Promise.all(readers);
    await somebody.query('rollback');
    await somebody.end();
    expect({ paid: paid.status, inquired: inquired.status, isHeld }).toEqual({
      paid: 200,
      inquired: 404,
      isHeld: true,
    });
    expect(took).toBeLessThan(POOL_ROLES.reads.lockMs);
    for (const { errors } of answers) expect(errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE' });
    const told = host.logged.filter(
      ({ msg }) => msg === 'an operation met a database that cannot answer; its caller was told to try again',
    );
    expect(told.length).toBeGreaterThan(0);
  });
});
