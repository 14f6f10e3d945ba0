import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CadreId } from '../../../../src/kernel/ids.js';
import { type Listener, listen, settled } from '../../../support/listener.js';
import { callerOf } from '../../../support/caller.js';
import { type Claims, tokenOf } from '../../../support/token-of.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { writeLiveCursor } from '../../../../src/platform/live/index.js';
import { idOf } from '../../../support/global-ids.js';

const OWING = { careClass: 'I', members: 1, paidThrough: '2026-08' } as const;
const BILL = 450_000n;
const CARDS =
  'subscription ($familyId: ID, $region: RegionCode, $after: LiveCursor) { cardStatusChanged(familyId: $familyId, region: $region, after: $after) { cursor familyId regionCode cardStatus previousCardStatus paymentId } }';
const PAYMENTS =
  'subscription ($after: LiveCursor, $region: RegionCode) { paymentConfirmed(after: $after, region: $region) { cursor familyId amount channel appliedFrom appliedThrough cardStatus } }';
const TOTALS = 'subscription { collectionTotals { cursor payments collected familiesReactivated day } }';
const EVENTS =
  'query ($after: LiveCursor!, $first: Int!) { paymentEvents(after: $after, first: $first) { cursor hasMore events { cursor familyId amount channel appliedFrom appliedThrough cardStatus } } }';

interface Changed {
  readonly cardStatusChanged: {
    readonly cursor: string;
    readonly familyId: string;
    readonly cardStatus: string;
    readonly previousCardStatus: string;
  };
}

