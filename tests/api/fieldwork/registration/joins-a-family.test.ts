/** People who join a family that has paid ahead owe their own months, and their cards wait for them. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { randomIds } from '../../../../src/kernel/ids.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { registerPlan } from '../../../support/a-plan.js';
import { callerOf } from '../../../support/caller.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { person } from './registrations.js';

const ADD = `mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename
  ... on FamilyMemberAdded { participant { id cardStatus coveredFrom(purpose: COUNTER) paidThrough firstPremiumFrom } } } }`;
const FAMILY = `query ($id: ID!) { family(by: { id: $id }) { paidThrough
  participants { cardStatus }
  arrears { status monthsInArrears amountToReactivate months { month amount membersBilled isForJoiners } payableAhead { month amount } } } }`;
const AS_OF = `query ($id: ID!, $asOf: DateTime!) { family(by: { id: $id }) { at(asOf: $asOf) { paidThrough
  arrears { amountToReactivate monthsInArrears heldInPlan } } } }`;
const BIRTH = '1999-12-31';

interface Told {
  readonly paidThrough: string;
  readonly participants: readonly { readonly cardStatus: string }[];
  readonly arrears: {
    readonly status: string;
    readonly monthsInArrears: number;
    readonly amountToReactivate: number;
    readonly months: readonly object[];
    readonly payableAhead: readonly { readonly month: string; readonly amount: number }[];
  };
}

describe('people who join a family', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  const { asRole, tell } = callerOf(host);
  let shop: ShopOfTest;
  beforeAll(async () => void (shop = await host.shop('toko-gabung')));
  const on = (moment: string) => host.clock.set(new Date(moment));

  const add = async (family: BuiltFamily, birthDate: string, relation: 'CHILD' | 'OTHER') => {
    const input = {
      id: newIdOf('Participant'),
      familyId: idOf('Family', family.id),
      member: person({ relation, birthDate }),
    };
    const officer = await asRole('BRANCH_OFFICER', family.region);
    const told = await tell<{ addFamilyMember: { participant: object } }>(officer, ADD, { input });
    return told.addFamilyMember.participant;
  };
  const read = async (family: BuiltFamily): Promise<Told> =>
    (
      await tell<{ family: Told }>(await asRole('BRANCH_OFFICER', family.region), FAMILY, {
        id: idOf('Family', family.id),
      })
    ).family;
  const statuses = ({ participants }: Told) => participants.map(({ cardStatus }) => cardStatus).toSorted();
  const pay = async (family: BuiltFamily, amount: number, reference = randomIds()) =>
    (await shop.sender.pay({ accountNumber: family.virtualAccount, amount, reference })).status;

  test('that paid ahead: three adults owe every month from the day on which they may pay, and nobody is covered for nothing', async () => {
    on('2026-03-05T02:00:00Z');
    const family = await world.family({ careClass: 'III', members: 2, paidThrough: '2026-08' });
    for (let count = 0; count < 3; count += 1)
      expect(await add(family, BIRTH, 'OTHER')).toMatchObject({
        cardStatus: 'AWAITING_FIRST_PREMIUM',
        coveredFrom: '2026-03',
        firstPremiumFrom: '2026-03-19',
      });
    expect((await read(family)).arrears).toMatchObject({ status: 'ACTIVE', amountToReactivate: 0, months: [] });

    on('2026-03-20T02:00:00Z');
    const waiting = await read(family);
    expect(waiting.arrears).toMatchObject({
      status: 'ACTIVE',
      amountToReactivate: 105_000,
      months: [{ month: '2026-03', amount: 105_000, membersBilled: 3, isForJoiners: true }],
    });
    expect(waiting.arrears.payableAhead.slice(0, 6).map(({ amount }) => amount)).toEqual([
      105_000, 105_000, 105_000, 105_000, 105_000, 175_000,
    ]);
    expect(statuses(waiting)).toEqual([...Array(2).fill('ACTIVE'), ...Array(3).fill('AWAITING_FIRST_PREMIUM')]);

    on('2026-05-02T02:00:00Z');
    expect((await read(family)).arrears).toMatchObject({
      status: 'ACTIVE',
      monthsInArrears: 0,
      amountToReactivate: 315_000,
    });
    expect(await pay(family, 315_000, 'GABUNG-1')).toBe(200);
    const paid = await read(family);
    expect(paid).toMatchObject({ paidThrough: '2026-08', arrears: { status: 'ACTIVE', amountToReactivate: 0 } });
    expect(statuses(paid)).toEqual(Array(5).fill('ACTIVE'));

    await shop.sender.reverse({ reference: 'GABUNG-1', reason: 'Salah' });
    const open = await read(family);
    expect(open).toMatchObject({ paidThrough: '2026-08', arrears: { status: 'ACTIVE', amountToReactivate: 315_000 } });
    expect(statuses(open)).toEqual([...Array(2).fill('ACTIVE'), ...Array(3).fill('AWAITING_FIRST_PREMIUM')]);

    on('2026-10-02T02:00:00Z');
    const late = await read(family);
    expect(late.arrears).toMatchObject({ status: 'SUSPENDED', monthsInArrears: 1 });
    expect(late.arrears.amountToReactivate).toBe(3 * 35_000 * 8 + 2 * 35_000 * 2);
    expect(await pay(family, late.arrears.amountToReactivate)).toBe(200);
    expect(await read(family)).toMatchObject({ paidThrough: '2026-10', arrears: { status: 'ACTIVE' } });
    expect(statuses(await read(family))).toEqual(Array(5).fill('ACTIVE'));
  });

  test('a child that is registered late owes from its birth, and suspends nobody the same day', async () => {
    on('2026-06-10T02:00:00Z');
    const family = await world.family({ careClass: 'I', members: 2, paidThrough: '2026-05' });
    expect(await add(family, '2026-03-20', 'CHILD')).toMatchObject({
      coveredFrom: '2026-03',
      firstPremiumFrom: '2026-06-10',
    });
    const told = await read(family);
    expect(told.arrears).toMatchObject({ status: 'ACTIVE', monthsInArrears: 0, amountToReactivate: 6 * 150_000 });
    expect(told.arrears.months).toHaveLength(4);
    expect(await pay(family, 900_000)).toBe(200);
    expect(statuses(await read(family))).toEqual(Array(3).fill('ACTIVE'));
  });

  test('a newborn of a family that has paid ahead is owed from the month of its birth at once', async () => {
    on('2026-06-10T02:00:00Z');
    const family = await world.family({ careClass: 'II', members: 2, paidThrough: '2026-12' });
    await add(family, '2026-06-01', 'CHILD');
    expect((await read(family)).arrears).toMatchObject({ amountToReactivate: 100_000 });
    expect(await pay(family, 100_000)).toBe(200);
    expect(statuses(await read(family))).toEqual(Array(3).fill('ACTIVE'));
  });

  const owedAsOf = async (family: BuiltFamily, asOf: string) => {
    const variables = { id: idOf('Family', family.id), asOf };
    const told = await tell<{ family: { at: { arrears: { amountToReactivate: number; heldInPlan: number } } } }>(
      await asRole('BRANCH_OFFICER', family.region),
      AS_OF,
      variables,
    );
    return told.family.at.arrears;
  };

  test('are told as of a past day with the months that were theirs then: before they joined, owing, paid, taken back', async () => {
    on('2026-03-05T02:00:00Z');
    const family = await world.family({ careClass: 'III', members: 2, paidThrough: '2026-08' });
    await add(family, BIRTH, 'OTHER');
    on('2026-05-02T02:00:00Z');
    expect(await pay(family, 105_000, 'GABUNG-LALU')).toBe(200);
    on('2026-06-02T02:00:00Z');
    await shop.sender.reverse({ reference: 'GABUNG-LALU', reason: 'Salah' });
    on('2026-07-02T02:00:00Z');
    expect(await pay(family, 175_000)).toBe(200);
    on('2026-07-20T03:00:00Z');
    const past = async (day: string) => (await owedAsOf(family, `${day}T02:30:00Z`)).amountToReactivate;
    expect(await past('2026-03-01')).toBe(0);
    expect(await past('2026-03-18')).toBe(0);
    expect(await past('2026-03-20')).toBe(35_000);
    expect(await past('2026-05-01')).toBe(105_000);
    expect(await past('2026-05-02')).toBe(0);
    expect(await past('2026-06-01')).toBe(35_000);
    expect(await past('2026-06-02')).toBe(140_000);
    expect(await past('2026-07-02')).toBe(0);
    expect(await past('2026-07-20')).toBe(0);
  });

  test('are nobody as of a day before they were registered, though they owe from their birth', async () => {
    on('2026-06-20T02:00:00Z');
    const family = await world.family({ careClass: 'I', members: 2, paidThrough: '2026-03' });
    await add(family, '2026-05-30', 'CHILD');
    expect((await read(family)).arrears).toMatchObject({ amountToReactivate: (2 + 3 + 3) * 150_000 });
    on('2026-06-21T02:00:00Z');
    expect(await owedAsOf(family, '2026-06-19T02:00:00Z')).toMatchObject({ amountToReactivate: 6 * 150_000 });
    expect(await owedAsOf(family, '2026-06-20T02:30:00Z')).toMatchObject({ amountToReactivate: 8 * 150_000 });
  });

  test('beside them the instalment plan is told with the money that it held on the day', async () => {
    const family = await world.family({ careClass: 'I', members: 1, paidThrough: '2025-12' });
    const plan = { family, total: 900_000n, stages: 3, firstMonth: '2026-06' };
    await registerPlan(database.pool, { ...plan, registeredAt: new Date('2026-06-02T02:00:00Z') });
    on('2026-06-10T02:00:00Z');
    expect(await pay(family, 300_000)).toBe(200);
    on('2026-07-10T02:00:00Z');
    expect(await pay(family, 300_000)).toBe(200);
    on('2026-07-11T02:00:00Z');
    expect(await owedAsOf(family, '2026-06-01T02:00:00Z')).toMatchObject({
      amountToReactivate: 900_000,
      heldInPlan: 0,
    });
    expect(await owedAsOf(family, '2026-06-09T02:00:00Z')).toMatchObject({
      amountToReactivate: 900_000,
      heldInPlan: 0,
    });
    expect(await owedAsOf(family, '2026-06-11T02:00:00Z')).toMatchObject({ heldInPlan: 300_000 });
    expect(await owedAsOf(family, '2026-07-10T02:30:00Z')).toMatchObject({ heldInPlan: 600_000 });
    expect(await pay(family, 1_050_000 - 600_000)).toBe(200);
    on('2026-07-12T02:00:00Z');
    expect(await owedAsOf(family, '2026-07-10T02:30:00Z')).toMatchObject({ heldInPlan: 600_000 });
    expect(await owedAsOf(family, '2026-07-11T12:00:00Z')).toMatchObject({ amountToReactivate: 0, heldInPlan: 0 });
  });
});
