import { type GraphQLSchema, buildSchema, getNamedType } from 'graphql';
import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readLiveCursor, writeLiveCursor } from '../../../../src/platform/live/index.js';
import { callerOf } from '../../../support/caller.js';
import { type Listener, listen, settled } from '../../../support/listener.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { stepHistoryBack } from '../../../support/step-history-back.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const OWING = { careClass: 'I', members: 1, paidThrough: '2026-08' } as const;
const PAYMENTS = 'subscription ($after: LiveCursor) { paymentConfirmed(after: $after) { cursor familyId } }';
const TOTALS = 'subscription { collectionTotals { cursor payments collected day } }';
const EVENTS = 'query ($after: LiveCursor) { paymentEvents(after: $after) { cursor events { cursor } } }';
const CHANGES = 'query ($since: String) { fieldChanges(since: $since) { cursor startsOver families { id } } }';

interface Refused {
  readonly extensions: Record<string, unknown>;
}
interface Paid {
  readonly paymentConfirmed: { readonly cursor: string };
}
interface Page {
  readonly paymentEvents: { readonly cursor: string; readonly events: readonly { cursor: string }[] };
}
interface Changes {
  readonly fieldChanges: {
    readonly cursor: string;
    readonly startsOver: boolean;
    readonly families: readonly object[];
  };
}

