import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Pool, createPool } from '../../../../src/platform/db/pool.js';
import type { FamilyScope } from '../../../../src/platform/auth/family-scope.js';
import { LIVE_EVENTS } from '../../../../src/composition/schema/live-events.js';
import {
  type LiveFeed,
  createEventStore,
  createLiveFeed,
  startInstanceHints,
} from '../../../../src/platform/live/index.js';
import { COMPLAINT_EVENT_CODEC } from '../../../../src/fieldwork/complaints/index.js';
import { stillAssigned } from '../../../../src/fieldwork/portfolios/index.js';
import { readHead } from '../../../../src/platform/live/history.js';
import { followEvents } from '../../../../src/platform/live/follow-events.js';
import type { LiveScope } from '../../../../src/platform/live/live-scope.js';
import type { LiveEvent } from '../../../../src/platform/live/live-event.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { type PostingHarness, openPostingHarness } from '../../../support/posting-harness.js';
import { type DatabaseProxy, startDatabaseProxy } from '../../../support/database-proxy.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { cursorAt, placeAt } from '../../../support/cursor-at.js';

const OWING = { careClass: 'I', members: 1, paidThrough: '2026-08' } as const;
const BILL = 450_000n;
const everything: LiveScope = { visible: { kind: 'all' }, familyId: null, region: null };
const scopeOf = (visible: FamilyScope): LiveScope => ({ ...everything, visible });

