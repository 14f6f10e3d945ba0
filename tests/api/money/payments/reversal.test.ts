import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { callerOf } from '../../../support/caller.js';
import { type Listener, listen } from '../../../support/listener.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { BEGINNING, writeLiveCursor } from '../../../../src/platform/live/index.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const NOW = '2026-11-22T03:00:00Z';
/** Class I, two people, paid through August 2026: September, October and November at 150,000 each and person. */
const OWING = { careClass: 'I', members: 2, paidThrough: '2026-08' } as const;
const BILL = 900_000;

const ARGS = '($after: LiveCursor, $familyId: ID, $region: RegionCode)';
const WITHDRAWN = `subscription ${ARGS} { paymentWithdrawn(after: $after, familyId: $familyId, region: $region) { cursor paymentId familyId regionCode amount isWhole cause cardStatus previousCardStatus withdrawnAt } }`;
const CHANGES = `subscription ${ARGS} { cardStatusChanged(after: $after, familyId: $familyId, region: $region) { cardStatus previousCardStatus paymentId } }`;
const TOTALS =
  'subscription ($region: RegionCode) { collectionTotals(region: $region) { payments collected familiesReactivated } }';
const SUMMARY =
  'query ($region: RegionCode) { collectionSummary(period: { from: "2026-11-22", through: "2026-11-22" }, region: $region, groupBy: [HOUR]) { total { payments collected familiesReactivated } } }';
const PROPOSE =
  'mutation ($input: ProposeSuspenseResolutionInput!) { proposeSuspenseResolution(input: $input) { __typename } }';
const APPROVE =
  'mutation ($input: ApproveSuspenseResolutionInput!) { approveSuspenseResolution(input: $input) { __typename } }';
const EVENTS =
  'query { paymentEvents(first: 500) { cursor hasMore events { familyId } withdrawals { familyId amount } cardStatusChanges { familyId cardStatus } } }';
const STATE = 'paidThrough credit arrears { status amountToReactivate monthsInArrears }';
const AS_OF = `query ($id: ID!, $asOf: DateTime!) { family(by: { id: $id }) { ${STATE} at(asOf: $asOf) { asOf ${STATE} family { paidThrough } } } }`;

