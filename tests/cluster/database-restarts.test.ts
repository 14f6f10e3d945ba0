/**
 * Two instances send messages while their PostgreSQL is restarted again and again: neither ends, what is promised of each
 * message holds, and what runs by the clock runs on. One that is told to stop while the database is away ends in time.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageChannel } from '../../src/outreach/messages/message-words.js';
import { VARIABLES } from '../../src/platform/config/environment.js';
import { freePort } from '../../src/platform/db/embedded/postmaster.js';
import { patiently } from '../../src/platform/db/patience.js';
import { type Pool, createPool } from '../../src/platform/db/pool.js';
import { POOL_ROLES } from '../../src/platform/db/pool-roles.js';
import { TEST_SECRETS_KEY } from '../support/keyring.js';
import { type InstanceProcess, startInstance } from '../support/instance-process.js';
import { type MessageGateway, aMessageGateway, taken } from '../support/messages/message-gateway.js';
import { type Ending, type RestartablePostgres, aRestartablePostgres } from '../support/restartable-postgres.js';
import { aWorld } from '../support/world/world.js';

const MINUTES = 60_000;
const MESSAGES = 60;
const RESTARTS: readonly Ending[] = ['fast', 'immediate', 'fast', 'immediate'];
const AWAY_MS = 800;
/** Messages that the two instances have in hand at once, at each of which every restart may strike. */
const IN_HAND_MAX = 2 * POOL_ROLES.queue.connectionsMax * RESTARTS.length;
const DEADLINE_MS = VARIABLES.DRAIN_DEADLINE_MS.schema.parse(undefined);
/** What a busy machine may add to the end of a process. */
const MARGIN_MS = 10_000;

let postgres: RestartablePostgres;
let gateway: MessageGateway;
let pool: Pool;
const instances: InstanceProcess[] = [];

/** An environment in which nothing is made at the start, with both providers at the gateway of this machine. */
function production(port: number): Record<string, string> {
  const key = (): string => randomBytes(32).toString('base64url');
  return {
    NODE_ENV: 'test',
    PORT: String(port),
    LOG_LEVEL: 'info',
    AUTH_ISSUER: 'https://login.example',
    AUTH_AUDIENCE: 'sigap-test',
    AUTH_JWKS_URL: `${gateway.url}/keys`,
    SECRETS_KEY: TEST_SECRETS_KEY,
    SNAP_TOKEN_KEY: key(),
    CREDENTIAL_KEY: key(),
    COMPLAINT_URL: 'https://sigap.example/k',
    SMS_URL: gateway.url,
    SMS_TOKEN: 'token-of-a-test',
    SMS_WEBHOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
    WHATSAPP_URL: gateway.url,
    WHATSAPP_PHONE_NUMBER_ID: '4711',
    WHATSAPP_TOKEN: 'token-of-a-test',
    WHATSAPP_APP_SECRET: 'secret-of-a-test',
    WHATSAPP_VERIFY_TOKEN: 'word-of-a-test',
  };
}

async function start(): Promise<InstanceProcess> {
  const instance = startInstance({
    databaseUrl: postgres.url.replace(/\/\/[^@]*@/, '//sigap_api:password-of-a-test@'),
    localFolder: join(postgres.folder, 'local'),
    env: { ...production(await freePort()), DATABASE_OWNER_URL: postgres.url },
  });
  instances.push(instance);
  await instance.says('Sigap listens');
  return instance;
}

/** Asks the database, which may be coming back just now. */
const ask = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  patiently(async () => (await pool.query(text, values)).rows as Row[], { withinMs: MINUTES });

/**
 * Lets the database, whose time every instance shows, stand at noon where the families live: at night no message would
 * leave.
 */
async function letItBeNoon(): Promise<void> {
  const noon = new Date();
  noon.setUTCHours(4, 0, 0, 0);
  const aheadMs = (noon.getTime() - Date.now() + 24 * 60 * MINUTES) % (24 * 60 * MINUTES);
  await ask('create schema noon');
  await ask('grant usage on schema noon to public');
  await ask(`create function noon.clock_timestamp() returns timestamptz volatile language sql
    as $$ select pg_catalog.clock_timestamp() + ${Math.round(aheadMs)} * interval '1 millisecond' $$`);
  await ask('alter database sigap set search_path = noon, pg_catalog, public');
}

beforeAll(async () => {
  gateway = await aMessageGateway();
  gateway.delayMs = 40;
  gateway.answerWith(taken);
  postgres = await aRestartablePostgres();
  const openPool = (): Pool => createPool({ databaseUrl: postgres.url, role: 'commands', onError: () => undefined });
  pool = openPool();
  await letItBeNoon();
  await pool.end();
  pool = openPool(); // sessions from before would go by another time than the instances
  await Promise.all([start(), start()]);
}, 3 * MINUTES);
afterAll(async () => {
  for (const { child } of instances) child.kill('SIGKILL');
  await Promise.all(instances.map(({ ended }) => ended));
  await pool.end();
  await postgres.remove();
  await gateway.close();
}, MINUTES);

