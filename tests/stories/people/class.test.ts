/** A family takes a lower class when the premium becomes too much: after its arrears are paid, and from the next month on. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, anOffice, evidence } from './a-branch.js';

const TERMS = `query ($id: ID!) { family(by: { id: $id }) { careClass terms { from careClass segment evidence { documentKind documentNumber } } } }`;
const REFUSED = `mutation ($input: ChangeCareClassInput!) { result: changeCareClass(input: $input) { __typename
  ... on Problem { code message } ... on CareClassNotYet { possibleFrom } } }`;
const MEMBERS = 3;
const [CLASS_I, CLASS_II] = [MEMBERS * 150_000, MEMBERS * 100_000];

describe('a family that takes another class', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  let shop: ShopOfTest;
  let family: BuiltFamily;
  beforeAll(async () => {
    office = await anOffice(host);
    shop = await host.shop('toko-kelas');
    family = await world.family({ paidThrough: '2026-01', careClass: 'I', members: MEMBERS });
  });
  const wish = (from: string, more: object = {}) => ({
    id: newIdOf('MembershipChange'),
    familyId: idOf('Family', family.id),
    careClass: 'II',
    from,
    evidence: evidence('STATEMENT', '2026-03-04', 'FDIP-7'),
    ...more,
  });
  const refusal = async (input: object) =>
    (await office.caller.tell<{ result: object }>(office.officer, REFUSED, { input })).result;
  const pay = async (amount: number) => {
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount })).status).toBe(200);
  };

  test('is told that it pays its arrears first, and from which month the class may begin', async () => {
    expect(await refusal(wish('2026-04'))).toEqual({
      __typename: 'NotEligible',
      code: 'CHANGE_OF_CLASS_IN_ARREARS',
      message: 'Keluarga masih menunggak 1 bulan; lunasi dahulu.',
    });
    await pay(2 * CLASS_I);
    expect(await refusal(wish('2026-03'))).toEqual({
      __typename: 'CareClassNotYet',
      code: 'CHANGE_OF_CLASS_FROM_NEXT_MONTH',
      message: 'Kelas baru berlaku mulai April 2026.',
      possibleFrom: '2026-04',
    });
    expect(await refusal(wish('2026-04', { careClass: 'I' }))).toMatchObject({ code: 'CHANGE_OF_NOTHING' });
  });

  test('has it from the next month, when a second officer has agreed; sent again, it is the same request', async () => {
    const asked = wish('2026-04');
    const change = await office.record(office.officer, 'changeCareClass', asked);
    expect(change).toMatchObject({ state: 'PROPOSED', secondPersonBecause: ['CARE_CLASS'] });
    expect(await office.record(office.officer, 'changeCareClass', asked)).toEqual(change);
    expect((await office.ask(office.officer, 'approveMembershipChange', { id: change.id })).code).toBe(
      'CHANGE_OWN_REQUEST',
    );
    const applied = await office.record(office.second, 'approveMembershipChange', { id: change.id });
    expect(applied.values).toEqual([{ participantId: null, field: 'CARE_CLASS', before: 'I', after: 'II' }]);
    const told = await office.caller.tell<{ family: object }>(office.officer, TERMS, { id: idOf('Family', family.id) });
    expect(told.family).toEqual({
      careClass: 'I',
      terms: [
        { from: null, careClass: 'I', segment: 'PBPU', evidence: null },
        {
          from: '2026-04',
          careClass: 'II',
          segment: 'PBPU',
          evidence: { documentKind: 'STATEMENT', documentNumber: 'FDIP-7' },
        },
      ],
    });
  });

  test('pays each month by the class of its time', async () => {
    host.clock.set(new Date('2026-04-05T02:00:00Z'));
    expect((await office.family(family.id)).arrears.owedTotal).toBe(CLASS_II);
    await pay(CLASS_II);
    expect(await office.family(family.id)).toMatchObject({ paidThrough: '2026-04', credit: 0 });
  });

  test('waits twelve months for the next change, and for months that it paid ahead', async () => {
    expect(await refusal(wish('2026-05', { careClass: 'III' }))).toMatchObject({
      code: 'CHANGE_OF_CLASS_TOO_SOON',
      possibleFrom: '2027-04',
    });
    host.clock.set(new Date('2027-03-05T02:00:00Z'));
    await pay(13 * CLASS_II);
    expect(await refusal(wish('2027-04', { careClass: 'III' }))).toMatchObject({
      code: 'CHANGE_OF_CLASS_PAID_AHEAD',
      message: 'Iuran sudah dibayar di muka; kelas baru dapat berlaku mulai Juni 2027.',
      possibleFrom: '2027-06',
    });
  });

  test('whose request was decided too late asks again for the month that is next then', async () => {
    host.clock.set(new Date('2027-05-31T02:00:00Z'));
    const change = await office.record(office.officer, 'changeCareClass', wish('2027-06', { careClass: 'III' }));
    host.clock.set(new Date('2027-06-01T02:00:00Z'));
    expect(await office.ask(office.second, 'approveMembershipChange', { id: change.id })).toMatchObject({
      __typename: 'CareClassNotYet',
      code: 'CHANGE_OF_CLASS_FROM_NEXT_MONTH',
    });
  });
});
