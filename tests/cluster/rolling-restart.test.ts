/**
 * Two instances behind the balancer are restarted in turn, and their database is promoted, while partners pay, people read,
 * a phone sends visits and sockets listen.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askUntilAnswered } from '../../chaos/writers/ask-graphql.js';
import { auditLedger, createAuditQueries } from '../../src/money/payments/index.js';
import { createLocalIssuer } from '../../src/platform/auth/index.js';
import { readOrMakeLocalKey } from '../../src/platform/config/index.js';
import { VARIABLES } from '../../src/platform/config/environment.js';
import { type Pool, createPool } from '../../src/platform/db/pool.js';
import { readLiveCursor } from '../../src/platform/live/live-cursor.js';
import { type Cluster, type Ending, startCluster } from '../../src/sandbox/cluster/index.js';
import { readCredentials, sandboxFile } from '../../src/sandbox/first-start/index.js';
import { findPersonas } from '../../src/sandbox/personas/index.js';
import { cursorAt } from '../support/cursor-at.js';
import { listenAndResume } from '../support/resuming-listener.js';
import { type Owed, findBills } from '../support/steady-payers.js';
import { assertMoneyIsConserved } from '../support/test-database.js';
import { type CadreOfTraffic, type Traffic, startTraffic } from '../support/traffic/balanced-traffic.js';

const START_MS = 300_000;
const SOCKETS = 10;
/** For each test its own half, more than are served meanwhile. */
const FAMILIES = 3_000;
const DEADLINE_MS = VARIABLES.DRAIN_DEADLINE_MS.schema.parse(undefined);
/** The close code of a server that goes away: clients connect again and go on after their last cursor. */
const GOING_AWAY = 1001;
const PORTFOLIO = `select family_id from portfolio_assignments where cadre_id = $1 and valid_from <= current_date
  and (valid_through is null or valid_through >= current_date)`;

