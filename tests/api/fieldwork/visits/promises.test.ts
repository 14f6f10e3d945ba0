import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { callerOf } from '../../../support/caller.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

/** 22 November 2026, 11:00 in Samarinda. */
const NOW = '2026-11-22T03:00:00Z';
const RECORD =
  'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename ... on VisitRecorded { visit { promise { amount promisedFor dueAmount state } } } } }';
const VISITS = 'query { visits { edges { node { id promise { amount dueAmount state } } } } }';

describe('promises to pay', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { asCadre, tell } = callerOf(host);
  let shop: ShopOfTest;

  beforeAll(async () => {
    shop = await host.shop('minimarket');
  });
  afterEach(() => host.clock.set(new Date(NOW)));

  const promised = async (amount = 450_000) => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, careClass: 'I', members: 1, paidThrough: '2026-08' });
    const token = await asCadre(cadre);
    const input = {
      id: newIdOf('Visit'),
      familyId: idOf('Family', family.id),
      visitedAt: NOW,
      outcome: 'PROMISED_TO_PAY',
      promise: { amount, promisedFor: '2026-11-25' },
    };
    const told = await tell<{ recordVisit: { visit: { promise: { state: string } } } }>(token, RECORD, { input });
    expect(told.recordVisit.visit.promise.state).toBe('OPEN');
    const stateAt = async (now: string) => {
      host.clock.set(new Date(now));
      const { visits } = await tell<{ visits: { edges: { node: { promise: { state: string } } }[] } }>(token, VISITS);
      return visits.edges[0]?.node.promise.state;
    };
    return { family, stateAt };
  };

  test('a promise is kept by itself when the payment arrives, and stays kept', async () => {
    const { family, stateAt } = await promised();
    host.clock.set(new Date('2026-11-24T01:00:00Z'));
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 450_000n })).status).toBe(200);
    expect(await stateAt('2026-11-24T01:00:01Z')).toBe('KEPT');
    expect(await stateAt('2026-12-24T01:00:01Z')).toBe('KEPT');
  });

  test('a promise is broken by itself when the day passes', async () => {
    const { family, stateAt } = await promised();
    host.clock.set(new Date('2026-11-26T01:00:00Z'));
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 450_000n })).status).toBe(200);
    expect(await stateAt('2026-11-25T15:59:59Z')).toBe('OPEN');
    expect(await stateAt('2026-11-25T16:00:00Z')).toBe('BROKEN');
  });

  test('money that the family paid keeps its promise, even where the money waits in suspense', async () => {
    const { family, stateAt } = await promised(440_000);
    host.clock.set(new Date('2026-11-24T01:00:00Z'));
    const paid = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 445_000n });
    expect(paid.body?.['outcome']).toBe('into-suspense');
    expect(await stateAt('2026-11-24T01:00:01Z')).toBe('KEPT');
  });

  test('a promise past the month’s end says which sum will be due then, and the bill of a day to come tells the same', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, careClass: 'I', members: 1, paidThrough: '2026-08' });
    const token = await asCadre(cadre);
    const on = async (day: string) =>
      (
        await tell<{ family: { arrears: { dueNow: number; months: unknown[] } } }>(
          token,
          'query ($id: ID!, $on: CivilDate) { family(by: { id: $id }) { arrears(on: $on) { dueNow months { month } } } }',
          { id: idOf('Family', family.id), on: day },
        )
      ).family.arrears;
    expect((await on('2026-11-22')).dueNow).toBe(450_000);
    expect((await on('2027-01-04')).dueNow).toBe(750_000);
    const promise = { amount: 450_000, promisedFor: '2027-01-04' };
    const input = {
      id: newIdOf('Visit'),
      familyId: idOf('Family', family.id),
      visitedAt: NOW,
      outcome: 'PROMISED_TO_PAY',
      promise,
    };
    expect(await tell(token, RECORD, { input })).toMatchObject({
      recordVisit: { visit: { promise: { ...promise, dueAmount: 750_000, state: 'OPEN' } } },
    });
    // The family pays what it was told, and the bank takes it.
    host.clock.set(new Date('2027-01-04T01:00:00Z'));
    const paid = await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 750_000n });
    expect(paid.body?.['outcome']).toBe('posted');
    const later = await asCadre(cadre);
    const { visits } = await tell<{ visits: { edges: { node: { promise: object } }[] } }>(later, VISITS);
    expect(visits.edges[0]?.node.promise).toMatchObject({ state: 'KEPT', dueAmount: 750_000 });
  });

  test.each(['2026-11-21', '2027-11-24'])(
    'the bill of %s is not told: it has passed, or nobody knows it yet',
    async (on) => {
      const cadre = await world.cadre();
      const family = await world.family({ cadre, paidThrough: '2026-08' });
      const query = `{ family(by: { id: "${idOf('Family', family.id)}" }) { arrears(on: "${on}") { dueNow } } }`;
      await expect(tell(await asCadre(cadre), query)).rejects.toThrow('on');
    },
  );
});
