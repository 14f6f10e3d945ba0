/** One family is held for a minute, and an instance is frozen while it holds some: who else waits, and how long. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type StandardWebhooksSender,
  standardWebhooksSender,
} from '../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import type { BillingNumber } from '../../src/kernel/card-number.js';
import { randomIds } from '../../src/kernel/ids.js';
import { type Pool, createPool } from '../../src/platform/db/pool.js';
import { type Cluster, startCluster } from '../../src/sandbox/cluster/index.js';
import { readCredentials, sandboxFile } from '../../src/sandbox/first-start/index.js';

const START_MS = 300_000;
const HELD_MS = Number(process.env['HELD_SECONDS'] ?? 60) * 1_000;
const SENDERS = 4;
const CALM_MS = 4_000;
/** The most that other families of the running instance wait, and those that the frozen one holds. */
const OTHERS_WITHIN_MS = 1_000;
const FROZEN_WITHIN_MS = 6_000;

interface Paid {
  readonly family: string;
  readonly status: number;
  readonly atMs: number;
  readonly tookMs: number;
}

const p99 = (paid: readonly Paid[]): number => {
  const sorted = paid.map(({ tookMs }) => tookMs).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
};

describe('two instances', () => {
  let folder: string;
  let cluster: Cluster;
  let pool: Pool;
  let families: readonly { readonly id: string; readonly accountNumber: BillingNumber }[];
  let senders: readonly StandardWebhooksSender[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigap-held-'));
    await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
    cluster = await startCluster({ folder, instances: 2, env: { ...process.env, NODE_ENV: 'development' } });
    pool = createPool({ databaseUrl: cluster.primary.url, role: 'commands', onError: () => undefined });
    const { rows } = await pool.query<(typeof families)[number]>(
      `select f.id, p.billing_number as "accountNumber" from families f join participants p on p.family_id = f.id
        where p.relation = 'HEAD' order by f.id limit 400`,
    );
    families = rows;
    const partner = 'sandbox-minimarket';
    const credentials = await readCredentials(sandboxFile(cluster.localFolder));
    const secret = String(credentials.find(({ code }) => code === partner)?.secret);
    senders = cluster.instances.map(({ url: baseUrl }) =>
      standardWebhooksSender({ baseUrl, partner, secret, now: () => new Date(), newId: randomIds }),
    );
  }, START_MS);

  afterAll(async () => {
    await pool.end();
    await cluster.close();
    await rm(folder, { recursive: true, force: true });
  }, START_MS);

  /** Pays families in turn, as many at once as there are senders, until it is over. */
  async function payInTurn(sender: StandardWebhooksSender, which: typeof families, isOver: () => boolean) {
    const paid: Paid[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      while (!isOver()) {
        const { id: family, accountNumber } = which[next++ % which.length]!;
        const startedAt = performance.now();
        const answer = await sender.pay({ accountNumber, amount: 50_000 });
        const atMs = performance.now();
        paid.push({ family, status: answer.status, atMs, tookMs: atMs - startedAt });
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, work));
    return paid;
  }
  const during = (ms: number) => {
    const endsAt = performance.now() + ms;
    return () => performance.now() > endsAt;
  };

  test(
    'a family that is held delays no other: their p99 is at most three times what it is without',
    async () => {
      const [held, ...others] = families;
      const sender = senders[0]!;
      await payInTurn(sender, others, during(5_000));
      const without = await payInTurn(sender, others, during(HELD_MS / 2));
      const holder = await pool.connect();
      await holder.query('set idle_in_transaction_session_timeout = 0'); // as a person's session has none
      await holder.query('begin');
      await holder.query('select from families where id = $1 for update', [held!.id]);
      const waiting = sender.pay({ accountNumber: held!.accountNumber, amount: 50_000 });
      const startedAt = performance.now();
      const beside = await payInTurn(sender, others, during(HELD_MS));
      await holder.query('rollback');
      holder.release();
      const told = await waiting;
      const figures = { without: p99(without), beside: p99(beside), payments: beside.length };
      console.info(`one family held for ${Math.round((performance.now() - startedAt) / 1_000)} s`, figures);
      expect(told.status).toBe(503); // it is to be sent again
      expect(new Set([...without, ...beside].map(({ status }) => status))).toEqual(new Set([200]));
      expect(figures.beside).toBeLessThan(3 * figures.without);
    },
    HELD_MS * 3 + 60_000,
  );

  test('an instance that is frozen delays other families by a second at most, and its own by six', async () => {
    const [frozen, running] = cluster.instances;
    const half = families.length / 2;
    const [theirs, ours] = [families.slice(0, half), families.slice(half)];
    const isInBetween = async (): Promise<boolean> => {
      const text = `select from pg_stat_activity where application_name = 'sigap-posting' and state = 'active'
        and wait_event = 'ClientRead' and xact_start < now() - interval '100 ms'`;
      return (await pool.query(text)).rowCount !== 0;
    };
    expect(running).toBeDefined();
    const slowest = (paid: readonly Paid[]): number => Math.max(...paid.map(({ tookMs }) => tookMs));
    // What the machine itself makes them wait, with whatever else it has to do, when nothing is frozen.
    const calm = slowest(
      (await Promise.all([ours, theirs].map((some) => payInTurn(senders[1]!, some, during(CALM_MS))))).flat(),
    );
    for (let tries = 1; ; tries++) {
      let isOver = false;
      const load = payInTurn(senders[0]!, theirs, () => isOver).catch(() => []);
      await sleep(300 + Math.random() * 200);
      await frozen!.freeze();
      await sleep(200);
      const isHeld = await isInBetween();
      const startedAt = performance.now();
      const [others, same] = isHeld
        ? await Promise.all([
            payInTurn(senders[1]!, ours, during(8_000)),
            payInTurn(senders[1]!, theirs, during(8_000)),
          ])
        : [[], []];
      isOver = true;
      await frozen!.thaw();
      await load;
      if (!isHeld && tries < 60) continue;
      const heldFor = Math.max(0, ...same.filter(({ tookMs }) => tookMs > 1_000).map(({ atMs }) => atMs - startedAt));
      const figures = { tries, calm, others: slowest(others), same: slowest(same), heldFor };
      console.info('one instance frozen between facts and writes', figures);
      expect(isHeld).toBe(true);
      expect(new Set([...others, ...same].map(({ status }) => status))).toEqual(new Set([200]));
      expect(figures.others).toBeLessThan(OTHERS_WITHIN_MS + calm);
      expect(figures.same).toBeLessThan(FROZEN_WITHIN_MS + calm);
      return;
    }
  }, 180_000);
});