describe('the live feed', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let harness: PostingHarness;
  let partnerId: Awaited<ReturnType<typeof world.partner>>['id'];

  beforeAll(async () => {
    harness = await openPostingHarness(database.pool, { now: '2026-11-22T03:00:00Z' });
    partnerId = (await world.partner()).id;
  });

  const pay = async (params: Parameters<typeof world.family>[0] = {}) => {
    const family = await world.family({ ...OWING, ...params });
    await harness.deliver({ partnerId, reference: `pays ${family.id}`, family, amount: BILL });
    return family;
  };

  const head = async (): Promise<bigint> => (await readHead(database.pool)).number;

  const take = async (events: AsyncIterator<LiveEvent>, count: number): Promise<LiveEvent[]> => {
    const taken: LiveEvent[] = [];
    while (taken.length < count) taken.push((await events.next()).value);
    return taken;
  };

  test('a resumed listener sees each event once, in order, however much is posted at the seam', async () => {
    const start = await head();
    const families = await Promise.all(Array.from({ length: 400 }, () => world.family(OWING)));
    const post = (from: number, to: number) =>
      Promise.all(
        families
          .slice(from, to)
          .map((family) => harness.deliver({ partnerId, reference: `seam ${family.id}`, family, amount: BILL })),
      );
    await post(0, 250);

    const after = await placeAt(database.pool, start);
    const live = post(250, 400);
    const listeners = Array.from({ length: 5 }, () =>
      followEvents({ pool: database.pool, feed: harness.feed }, { scope: everything, after }),
    );
    const seen = await Promise.all(listeners.map(async (events) => take(await events, 400)));
    await live;

    const expected = Array.from({ length: 400 }, (_, index) => start + BigInt(index + 1));
    for (const events of seen) expect(events.map(({ number }) => number)).toEqual(expected);
    for (const events of listeners) await (await events).return?.();
    expect(harness.feed.count()).toBe(0);
  });

  test('without a cursor a listener hears what comes, and nothing of before', async () => {
    await pay();
    const events = await followEvents({ pool: database.pool, feed: harness.feed }, { scope: everything, after: null });
    const family = await pay();
    expect((await take(events, 1))[0]?.familyId).toBe(family.id);
    await events.return?.();
  });

  test('ending a listener that waits ends it at once and leaves nothing behind', async () => {
    const events = await followEvents({ pool: database.pool, feed: harness.feed }, { scope: everything, after: null });
    const waiting = events.next();
    await events.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(harness.feed.count()).toBe(0);
  });

  test('a cadre hears of the own families only, live and replayed, and of none that left the portfolio', async () => {
    const [cadre, other] = [await world.cadre(), await world.cadre()];
    const scope = scopeOf({ kind: 'portfolio', cadreId: cadre.id, on: civilDate('2026-11-22') });
    const start = await head();
    const live = await followEvents({ pool: database.pool, feed: harness.feed }, { scope, after: null });
    const mine = await pay({ cadre });
    const left = await pay({ cadre });
    await pay({ cadre: other });
    await pay();
    expect((await take(live, 2)).map(({ familyId }) => familyId)).toEqual([mine.id, left.id]);
    await live.return?.();

    await database.pool.query("update portfolio_assignments set valid_through = '2026-11-21' where family_id = $1", [
      left.id,
    ]);
    const after = await placeAt(database.pool, start);
    const replayed = await followEvents({ pool: database.pool, feed: harness.feed }, { scope, after });
    const later = await pay({ cadre });
    expect((await take(replayed, 2)).map(({ familyId }) => familyId)).toEqual([mine.id, later.id]);
    await replayed.return?.();
  });

  test('a region hears of everything inside it, at any level', async () => {
    const region = await world.region();
    const regency = region.code.slice(0, 5) as typeof region.code;
    const scope: LiveScope = { ...scopeOf({ kind: 'regions', regions: [regency] }), region: regency };
    const start = await head();
    const live = await followEvents(
      { pool: database.pool, feed: harness.feed },
      { scope, after: await placeAt(database.pool, start) },
    );
    const family = await pay({ region: region.code });
    expect((await take(live, 1))[0]?.familyId).toBe(family.id);
    await live.return?.();
  });

  test('a reader that falls behind is told where to resume, and resuming misses nothing', async () => {
    const feed = await createLiveFeed({
      pool: database.pool,
      store: LIVE_EVENTS,
      onError: () => undefined,
      onHistoryChanged: () => undefined,
      bufferMax: 3,
    });
    const slow = await followEvents({ pool: database.pool, feed }, { scope: everything, after: null });
    const start = await head();
    for (let index = 0; index < 6; index++) await pay();
    feed.hint(await head());
    while (feed.head.number < start + 6n) await new Promise((resolve) => setTimeout(resolve, 5));
    const first = await take(slow, 3);
    const ended = await slow.next().catch((error: unknown) => error);
    expect(ended).toMatchObject({
      name: 'CallerError',
      resumeAfter: await cursorAt(database.pool, start + BigInt(first.length)),
    });

    const resumed = await followEvents(
      { pool: database.pool, feed },
      { scope: everything, after: await placeAt(database.pool, start + BigInt(first.length)) },
    );
    expect((await take(resumed, 6 - first.length)).at(-1)?.number).toBe(start + 6n);
    await resumed.return?.();
    expect(feed.count()).toBe(0);
  });

  test('an instance that posted nothing hears what another posted', async () => {
    const pool = createPool({
      databaseUrl: database.url,
      role: 'commands',
      connectionsMax: 3,
      onError: () => undefined,
    });
    const feed = await createLiveFeed({
      pool,
      store: LIVE_EVENTS,
      onError: () => undefined,
      onHistoryChanged: () => undefined,
    });
    const hints = await startInstanceHints({ pool, databaseUrl: database.url, feed, onError: () => undefined });
    const posting = await startInstanceHints({
      pool: database.pool,
      databaseUrl: database.url,
      feed: harness.feed,
      onError: () => undefined,
    });
    const events = await followEvents({ pool, feed }, { scope: everything, after: null });
    const started = performance.now();
    const family = await pay();
    posting.send(harness.feed.head.number);
    expect((await take(events, 1))[0]?.familyId).toBe(family.id);
    expect(performance.now() - started).toBeLessThan(900); // the hint told it, not the look every second
    await events.return?.();
    await Promise.all([hints.stop(), posting.stop()]);
    await pool.end();
  });

  test('an event of a kind that only the release after knows is passed over, and what comes behind it is told', async () => {
    const { pool } = database;
    const feed = await createLiveFeed({
      pool,
      store: createEventStore([COMPLAINT_EVENT_CODEC], stillAssigned),
      onError: () => undefined,
      onHistoryChanged: () => undefined,
    });
    const events = await followEvents({ pool, feed }, { scope: everything, after: null });
    const families = [await pay(), await pay()];
    await feed.look();
    const heard = await take(events, 2);
    expect(heard.map(({ familyId }) => familyId)).toEqual(families.map(({ id }) => id));
    expect(heard[0]).not.toHaveProperty('amount');
    await events.return?.();
    feed.close();
  });

  describe('while the database is away', () => {
    let proxy: DatabaseProxy;
    let pool: Pool;
    let feed: LiveFeed;

    beforeAll(async () => {
      proxy = await startDatabaseProxy(database.url);
      pool = createPool({ databaseUrl: proxy.url, role: 'commands', connectionsMax: 3, onError: () => undefined });
      feed = await createLiveFeed({
        pool,
        store: LIVE_EVENTS,
        onError: () => undefined,
        onHistoryChanged: () => undefined,
      });
      database.endWith(async () => {
        await pool.end();
        await proxy.close();
      });
    });

    test('a listener at the end of the stream hears on when it is back, and has missed nothing', async () => {
      const events = await followEvents({ pool, feed }, { scope: everything, after: null });
      proxy.takeAway();
      const family = await pay();
      await expect(feed.look()).rejects.toThrow(/terminated|ECONNRE/);
      proxy.bringBack();
      await feed.look();
      expect((await take(events, 1))[0]?.familyId).toBe(family.id);
      await events.return?.();
    });

    test('what is missed is read as soon as it is back', async () => {
      const after = await placeAt(database.pool, await head());
      const family = await pay();
      proxy.takeAway();
      const following = followEvents({ pool, feed }, { scope: everything, after });
      setTimeout(() => proxy.bringBack(), 150);
      expect((await take(await following, 1))[0]?.familyId).toBe(family.id);
      await (await following).return?.();
    });

    test('past its patience a listener is told where to go on, and leaves nothing behind', async () => {
      const after = await placeAt(database.pool, await head());
      await pay();
      const deps = { pool, feed, patienceMs: 50 };
      const ending = { code: 'UNAVAILABLE', resumeAfter: after.text };
      const events = await followEvents(deps, { scope: everything, after });
      proxy.takeAway();
      await expect(events.next()).rejects.toMatchObject(ending); // in the middle of its replay
      await expect(followEvents(deps, { scope: everything, after })).rejects.toMatchObject(ending); // at its start
      proxy.bringBack();
      expect(feed.count()).toBe(0);
    });
  });
});
