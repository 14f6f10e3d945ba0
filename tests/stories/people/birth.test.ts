/** Two children are born into families: one is registered within 28 days, the other one months later. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../src/kernel/civil-date.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { newNik } from '../../support/world/synthetic-values.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, anOffice } from './a-branch.js';

const ADD = `mutation ($input: AddFamilyMemberInput!) { result: addFamilyMember(input: $input) { __typename ... on Problem { code }
  ... on FamilyMemberAdded { message participant { coveredFrom(purpose: COUNTER) firstPremiumFrom cardStatus } } } }`;
const CARDS = `query ($id: ID!) { family(by: { id: $id }) { participants { name cardStatus }
  arrears { status amountToReactivate months { month amount isForJoiners } } } }`;
const ONE = 100_000;

interface Cards {
  readonly participants: readonly { readonly name: string; readonly cardStatus: string }[];
  readonly arrears: object;
}

describe('a child that is born', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  let shop: ShopOfTest;
  beforeAll(async () => {
    office = await anOffice(host);
    shop = await host.shop('toko-lahir');
  });
  const at = (day: string): void => host.clock.set(new Date(`${day}T02:00:00Z`));
  const aFamily = (paidThrough: string) => world.family({ careClass: 'II', members: 2, paidThrough });
  const add = async ({ id }: BuiltFamily, birthDate: string): Promise<object> => {
    const born = { birthDate, sex: 'FEMALE', relation: 'CHILD', name: 'Bayi Uji' } as const;
    const member = { ...born, nik: newNik({ sex: 'FEMALE', birthDate: civilDate(birthDate) }) };
    const input = { id: newIdOf('Participant'), familyId: idOf('Family', id), member };
    return (await office.caller.tell<{ result: object }>(office.officer, ADD, { input })).result;
  };
  const cards = async ({ id }: BuiltFamily): Promise<Cards> =>
    (await office.caller.tell<{ family: Cards }>(office.officer, CARDS, { id: idOf('Family', id) })).family;
  const cardOf = (told: Cards, name: string) => told.participants.find((one) => one.name === name)?.cardStatus;
  const pay = async ({ virtualAccount }: BuiltFamily, amount: number): Promise<void> => {
    expect((await shop.sender.pay({ accountNumber: virtualAccount, amount })).status).toBe(200);
  };

  test('within 28 days is covered from the month of its birth, pays at once, and nobody’s card waits for it', async () => {
    at('2026-03-05');
    const family = await aFamily('2026-03');
    expect(await add(family, '2026-02-20')).toMatchObject({
      __typename: 'FamilyMemberAdded',
      message:
        'Bayi Uji terdaftar. Iuran pertamanya dapat dibayar mulai 5 Maret 2026; kartu JKN-nya aktif setelah iuran itu dibayar.',
      participant: { coveredFrom: '2026-02', firstPremiumFrom: '2026-03-05', cardStatus: 'AWAITING_FIRST_PREMIUM' },
    });
    const told = await cards(family);
    expect(told.arrears).toMatchObject({ status: 'ACTIVE', amountToReactivate: 2 * ONE });
    expect(cardOf(told, 'Bayi Uji')).toBe('AWAITING_FIRST_PREMIUM');
    await pay(family, 2 * ONE);
    const paid = await cards(family);
    expect(cardOf(paid, 'Bayi Uji')).toBe('ACTIVE');
    expect(paid.arrears).toMatchObject({ amountToReactivate: 0 });
  });

  test('and is registered four months late owes every month since its birth, and suspends nobody that day', async () => {
    at('2026-07-10');
    const family = await aFamily('2026-07');
    expect(await add(family, '2026-03-20')).toMatchObject({
      participant: { coveredFrom: '2026-03', firstPremiumFrom: '2026-07-10' },
    });
    const told = await cards(family);
    const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07'];
    expect(told.arrears).toEqual({
      status: 'ACTIVE',
      amountToReactivate: months.length * ONE,
      months: months.map((month) => ({ month, amount: ONE, isForJoiners: true })),
    });
    await pay(family, months.length * ONE);
    expect(cardOf(await cards(family), 'Bayi Uji')).toBe('ACTIVE');

    // In August the family is billed for three.
    at('2026-08-03');
    expect((await cards(family)).arrears).toMatchObject({ amountToReactivate: 3 * ONE });
  });
});
