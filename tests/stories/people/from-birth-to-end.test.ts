/** One family from its registration to its end: it grows, shrinks, ends, and its last money is shown to the branch. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf, uuidOf } from '../../support/global-ids.js';
import { type BankOfTest, type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { newFamilyCardNumber, newNik } from '../../support/world/synthetic-values.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, type ToldFamily, anOffice, evidence } from './a-branch.js';

const REGISTER = `mutation ($input: RegisterFamilyInput!) { result: registerFamily(input: $input) { __typename ... on Problem { code } } }`;

describe('a family', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-01-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  let shop: ShopOfTest;
  let bank: BankOfTest;
  const id = newIdOf('Family');
  beforeAll(async () => {
    office = await anOffice(host);
    shop = await host.shop('toko-satu');
    bank = await host.bank('bank-satu');
  });
  const show = (): Promise<ToldFamily> => office.family(uuidOf(id));
  const numberOf = ({ virtualAccounts }: ToldFamily): string => virtualAccounts[0]?.number ?? '';
  const pay = async (amount: number): Promise<void> => {
    expect((await shop.sender.pay({ accountNumber: numberOf(await show()), amount })).status).toBe(200);
  };
  const at = (day: string): void => host.clock.set(new Date(`${day}T02:00:00Z`));

  test('is registered, and its cards are active with the first premium', async () => {
    const facility = await world.facility();
    const member = (relation: string, sex: 'MALE' | 'FEMALE', birthDate: string) => ({
      nik: newNik({ sex, birthDate: civilDate(birthDate) }),
      name: `${relation} Uji`,
      birthDate,
      sex,
      relation,
    });
    const input = {
      id,
      familyCardNumber: newFamilyCardNumber(),
      region: facility.region,
      careClass: 'III',
      facilityId: idOf('Facility', facility.id),
      members: [
        member('HEAD', 'MALE', '1960-02-03'),
        member('SPOUSE', 'FEMALE', '1962-05-06'),
        member('CHILD', 'MALE', '1999-01-02'),
      ],
    };
    const told = await office.caller.tell<{ result: { __typename: string } }>(office.officer, REGISTER, { input });
    expect(told.result.__typename).toBe('FamilyRegistered');
    at('2026-01-20');
    await pay((await show()).arrears.amountToReactivate);
    expect((await show()).arrears.status).toBe('ACTIVE');
  });

  test('sees its son marry into another family, with his card', async () => {
    at('2026-02-05');
    const other = await world.family({ paidThrough: '2026-02', careClass: 'III', members: 2 });
    const son = (await show()).participants.find(({ relation }) => relation === 'CHILD');
    const change = await office.record(office.officer, 'moveParticipants', {
      id: newIdOf('MembershipChange'),
      cause: 'MARRIAGE',
      movedOn: '2026-02-04',
      people: [{ participantId: son?.id, relation: 'OTHER' }],
      toFamilyId: idOf('Family', other.id),
      evidence: evidence('MARRIAGE_CERTIFICATE', '2026-02-04'),
    });
    expect(change.state).toBe('APPLIED');
    expect((await office.family(other.id)).participants.map(({ cardNumber }) => cardNumber)).toContain(son?.cardNumber);
    await pay(3 * 35_000);
  });

  test('pays a year ahead, and loses its father: the mother is head and his share is credit', async () => {
    at('2026-03-05');
    await pay(2 * 35_000 * 6);
    const { participants } = await show();
    const of = (wanted: string) => participants.find(({ relation }) => relation === wanted)?.id;
    at('2026-04-10');
    const change = await office.record(office.officer, 'recordDeath', {
      id: newIdOf('MembershipChange'),
      participantId: of('HEAD'),
      diedOn: '2026-04-02',
      newHeadId: of('SPOUSE'),
      evidence: evidence('DEATH_CERTIFICATE', '2026-04-05'),
    });
    const applied = await office.record(office.second, 'approveMembershipChange', { id: change.id });
    expect(applied.credited).toBe(4 * 35_000);
    expect(await show()).toMatchObject({ paidThrough: '2026-08', credit: 4 * 35_000 });
  });

  test('ends with the mother: its number takes no money, and the branch sees what is to be returned', async () => {
    at('2026-06-10');
    const mother = (await show()).participants.find(({ relation }) => relation === 'HEAD');
    const before = numberOf(await show());
    const change = await office.record(office.officer, 'recordDeath', {
      id: newIdOf('MembershipChange'),
      participantId: mother?.id,
      diedOn: '2026-06-01',
      evidence: evidence('DEATH_CERTIFICATE', '2026-06-08'),
    });
    await office.record(office.second, 'approveMembershipChange', { id: change.id });
    at('2026-09-03');
    const end = await show();
    // July and August of the mother, beside what was the father's.
    expect(end.ended).toEqual({ lastMonth: '2026-06', owed: 0, creditToReturn: 6 * 35_000 });
    expect(end.changes.edges.map(({ node }) => node.kind)).toEqual(['DEATH', 'DEATH', 'MOVE']);
    const asked = await bank.client.inquire({ virtualAccount: before });
    expect(JSON.stringify(asked)).toMatch(/4042412|4042414|4042419|expired|Expired/);
  });
});