describe('history that steps back', () => {
  const database = useTestDatabase({ losesEvents: true }); // Events are lost here, and their payments stay.
  const world = aWorld(database);
  const host = useServer(database, '2026-11-22T03:00:00Z');
  const caller = callerOf(host);
  let shop: ShopOfTest;
  let cadre: Awaited<ReturnType<typeof world.cadre>>;
  let token: string;
  let graphql: GraphQLSchema;

  beforeAll(async () => {
    shop = await host.shop('minimarket');
    cadre = await world.cadre();
    token = await caller.asCadre(cadre);
    graphql = buildSchema(await readFile('schema/schema.graphql', 'utf8'));
  });

  // The server may not have noticed yet what the test before did to it.
  beforeEach(() => host.server.feed.look());

  const pay = async (): Promise<void> => {
    const family = await world.family({ ...OWING, cadre });
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 450_000n })).status).toBe(200);
  };
  const hear = async <Frame>(query: string, as = token, after?: string): Promise<Listener<Frame>> => {
    const listener = listen<Frame>({ baseUrl: host.baseUrl, token: as, query, variables: { after } });
    await settled();
    return listener;
  };
  const eventsAfter = (after: string | null) => caller.ask<Page>(token, EVENTS, { after });
  const head = async (): Promise<string> =>
    (await caller.tell<Page>(token, EVENTS, { after: null })).paymentEvents.cursor;

  test('a cursor whose event is gone is refused, with the head to go on from after reading again', async () => {
    await pay();
    const kept = await head();
    await pay();
    const lost = await head();
    await stepHistoryBack(database.pool, 1);
    const { errors } = await eventsAfter(lost);
    expect(errors).toMatchObject([{ extensions: { code: 'HISTORY_CHANGED', field: 'after', resumeAfter: kept } }]);
    expect((await eventsAfter(kept)).errors).toBeUndefined();

    await pay(); // Another event takes the number.
    expect(await head()).not.toBe(lost);
    expect((await eventsAfter(lost)).errors).toMatchObject([{ extensions: { code: 'HISTORY_CHANGED' } }]);
    const stranger = await hear(PAYMENTS, token, lost);
    expect(await stranger.ended).toMatchObject([{ extensions: { code: 'HISTORY_CHANGED', field: 'after' } }]);
    await stranger.stop();
  });

  test("a phone's cursor of a lost history is refused, and the phone starts over", async () => {
    await pay();
    const known = (await caller.tell<Changes>(token, CHANGES)).fieldChanges.cursor;
    await stepHistoryBack(database.pool, 1);
    const refused = await caller.ask<Changes>(token, CHANGES, { since: known });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'HISTORY_CHANGED', field: 'since' } }]);
    await pay();
    const later = await caller.ask<Changes>(token, CHANGES, { since: known });
    expect(later.errors).toMatchObject([{ extensions: { code: 'HISTORY_CHANGED', field: 'since' } }]);
    const { fieldChanges } = await caller.tell<Changes>(token, CHANGES);
    expect(fieldChanges.startsOver).toBe(true);
    expect((await caller.ask<Changes>(token, CHANGES, { since: fieldChanges.cursor })).errors).toBeUndefined();
  });

  test('running streams end with the new head, their sockets stay, and an operator is called', async () => {
    const running = await hear<Paid>(PAYMENTS);
    await pay();
    const { paymentConfirmed: seen } = await running.next();
    await stepHistoryBack(database.pool, 1);
    const [ending] = (await running.ended) as Refused[];
    expect(ending?.extensions).toMatchObject({ code: 'HISTORY_CHANGED', resumeAfter: expect.any(String) });
    expect(ending?.extensions['resumeAfter']).not.toBe(seen.cursor);
    await running.stop();

    const resumed = await hear<Paid>(PAYMENTS, token, String(ending?.extensions['resumeAfter']));
    await pay();
    expect((await resumed.next()).paymentConfirmed.cursor).not.toBe(seen.cursor);
    await resumed.stop();
    expect(host.logged).toContainEqual(
      expect.objectContaining({ level: 'error', msg: expect.stringContaining('an operator must look') }),
    );
    const metrics = await (await fetch(`${host.baseUrl}/metrics`)).text();
    expect(metrics).toMatch(/^sigap_history_changes_total [1-9]/m);
  });

  test('an event of our own that takes the number of a lost one ends the streams before it is told as the next', async () => {
    const running = await hear<Paid>(PAYMENTS);
    await pay();
    await running.next();
    await stepHistoryBack(database.pool, 1);
    await pay(); // takes the lost number
    await pay();
    expect(await running.ended).toMatchObject([{ extensions: { code: 'HISTORY_CHANGED' } }]);
    expect(running.waiting).toBe(0);
    await running.stop();
  });

  test('totals begin anew by themselves', async () => {
    const director = await caller.asRole('DIRECTOR');
    const totals = await hear<{ collectionTotals: { payments: number } }>(TOTALS, director);
    const before = (await totals.next()).collectionTotals.payments;
    await pay();
    expect((await totals.next()).collectionTotals.payments).toBe(before + 1);
    await stepHistoryBack(database.pool, 1);
    expect((await totals.next()).collectionTotals.payments).toBe(before);
    await totals.stop();
  });

  test('whatever somebody says on the channel of hints harms no instance', async () => {
    const running = await hear<Paid>(PAYMENTS);
    for (const payload of ['', 'text', '-1', '1.5', '999999999999999999999999', '9999999']) {
      await database.pool.query("select pg_notify('sigap_live', $1)", [payload]);
      await pay();
      expect((await running.next()).paymentConfirmed.cursor).toBe(await head());
    }
    await running.stop();
  });

  test('every argument that takes a live cursor refuses one of another history', async () => {
    const stranger = writeLiveCursor({ number: 1n, check: '00000000' });
    const takers = [graphql.getQueryType(), graphql.getMutationType(), graphql.getSubscriptionType()].flatMap((root) =>
      Object.values(root?.getFields() ?? {}).flatMap((field) =>
        field.args
          .filter(({ type }) => getNamedType(type).name === 'LiveCursor')
          .map(({ name }) => ({ operation: String(root?.name).toLowerCase(), field: field.name, argument: name })),
      ),
    );
    expect(takers.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['paymentEvents', 'paymentConfirmed', 'complaintUpdated', 'suspenseChanged']),
    );
    const auditor = await caller.asRole('AUDITOR'); // who may ask for all of them
    for (const { operation, field, argument } of takers) {
      const asking = await hear(
        `${operation} ($after: LiveCursor) { ${field}(${argument}: $after) { __typename } }`,
        auditor,
        stranger,
      );
      const errors = [{ extensions: { code: 'HISTORY_CHANGED', resumeAfter: await head() } }];
      expect({ field, errors: await asking.ended }).toMatchObject({ field, errors });
      await asking.stop();
    }
  });

  test('a cursor of the version before, which had no check, is taken while its number has been, and answered by a new one', async () => {
    await pay();
    const cursor = await head();
    const number = readLiveCursor(cursor).number;
    const old = (of: bigint) => Buffer.from(`a${of}`).toString('base64url');
    expect((await eventsAfter(old(number))).data.paymentEvents.cursor).toBe(cursor);
    expect((await eventsAfter(old(number + 1n))).errors).toMatchObject([{ extensions: { code: 'HISTORY_CHANGED' } }]);
  });

  test('a new day starts at zero and is told at midnight where the viewer is', async () => {
    host.clock.set(new Date('2026-11-22T16:59:59.900Z')); // a tenth of a second before midnight in WIB
    const totals = await hear<{ collectionTotals: { payments: number; day: string } }>(
      TOTALS,
      await caller.asRole('DIRECTOR'),
    );
    expect((await totals.next()).collectionTotals).toMatchObject({ day: '2026-11-22' });
    host.clock.set(new Date('2026-11-22T17:00:00.100Z'));
    expect((await totals.next()).collectionTotals).toMatchObject({ day: '2026-11-23', payments: 0 });
    await totals.stop();
  });
});