describe('two instances behind a balancer', () => {
  let folder: string;
  let cluster: Cluster;
  let pool: Pool;
  let token: string;
  let cadre: CadreOfTraffic;
  let bills: readonly Owed[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sigap-rolling-'));
    await chmod(folder, 0o755); // PostgreSQL may run under another account than this process.
    cluster = await startCluster({ folder, instances: 2, env: { ...process.env, NODE_ENV: 'development' } });
    pool = createPool({ databaseUrl: cluster.primary.url, role: 'commands', onError: () => undefined });
    const seed = await readOrMakeLocalKey({ folder: cluster.localFolder, name: 'token-issuer-key' });
    const personas = await findPersonas(pool);
    const claimsOf = (who: string) => personas.find(({ key }) => key === who)!.claims;
    const issuer = createLocalIssuer({ seed, now: () => new Date() });
    const tokenOf = (who: string) => issuer.issueToken(claimsOf(who), { ttlSeconds: 3_600 });
    token = await tokenOf('auditor');
    const { rows: portfolio } = await pool.query<{ family_id: string }>(PORTFOLIO, [claimsOf('cadre').cadre_id]);
    cadre = { token: await tokenOf('cadre'), familyIds: portfolio.map(({ family_id }) => family_id) };
    bills = await findBills({ pool, families: FAMILIES });
  }, START_MS);

  afterAll(async () => {
    await pool.end();
    await cluster.close();
    await rm(folder, { recursive: true, force: true });
  }, START_MS);

  const headNow = async (): Promise<bigint> => {
    const { rows } = await pool.query<{ head: bigint }>('select head from live_streams where id = 1');
    return rows[0]!.head;
  };
  const paymentsSince = async (number: bigint): Promise<bigint[]> => {
    const { rows } = await pool.query<{ number: bigint }>(
      "select number from live_events where stream_id = 1 and kind = 'payment-confirmed' and number > $1 order by number",
      [number],
    );
    return rows.map((row) => row.number);
  };
  const doneBy = ({ heard }: Traffic): number[] =>
    Object.values(heard).map((words) =>
      Object.entries(words).reduce((sum, [word, count]) => sum + (word.startsWith('done') ? count : 0), 0),
    );
  /** Until each caller was served so many times more. */
  const served = async (traffic: Traffic, more: number): Promise<void> => {
    const before = doneBy(traffic);
    while (doneBy(traffic).some((count, caller) => count < before[caller]! + more) && traffic.faults.length === 0)
      await pause(50);
  };

  interface Load {
    /** The first word of every reference. */
    readonly tag: string;
    readonly families: readonly Owed[];
  }

  interface Served {
    readonly traffic: Traffic;
    /** The codes with which sockets were closed before they were told to stop. */
    readonly closings: readonly number[];
    /** The numbers of the payments that each socket heard of, in order, and of those that there are. */
    readonly heard: readonly (readonly bigint[])[];
    readonly events: readonly bigint[];
  }

  /** Does something while everybody calls, and lets everybody be served before it and after it. */
  async function underLoad({ tag, families }: Load, work: () => Promise<unknown>): Promise<Served> {
    const begin = await headNow();
    const after = await cursorAt(pool, begin);
    const credentials = await readCredentials(sandboxFile(cluster.localFolder));
    const traffic = startTraffic({ baseUrl: cluster.url, credentials, bills: families, token, cadre, tag });
    const sockets = Array.from({ length: SOCKETS }, () => listenAndResume({ baseUrl: cluster.url, token, after }));
    await served(traffic, 20);
    await work();
    await served(traffic, 20);
    await traffic.stop();
    const events = await paymentsSince(begin);
    while (sockets.some(({ cursors }) => cursors.length < events.length)) await pause(100);
    const closings = sockets.flatMap((socket) => socket.closings);
    await Promise.all(sockets.map((socket) => socket.stop()));
    const heard = sockets.map(({ cursors }) => cursors.map((cursor) => readLiveCursor(cursor).number));
    return { traffic, closings, heard, events };
  }

  /**
   * Nobody heard anything but success, to come again, or a bank that nothing was booked; what was acknowledged, and
   * nothing that was refused, is posted once and heard of once; each visit that was sent twice is stored once.
   */
  async function assertNobodyLost(tag: string, { traffic, heard, events }: Served): Promise<void> {
    expect(traffic.faults).toEqual([]);
    for (const numbers of heard) expect(numbers).toEqual(events);
    const { rows } = await pool.query<{ reference: string }>(
      'select reference from payments where reference like $1 order by reference collate "C"',
      [`${tag}-%`],
    );
    expect(traffic.acknowledged.length).toBeGreaterThan(0);
    expect(rows.map(({ reference }) => reference)).toEqual(traffic.acknowledged.toSorted());
    expect(traffic.acknowledged.filter((reference) => traffic.refused.includes(reference))).toEqual([]);
    const visits = await pool.query<{ id: string; promises: number }>(
      `select v.id, count(p.id)::int as promises from visits v left join promises_to_pay p on p.visit_id = v.id
        where v.note = $1 group by v.id order by v.id`,
      [tag],
    );
    expect(visits.rows).toEqual(traffic.recorded.toSorted().map((id) => ({ id, promises: 1 })));
    await assertMoneyIsConserved(pool);
    expect((await auditLedger({ queries: createAuditQueries(pool) }, null)).findings).toEqual([]);
  }

  const figuresOf = ({ traffic, closings, events }: Served) => ({
    heard: traffic.heard,
    acknowledged: traffic.acknowledged.length,
    refused: traffic.refused.length,
    visits: traffic.recorded.length,
    events: events.length,
    closings: Object.fromEntries(
      [...new Set(closings)].map((code) => [code, closings.filter((one) => one === code).length]),
    ),
  });

  test(
    'are restarted in turn: who calls hears success or to come again, sockets go on elsewhere, and each ends in time',
    async () => {
      const before = cluster.instances.map(({ pid }) => pid);
      let endings: readonly Ending[] = [];
      const all = await underLoad(
        { tag: 'restart', families: bills.slice(0, FAMILIES / 2) },
        async () => void (endings = await cluster.restartInTurn()),
      );
      console.info('both instances restarted in turn', { endings, ...figuresOf(all) });
      await assertNobodyLost('restart', all);
      expect(all.traffic.refused).toEqual([]); // a bank that is refused cannot send this payment again
      expect(endings.map(({ how }) => how)).toEqual(['in order', 'in order']);
      for (const { afterMs } of endings) expect(afterMs).toBeLessThan(DEADLINE_MS);
      const isAnew = cluster.instances.map(({ pid }, place) => pid !== null && pid !== before[place]);
      expect(isAnew).toEqual([true, true]);
      expect(all.closings.length).toBeGreaterThanOrEqual(SOCKETS); // each instance had its share, one after the other
      expect(new Set(all.closings)).toEqual(new Set([GOING_AWAY]));
    },
    START_MS,
  );

  test(
    'live through a planned promotion: who calls hears success or to come again, and both answer',
    async () => {
      const before = cluster.instances.map(({ pid }) => pid);
      const all = await underLoad({ tag: 'promotion', families: bills.slice(FAMILIES / 2) }, () => cluster.promote());
      console.info('a replica promoted', figuresOf(all));
      await pool.end();
      pool = createPool({ databaseUrl: cluster.primary.url, role: 'commands', onError: () => undefined });
      await assertNobodyLost('promotion', all);
      expect(cluster.instances.map(({ pid }) => pid)).toEqual(before);
      for (const { url: baseUrl } of cluster.instances) {
        const { data } = await askUntilAnswered({ baseUrl, token, query: '{ families(first: 1) { totalCount } }' });
        expect(data).toEqual({ families: { totalCount: expect.any(Number) } });
      }
    },
    START_MS,
  );
});