describe('a payment taken back, as those see it who watch', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { ask, asCadre, asRole, tell } = callerOf(host);
  let shop: ShopOfTest;
  const listening: { stop(): Promise<unknown> }[] = [];

  beforeAll(async () => {
    shop = await host.shop('toko-watch');
  });
  afterEach(async () => {
    host.clock.set(new Date(NOW));
    await Promise.all(listening.splice(0).map((listener) => listener.stop()));
  });

  const hear = async <Data>(token: string, query: string, variables: Record<string, unknown> = {}) => {
    const before = host.server.feed.count();
    const listener: Listener<Data> = listen({ baseUrl: host.baseUrl, token, query, variables });
    listening.push(listener);
    while (host.server.feed.count() === before) await new Promise((resolve) => setTimeout(resolve, 5));
    return listener;
  };

  const aStory = async (reference: string) => {
    const region = (await world.region()).code;
    const cadre = await world.cadre({ area: region });
    const family = await world.family({ ...OWING, cadre, region });
    const pay = () => shop.sender.pay({ reference, accountNumber: family.virtualAccount, amount: BILL });
    return { region, cadre, family, pay, token: await asCadre(cadre) };
  };

  test('the cadre in the doorway gets a second event, and sees the cards suspended again', async () => {
    const { family, pay, token } = await aStory('second-event');
    const phone = await hear<{ paymentWithdrawn: Record<string, unknown> }>(token, WITHDRAWN);
    const status = await hear<{ cardStatusChanged: Record<string, unknown> }>(token, CHANGES);
    const answer = await pay();
    await shop.sender.reverse({ reference: 'second-event', reason: 'terminal fault' });

    expect((await phone.next()).paymentWithdrawn).toMatchObject({
      paymentId: idOf('Payment', String(answer.body?.['paymentId'])),
      familyId: idOf('Family', family.id),
      regionCode: family.region,
      amount: BILL,
      isWhole: true,
      cause: 'WITHDRAWN',
      cardStatus: 'SUSPENDED',
      previousCardStatus: 'ACTIVE',
    });
    const changes = [(await status.next()).cardStatusChanged, (await status.next()).cardStatusChanged];
    expect(changes).toMatchObject([{ cardStatus: 'ACTIVE' }, { cardStatus: 'SUSPENDED' }]);
    // A phone that was away asks for what it missed.
    const resumed = await hear<{ paymentWithdrawn: { familyId: string } }>(token, WITHDRAWN, {
      after: writeLiveCursor(BEGINNING),
    });
    expect((await resumed.next()).paymentWithdrawn.familyId).toBe(idOf('Family', family.id));
    const { paymentEvents } = await tell<{ paymentEvents: object }>(token, EVENTS);
    expect(paymentEvents).toMatchObject({
      hasMore: false,
      events: [{ familyId: idOf('Family', family.id) }],
      withdrawals: [{ familyId: idOf('Family', family.id), amount: BILL }],
      cardStatusChanges: [{ cardStatus: 'ACTIVE' }, { cardStatus: 'SUSPENDED' }],
    });
  });

  test('today’s totals go down by a payment of today, and not by one of yesterday', async () => {
    const { region, pay } = await aStory('of-yesterday');
    await pay();
    host.clock.set(new Date('2026-11-23T03:00:00Z'));
    const today = await world.family({ ...OWING, region });
    await shop.sender.pay({ reference: 'of-today', accountNumber: today.virtualAccount, amount: BILL });
    const token = await asRole('DIRECTOR');
    const board = await hear<{ collectionTotals: { payments: number } }>(token, TOTALS, { region });
    expect((await board.next()).collectionTotals).toEqual({ payments: 1, collected: BILL, familiesReactivated: 1 });
    await shop.sender.reverse({ reference: 'of-yesterday', reason: 'late' });
    await shop.sender.reverse({ reference: 'of-today', reason: 'fault' });
    let told = (await board.next()).collectionTotals;
    while (told.payments > 0) told = (await board.next()).collectionTotals;
    expect(told).toEqual({ payments: 0, collected: 0, familiesReactivated: 0 });
    // Whoever looks only now is told the same.
    const later = await hear<{ collectionTotals: object }>(token, TOTALS, { region });
    expect((await later.next()).collectionTotals).toEqual(told);
  });

  test('today’s totals are those of the day’s summary, whenever money was told, found its family or went back', async () => {
    const { region, family, pay } = await aStory('stays');
    const director = await asRole('DIRECTOR');
    type Totals = Record<'payments' | 'collected' | 'familiesReactivated', number>;
    const board = await hear<{ collectionTotals: Totals }>(director, TOTALS, { region });
    const told = async (payments: number): Promise<Totals> => {
      let { collectionTotals } = await board.next();
      while (collectionTotals.payments !== payments) ({ collectionTotals } = await board.next());
      const { collectionSummary } = await tell<{ collectionSummary: { total: Totals } }>(director, SUMMARY, { region });
      expect(collectionSummary.total).toEqual(collectionTotals);
      return collectionTotals;
    };
    const seen = [await told(0)];

    const late = await world.family({ ...OWING, region });
    const yesterday = new Date('2026-11-21T03:00:00Z');
    await shop.sender.pay({ accountNumber: late.virtualAccount, amount: BILL, paidAt: yesterday });
    await pay();
    seen.push(await told(1));

    const other = await world.family({ ...OWING, region });
    const odd = await shop.sender.pay({ accountNumber: other.virtualAccount, amount: 300_000 });
    const input = {
      id: newIdOf('SuspenseProposal'),
      paymentId: idOf('Payment', String(odd.body?.['paymentId'])),
      resolution: 'MATCH',
      familyId: idOf('Family', family.id),
      reason: 'Salah ketik nomor; struk sesuai.',
    };
    await tell(await asRole('BRANCH_OFFICER', region), PROPOSE, { input });
    await tell(await asRole('BRANCH_HEAD', region), APPROVE, { input: { proposalId: input.id } });
    seen.push(await told(2));

    await shop.sender.reverse({ reference: 'stays', reason: 'fault' });
    seen.push(await told(1));
    expect(seen).toEqual([
      { payments: 0, collected: 0, familiesReactivated: 0 },
      { payments: 1, collected: BILL, familiesReactivated: 1 },
      { payments: 2, collected: BILL + 300_000, familiesReactivated: 1 },
      { payments: 1, collected: 300_000, familiesReactivated: 0 },
    ]);
  });

  test('a family and its arrears are told as they were at any past moment', async () => {
    const { family, pay, token } = await aStory('as-of');
    await pay();
    host.clock.set(new Date('2026-11-23T03:00:00Z'));
    await shop.sender.reverse({ reference: 'as-of', reason: 'fault' });
    host.clock.set(new Date('2026-12-02T03:00:00Z'));
    const told = async (asOf: string) =>
      (await tell<{ family: { at: object | null } }>(token, AS_OF, { id: idOf('Family', family.id), asOf })).family;
    const owing = { paidThrough: '2026-08', credit: 0 };
    const today = {
      ...owing,
      arrears: { status: 'SUSPENDED', amountToReactivate: BILL + 300_000, monthsInArrears: 3 },
    };
    // Whatever moment is asked about, the family itself is told as it is today.
    const past = (asOf: string, state: object) => ({
      ...today,
      at: { asOf: new Date(asOf).toISOString(), ...state, family: { paidThrough: '2026-08' } },
    });
    const before = '2026-11-22T02:59:59Z';
    expect(await told(before)).toEqual(
      past(before, { ...owing, arrears: { status: 'SUSPENDED', amountToReactivate: BILL, monthsInArrears: 2 } }),
    );
    const between = '2026-11-22T12:00:00Z';
    expect(await told(between)).toEqual(
      past(between, {
        paidThrough: '2026-11',
        credit: 0,
        arrears: { status: 'ACTIVE', amountToReactivate: 0, monthsInArrears: 0 },
      }),
    );
    expect(await told('2026-11-23T03:00:00Z')).toMatchObject({ at: owing });
    expect(await told('2013-01-01T00:00:00Z')).toEqual({ ...today, at: null });
    const { errors } = await ask(token, AS_OF, { id: idOf('Family', family.id), asOf: '2026-12-03T00:00:00Z' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'asOf' });
    const stranger = await asCadre(await world.cadre());
    expect(await tell(stranger, AS_OF, { id: idOf('Family', family.id), asOf: NOW })).toEqual({ family: null });
  });
});
