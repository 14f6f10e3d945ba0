import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { randomIds } from '../../../src/kernel/ids.js';
import { standardWebhooksSender } from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import { callerOf } from '../../support/caller.js';
import { useDatabaseBehindProxy } from '../../support/database-behind-proxy.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';

const database = useTestDatabase();
const proxy = useDatabaseBehindProxy(database);
const host = useServer(proxy.reached, '2026-03-05T03:00:00Z');
const { asRole, ask } = callerOf(host);

const FAMILIES = '{ families(first: 5) { totalCount } }';
const FLOOD = 300;
const SUBSCRIPTIONS = 90;
/** The first lines of a kind in a second, and the one that says how many more. */
const LINES_A_SECOND = 4;
let shops: readonly ShopOfTest[];
let token: string;
beforeAll(async () => {
  shops = await Promise.all(['toko-banjir', 'toko-lain'].map((code) => host.shop(code)));
  token = await asRole('AUDITOR');
});

const times = <T>(count: number, call: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, () => call()));

type Line = (typeof host.logged)[number];
const linesFrom = (start: number, fields: Line): Line[] =>
  host.logged
    .slice(start)
    .filter((line) => String(line['msg']).startsWith(String(fields['msg'])))
    .filter((line) => Object.entries(fields).every(([name, value]) => name === 'msg' || line[name] === value));
/** How many lines the log tells of: those that stand in it, and those that it says were not written. */
const toldBy = (lines: readonly Line[]): number => lines.reduce((sum, { more }) => sum + Number(more ?? 1), 0);

/** Floods, and expects that the log tells of `count` lines of the kind, in a few. */
async function expectBounded(flood: () => Promise<unknown>, count: number, kind: Line): Promise<void> {
  const start = host.logged.length;
  const startedAt = performance.now();
  await flood();
  const seconds = Math.ceil((performance.now() - startedAt) / 1_000) + 1;
  const giveUpAt = performance.now() + 5_000;
  while (toldBy(linesFrom(start, kind)) < count && performance.now() < giveUpAt) await pause(50);
  const lines = linesFrom(start, kind);
  expect(toldBy(lines)).toBe(count);
  expect(lines.length).toBeLessThanOrEqual(LINES_A_SECOND * seconds);
}

test('a partner whose signatures are wrong is told of in a few lines, and how often', async () => {
  const [{ code }] = shops as [ShopOfTest];
  const secret = `whsec_${Buffer.alloc(32).toString('base64')}`;
  const forged = standardWebhooksSender({
    baseUrl: host.baseUrl,
    partner: code,
    secret,
    now: () => host.clock.now(),
    newId: randomIds,
  });
  const flood = () => times(FLOOD, () => forged.pay({ accountNumber: '8888801000000017', amount: 10_000 }));
  await expectBounded(flood, FLOOD, { msg: 'answered', status: 401 });
});

test('alarms of one partner neither fill the log nor hide those of another', async () => {
  const start = host.logged.length;
  const kind = { alarm: 'unreadable-call', msg: 'a partner sent something that an operator must look at' };
  const [loud, quiet] = shops as [ShopOfTest, ShopOfTest];
  const unreadable = { type: 'payment.received', data: {} };
  await expectBounded(
    async () => {
      await times(60, () => loud.sender.send(unreadable));
      await quiet.sender.send(unreadable);
    },
    60,
    { ...kind, partner: loud.code },
  );
  expect(linesFrom(start, { ...kind, partner: quiet.code })).toMatchObject([{ deliveryId: expect.any(String) }]);
});

async function subscribe(): Promise<WebSocket> {
  const socket = new WebSocket(`${host.baseUrl.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  await once(socket, 'message');
  const query = 'subscription { paymentConfirmed { cursor } }';
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  return socket;
}

test('a database that refuses and subscriptions that are dropped are told of in a few lines', async () => {
  const start = host.logged.length;
  const sockets = await times(SUBSCRIPTIONS, subscribe);
  proxy.cut('refuse');
  const flood = () => times(FLOOD, () => ask(token, FAMILIES));
  await expectBounded(flood, FLOOD, { msg: 'answered', status: 503 });
  proxy.cut('pass');
  const drop = () =>
    Promise.all(
      sockets.map(async (socket) => {
        const closed = once(socket, 'close');
        // Text that is no text breaks the protocol, and the server ends the socket.
        socket.on('error', () => undefined).send(Buffer.from([0xff]), { binary: false });
        await closed;
      }),
    );
  await expectBounded(drop, SUBSCRIPTIONS, { msg: 'socket broken' });
  const met = linesFrom(start, { msg: 'an operation met a database' });
  expect(met.length).toBeGreaterThan(0);
  expect(new Set(met.map(({ outage }) => outage)).size).toBe(met.length);
});

test('a fault has its line, whose id its caller was told, however many there are', async () => {
  const giveUpAt = performance.now() + 5_000;
  while ((await ask(token, FAMILIES)).errors !== undefined && performance.now() < giveUpAt) await pause(100);
  const start = host.logged.length;
  await database.pool.query('alter table families rename to families_away');
  const answers = await times(20, () => ask(token, FAMILIES));
  await database.pool.query('alter table families_away rename to families');
  const told = answers.map(({ errors }) => (errors?.[0]?.extensions as { id?: string } | undefined)?.id);
  const written = linesFrom(start, { msg: 'an operation failed' }).map(({ errorId }) => errorId);
  expect(new Set(told).size).toBe(20);
  expect(new Set(written)).toEqual(new Set(told));
});