describe('live over real sockets', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, '2026-11-22T03:00:00Z');
  let shop: ShopOfTest;

  beforeAll(async () => {
    shop = await host.shop('minimarket');
  });

  const tokenFor = (claims: Claims): Promise<string> => tokenOf(host, claims);
  const cadreToken = ({ id, area }: { id: CadreId; area: string }) =>
    tokenFor({ role: 'CADRE', cadre_id: id, regions: [area] } as never);
  const pay = async (family: BuiltFamily, amount = BILL) => {
    const answer = await shop.sender.pay({ accountNumber: family.virtualAccount, amount });
    expect(answer.status).toBe(200);
  };
  const hear = async <Frame>(
    token: string | null,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Listener<Frame>> => {
    const listener = listen<Frame>({ baseUrl: host.baseUrl, token, query, variables });
    await settled();
    return listener;
  };
  const ask = (token: string, query: string, variables: object) =>
    callerOf(host).ask<{ paymentEvents: { cursor: string; hasMore: boolean; events: { cursor: string }[] } }>(
      token,
      query,
      variables,
    );

  test('the card turns active on the screen of the cadre whose family paid, and on no other', async () => {
    const [cadre, neighbour] = [await world.cadre(), await world.cadre()];
    const family = await world.family({ ...OWING, cadre });
    const phone = await hear<Changed>(await cadreToken(cadre), CARDS);
    const other = await hear<Changed>(await cadreToken(neighbour), CARDS);
    const nosy = await hear<Changed>(await cadreToken(neighbour), CARDS, { familyId: idOf('Family', family.id) });
    await pay(family);
    expect((await phone.next()).cardStatusChanged).toMatchObject({
      familyId: idOf('Family', family.id),
      previousCardStatus: 'SUSPENDED',
      cardStatus: 'ACTIVE',
    });
    await settled();
    expect([other.waiting, nosy.waiting]).toEqual([0, 0]);
    await Promise.all([phone.stop(), other.stop(), nosy.stop()]);
  });

  test('a payment that changes no status is confirmed and no status change', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ careClass: 'I', members: 1, paidThrough: '2026-10', cadre });
    const token = await cadreToken(cadre);
    const [cards, payments] = [await hear<Changed>(token, CARDS), await hear<Record<string, unknown>>(token, PAYMENTS)];
    await pay(family, 150_000n);
    expect(await payments.next()).toMatchObject({
      paymentConfirmed: {
        familyId: idOf('Family', family.id),
        amount: 150_000,
        channel: 'MINIMARKET',
        appliedFrom: '2026-11',
        cardStatus: 'ACTIVE',
      },
    });
    expect(cards.waiting).toBe(0);
    await Promise.all([cards.stop(), payments.stop()]);
  });

  test('frames carry ids, status and amounts, never an identity number or a name', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ ...OWING, cadre });
    const phone = await hear<unknown>(await cadreToken(cadre), PAYMENTS);
    await pay(family);
    const frame = JSON.stringify(await phone.next());
    const { nik, cardNumber, billingNumber, name, phone: number } = family.head;
    for (const secret of [nik, cardNumber, billingNumber, name, number, family.familyCardNumber])
      expect(frame).not.toContain(secret);
    await phone.stop();
  });

  test('what was missed comes first on resuming, and the query gives the same events by the same cursor', async () => {
    const cadre = await world.cadre();
    const families = await Promise.all(Array.from({ length: 5 }, () => world.family({ ...OWING, cadre })));
    const token = await cadreToken(cadre);
    const first = await hear<{ paymentConfirmed: { cursor: string; familyId: string } }>(token, PAYMENTS);
    await pay(families[0]!);
    const { paymentConfirmed: seen } = await first.next();
    await first.stop();
    for (const family of families.slice(1, 4)) await pay(family);

    const resumed = await hear<{ paymentConfirmed: { cursor: string; familyId: string } }>(token, PAYMENTS, {
      after: seen.cursor,
    });
    await pay(families[4]!);
    const heard = [];
    while (heard.length < 4) heard.push((await resumed.next()).paymentConfirmed);
    expect(heard.map(({ familyId }) => familyId)).toEqual(families.slice(1).map(({ id }) => idOf('Family', id)));

    const page = await ask(token, EVENTS, { after: seen.cursor, first: 3 });
    expect(page.data.paymentEvents).toMatchObject({
      hasMore: true,
      cursor: heard[2]?.cursor,
      events: heard.slice(0, 3),
    });
    const rest = await ask(token, EVENTS, { after: page.data.paymentEvents.cursor, first: 3 });
    expect(rest.data.paymentEvents).toMatchObject({ hasMore: false, events: heard.slice(3) });
    await resumed.stop();
  });

  test("a branch hears of its regions, and is told when it asks for another's", async () => {
    const region = await world.region();
    const elsewhere = await world.region();
    const regency = region.code.slice(0, 5);
    const token = await tokenFor({ role: 'BRANCH_HEAD', regions: [regency] } as never);
    const dashboard = await hear<Changed>(token, CARDS, { region: region.code });
    await pay(await world.family({ ...OWING, region: elsewhere.code }));
    const family = await world.family({ ...OWING, region: region.code });
    await pay(family);
    expect((await dashboard.next()).cardStatusChanged.familyId).toBe(idOf('Family', family.id));
    const refused = await hear(token, CARDS, { region: '31.71' });
    expect(await refused.ended).toMatchObject([{ extensions: { code: 'BAD_INPUT', field: 'region' } }]);
    await Promise.all([dashboard.stop(), refused.stop()]);
  });

  test("the dashboard's totals are exact and told at most four times a second", async () => {
    const token = await tokenFor({ role: 'DIRECTOR', regions: 'ALL' } as never);
    const totals = await hear<{
      collectionTotals: { payments: number; collected: number; familiesReactivated: number; day: string };
    }>(token, TOTALS);
    const before = (await totals.next()).collectionTotals;
    const families = await Promise.all(Array.from({ length: 40 }, () => world.family(OWING)));
    const started = performance.now();
    for (const family of families) await pay(family);

    let told = 0;
    let latest = before;
    while (latest.payments < before.payments + 40) {
      latest = (await totals.next()).collectionTotals;
      told += 1;
    }
    expect(latest).toMatchObject({
      collected: before.collected + 40 * Number(BILL),
      familiesReactivated: before.familiesReactivated + 40,
      day: '2026-11-22',
    });
    expect(told).toBeLessThanOrEqual(Math.ceil((performance.now() - started) / 250) + 1);
    await totals.stop();
  });

  test.each([
    ['of a branch that lies in one zone begins at its midnight', ['64.72', '64.03'], '2026-11-23'],
    ['of regions in several zones begins at the midnight of WIB', ['64.72', '31.71'], '2026-11-22'],
  ])('the day %s', async (_, regions, day) => {
    host.clock.set(new Date('2026-11-22T16:30:00Z')); // 23.30 WIB, and half past midnight in WITA
    const totals = await hear<{ collectionTotals: { day: string } }>(
      await tokenFor({ role: 'BRANCH_HEAD', regions } as never),
      TOTALS,
    );

    expect((await totals.next()).collectionTotals.day).toBe(day);

    await totals.stop();
    host.clock.set(new Date('2026-11-22T03:00:00Z'));
  });

  test.each([
    { who: 'a director', role: 'DIRECTOR', query: PAYMENTS, code: 'FORBIDDEN' },
    { who: 'an operator', role: 'OPERATOR', query: CARDS, code: 'FORBIDDEN' },
    { who: 'a cadre', role: 'CADRE', query: TOTALS, code: 'FORBIDDEN' },
  ] as const)('$who may not listen to what is not theirs', async ({ role, query, code }) => {
    const listener = await hear(
      await tokenFor({ role, regions: 'ALL', cadre_id: role === 'CADRE' ? (await world.cadre()).id : null } as never),
      query,
    );
    expect(await listener.ended).toMatchObject([{ extensions: { code } }]);
    await listener.stop();
  });

  test('a cursor beyond the stream is refused, since nothing would ever be heard after it', async () => {
    const token = await cadreToken(await world.cadre());
    const listener = await hear(token, PAYMENTS, { after: writeLiveCursor({ number: 999_999n, check: '01234567' }) });
    expect(await listener.ended).toMatchObject([{ extensions: { code: 'HISTORY_CHANGED', field: 'after' } }]);
    await listener.stop();
  });

  test.each(['999999', '', 'YQ', 'eyJ2IjoxfQ', '0'])('%p is no cursor: the answer names `after`', async (after) => {
    const token = await cadreToken(await world.cadre());
    const listener = await hear(token, PAYMENTS, { after });
    expect(await listener.ended).toMatchObject([{ extensions: { code: 'BAD_INPUT', field: 'after' } }]);
    await listener.stop();
    expect((await ask(token, EVENTS, { after, first: 1 })).errors).toMatchObject([
      { extensions: { code: 'BAD_INPUT', field: 'after' } },
    ]);
  });

  test('nobody listens without a token', async () => {
    const listener = await hear(null, CARDS);
    expect(await listener.ended).toMatchObject({ code: 4401 });
    await listener.stop();
  });

  test('a client that goes away leaves no listener behind', async () => {
    const cadre = await world.cadre();
    const before = host.server.feed.count();
    const phones = await Promise.all(Array.from({ length: 5 }, async () => hear(await cadreToken(cadre), CARDS)));
    const counted = async (count: number) => {
      while (host.server.feed.count() !== count) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await counted(before + 5);
    await Promise.all(phones.map((phone) => phone.stop()));
    await counted(before);
    expect(host.server.feed.count()).toBe(before);
  });
});