async function queue(channel: MessageChannel, count: number): Promise<Set<string>> {
  const families = await aWorld({ pool }).families(count, { members: 1 });
  const ids = families.map(() => randomUUID());
  await ask(
    `insert into messages (id, family_id, template_id, channel, state, send_after, requested_by, queued_at)
     select id, family, (select t.id from message_templates t where t.channel = $3 limit 1), $3, 'QUEUED', now(), 'test', now()
     from unnest($1::uuid[], $2::uuid[]) as queued (id, family)`,
    [ids, families.map(({ id }) => id), channel],
  );
  return new Set(ids);
}

const idOf = ({ body }: MessageGateway['calls'][number]) =>
  String(body['reference'] ?? body['biz_opaque_callback_data']);
const offered = (ids: ReadonlySet<string>) => gateway.calls.map(idOf).filter((id) => ids.has(id));

async function until(look: () => Promise<boolean> | boolean, what: string): Promise<void> {
  const giveUpAt = performance.now() + MINUTES;
  while (!(await look())) {
    for (const { child, said } of instances)
      if (child.exitCode !== null) throw new Error(`an instance ended with ${child.exitCode}:\n${said.slice(-2_000)}`);
    if (performance.now() > giveUpAt) throw new Error(`waited in vain for ${what}`);
    await pause(50);
  }
}

/** The ids of the messages by their state, or by why they ended. */
async function states(ids: ReadonlySet<string>): Promise<Record<string, string[]>> {
  const rows = await ask<{ state: string; ids: string[] }>(
    `select coalesce(reason, state) as state, array_agg(id::text) as ids from messages where id = any($1) group by 1`,
    [[...ids]],
  );
  return Object.fromEntries(rows.map(({ state, ids: those }) => [state, those]));
}
const settled = (ids: ReadonlySet<string>) =>
  until(async () => !('QUEUED' in (await states(ids))), 'every message to leave the queue');

describe('a database that is restarted while messages are sent', () => {
  test(
    'ends no instance, costs no message, repeats none without end, and jobs run on',
    async () => {
      const [repeatable, once] = [await queue('SMS', MESSAGES), await queue('WHATSAPP', MESSAGES)];
      const all = new Set([...repeatable, ...once]);
      for (const [place, how] of RESTARTS.entries()) {
        await until(
          () => new Set(offered(all)).size >= ((place + 0.5) * all.size) / RESTARTS.length,
          'some messages to be sent',
        );
        await postgres.stop(how);
        await pause(AWAY_MS);
        await postgres.start();
      }
      const [{ back }] = (await ask<{ back: Date }>('select noon.clock_timestamp() as back')) as [{ back: Date }];
      await settled(all);

      expect(instances.map(({ child }) => [child.exitCode, child.signalCode])).toEqual([
        [null, null],
        [null, null],
      ]);
      for (const { said } of instances) expect(said).not.toContain('handled by nobody');

      expect(Object.keys(await states(repeatable))).toEqual(['SENT']);
      expect(new Set(offered(repeatable))).toEqual(repeatable);
      expect(offered(repeatable).length - repeatable.size).toBeLessThanOrEqual(IN_HAND_MAX);

      const { SENT = [], OUTCOME_UNKNOWN = [], ...others } = await states(once);
      expect([others, SENT.length + OUTCOME_UNKNOWN.length]).toEqual([{}, once.size]);
      expect(OUTCOME_UNKNOWN.length).toBeLessThanOrEqual(IN_HAND_MAX);
      const calls = offered(once);
      expect(new Set(calls).size).toBe(calls.length);
      expect(SENT.filter((id) => !calls.includes(id))).toEqual([]);

      await until(async () => {
        const stale = await ask(
          `select from background_jobs where every_ms <= 5000 and coalesce(succeeded_at, '-infinity') <= $1`,
          [back],
        );
        return stale.length === 0;
      }, 'every job to run again');
      await until(async () => {
        const alive = `select from job_workers w join pg_locks l on l.objid = w.id and l.locktype = 'advisory'`;
        return (await ask(alive)).length === instances.length;
      }, 'both workers to be registered');
    },
    3 * MINUTES,
  );
});

describe('a stop while the database is away and messages are in hand', () => {
  test(
    'ends with 0 within the deadline, and at once by a second signal; what was in hand is sent by the next instance',
    async () => {
      const inHand = await queue('SMS', 2 * POOL_ROLES.queue.connectionsMax);
      gateway.delayMs = 3_000;
      await until(() => offered(inHand).length === inHand.size, 'every message to be in hand');
      await postgres.stop('immediate');

      const [patient, hurried] = instances.splice(0) as [InstanceProcess, InstanceProcess];
      const began = performance.now();
      const stopped = patient.stop();
      hurried.child.kill('SIGTERM');
      await hurried.says('Stopping:');
      await pause(600); // Sooner, it would be the same signal, delivered twice.
      const again = performance.now();
      expect(await hurried.stop()).toEqual({ code: 1, signal: null });
      expect(performance.now() - again).toBeLessThan(3_000);
      expect(await stopped).toEqual({ code: 0, signal: null });
      expect(performance.now() - began).toBeLessThan(DEADLINE_MS + MARGIN_MS);
      for (const { said } of [patient, hurried]) expect(said).not.toContain('handled by nobody');

      gateway.delayMs = 0;
      await postgres.start();
      await start();
      await settled(inHand);
      expect(Object.keys(await states(inHand))).toEqual(['SENT']);
    },
    3 * MINUTES,
  );
});
