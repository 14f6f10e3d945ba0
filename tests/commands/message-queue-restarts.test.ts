import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageChannel } from '../../src/outreach/messages/message-words.js';
import { eventually } from '../support/messages/ask-over-http.js';
import { type MessageGateway, aMessageGateway, taken } from '../support/messages/message-gateway.js';
import { useTestDatabase } from '../support/test-database.js';
import { aWorld } from '../support/world/world.js';

const PROGRAM = resolve('dist/tests/support/messages/runner-program.js');
const NOW = '2026-11-05T02:00:00Z';
const MESSAGES = 40;
/** How often the database drops every connection. */
const DROPS = 3;
/** A queue that lost its connection may take twelve seconds to end before the next one begins. */
const BEGINS_ANEW_MS = 12_000 + 15_000;
/** Jobs that one runner has in hand at once. */
const IN_HAND_MAX = 4;

describe('the queue of messages over restarts', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const running = new Set<ChildProcess>();
  let gateway: MessageGateway;

  beforeAll(async () => {
    gateway = await aMessageGateway();
    gateway.delayMs = 40;
    gateway.answerWith(taken);
  });
  afterEach(async () => {
    for (const child of running) await end(child, 'SIGKILL');
  });
  afterAll(() => gateway.close());

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [PROGRAM, database.url, gateway.url, NOW], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.add(child);
    await new Promise((working) => child.stdout.once('data', working));
    return child;
  }
  async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    running.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await ended;
  }
  async function queue(channel: MessageChannel): Promise<Set<string>> {
    const { rows } = await database.pool.query<{ id: string }>(
      'select id from message_templates where channel = $1 limit 1',
      [channel],
    );
    const ids = Array.from({ length: MESSAGES }, () => randomUUID());
    for (const id of ids) {
      const family = await world.family({ members: 1 });
      await database.pool.query(
        `insert into messages (id, family_id, template_id, channel, state, send_after, requested_by, queued_at)
         values ($1, $2, $3, $4, 'QUEUED', $5, 'test', $5)`,
        [id, family.id, rows[0]?.id, channel, NOW],
      );
    }
    return new Set(ids);
  }
  const idOf = ({ body }: MessageGateway['calls'][number]) =>
    String(body['reference'] ?? body['biz_opaque_callback_data']);
  const callsFor = (ids: ReadonlySet<string>) => gateway.calls.filter((call) => ids.has(idOf(call)));
  const states = async (ids: ReadonlySet<string>): Promise<Record<string, number>> => {
    const { rows } = await database.pool.query<{ state: string; count: bigint }>(
      `select coalesce(reason, state) as state, count(*) as count from messages where id = any($1) group by 1`,
      [[...ids]],
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  };
  const settled = (ids: ReadonlySet<string>, withinMs?: number) =>
    eventually(async () => !('QUEUED' in (await states(ids))), 'every message to leave the queue', withinMs);

  test('a runner killed in the middle: started again, each message reaches a gateway that knows its key once', async () => {
    const ids = await queue('SMS');
    const first = await start();
    await eventually(async () => callsFor(ids).length >= 10, 'some messages to be sent');
    await end(first, 'SIGKILL');
    await start();
    await settled(ids);
    expect(await states(ids)).toEqual({ SENT: MESSAGES });
    const keys = callsFor(ids).map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys)).toEqual(ids);
    expect(keys.length - ids.size).toBeLessThanOrEqual(IN_HAND_MAX);
  });

  test('a gateway that knows no key is never offered a message twice: what nobody knows is said to be unknown', async () => {
    const ids = await queue('WHATSAPP');
    const first = await start();
    await eventually(async () => callsFor(ids).length >= 10, 'some messages to be sent');
    await end(first, 'SIGKILL');
    await start();
    await settled(ids);
    const { SENT = 0, OUTCOME_UNKNOWN = 0, ...others } = await states(ids);
    expect(others).toEqual({});
    expect(SENT + OUTCOME_UNKNOWN).toBe(MESSAGES);
    expect(OUTCOME_UNKNOWN).toBeLessThanOrEqual(IN_HAND_MAX);
    const offered = callsFor(ids).map(idOf);
    expect(new Set(offered).size).toBe(offered.length);
  });

  test('a database that drops every connection again and again ends no runner, and every message is sent as promised', async () => {
    const [repeatable, once] = [await queue('SMS'), await queue('WHATSAPP')];
    const all = new Set([...repeatable, ...once]);
    const runner = await start();
    for (let drops = 1; drops <= DROPS; drops++) {
      await eventually(async () => callsFor(all).length >= drops * 15, 'some messages to be sent', BEGINS_ANEW_MS);
      await database.pool.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
    }
    await settled(all, DROPS * BEGINS_ANEW_MS);
    expect([runner.exitCode, runner.signalCode]).toEqual([null, null]);
    expect(await states(repeatable)).toEqual({ SENT: MESSAGES });
    expect(new Set(callsFor(repeatable).map(idOf))).toEqual(repeatable);
    const { SENT = 0, OUTCOME_UNKNOWN = 0, ...others } = await states(once);
    expect([others, SENT + OUTCOME_UNKNOWN]).toEqual([{}, MESSAGES]);
    // A claim that lost its connection may not have reached the gateway: it is unknown all the same, and never offered again.
    const offered = callsFor(once).map(idOf);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered.length).toBeGreaterThanOrEqual(SENT);
  }, 180_000);

  test('two runners share the work, and one that is told to stop finishes what it has in hand', async () => {
    const ids = await queue('SMS');
    const [first] = await Promise.all([start(), start()]);
    await eventually(async () => callsFor(ids).length >= 10, 'some messages to be sent');
    await end(first, 'SIGTERM');
    await settled(ids);
    expect(await states(ids)).toEqual({ SENT: MESSAGES });
    expect(callsFor(ids)).toHaveLength(MESSAGES);
    expect((await database.pool.query('select from job_workers')).rowCount).toBe(1);
  });
});
