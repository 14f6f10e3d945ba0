import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { callerOf } from '../../../support/caller.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

/** 22 November 2026, 11:00 in Samarinda. */
const NOW = '2026-11-22T03:00:00Z';
const RECORD =
  'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename ... on VisitRecorded { visit { promise { amount promisedFor state } } } } }';
const VISITS = 'query { visits { edges { node { id promise { amount state } } } } }';

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

  test('a promise is broken by itself when the day passes, and money in suspense does not keep it', async () => {
    const { family, stateAt } = await promised(440_000);
    host.clock.set(new Date('2026-11-24T01:00:00Z'));
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 445_000n })).status).toBe(200);
    expect(await stateAt('2026-11-25T15:59:59Z')).toBe('OPEN');
    expect(await stateAt('2026-11-25T16:00:00Z')).toBe('BROKEN');
  });
});
