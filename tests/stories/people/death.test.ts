/** The head of a family dies, months after the family has paid ahead for everybody. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, anOffice, evidence } from './a-branch.js';

describe('a family whose father dies', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  let shop: ShopOfTest;
  beforeAll(async () => {
    office = await anOffice(host);
    shop = await host.shop('toko-satu');
  });

  const person = (member: { readonly id: string }) => idOf('Participant', member.id);

  test('is billed for him through the month of his death, names its mother as head, and pays by his card still', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, paidThrough: '2025-12', careClass: 'III', members: 3 });
    const [father, mother] = family.members;
    const input = {
      id: newIdOf('MembershipChange'),
      participantId: person(father!),
      diedOn: '2026-03-02',
      evidence: evidence('DEATH_CERTIFICATE', '2026-03-03'),
    };
    const before = await office.family(family.id);
    expect(before.arrears).toMatchObject({ owedTotal: 3 * 3 * 35_000, monthsInArrears: 2 });
    expect(await office.ask(office.officer, 'recordDeath', input)).toMatchObject({
      code: 'CHANGE_NEEDS_NEW_HEAD',
      field: 'input.newHeadId',
    });
    expect(
      await office.ask(office.officer, 'recordDeath', { ...input, diedOn: '2026-03-07', newHeadId: person(mother!) }),
    ).toMatchObject({
      code: 'CHANGE_IN_THE_FUTURE',
      field: 'input.diedOn',
    });
    const told = { ...input, newHeadId: person(mother!) };
    const change = await office.record(office.officer, 'recordDeath', told);
    expect(change).toMatchObject({ state: 'APPLIED', secondPersonBecause: [], credited: 0 });
    // The same request again is the same change, and nobody dies twice.
    expect(await office.record(office.officer, 'recordDeath', told)).toEqual(change);
    expect((await office.ask(office.officer, 'recordDeath', { ...told, id: newIdOf('MembershipChange') })).code).toBe(
      'CHANGE_NOT_A_MEMBER',
    );
    const after = await office.family(family.id);
    expect(after.arrears.owedTotal).toBe(before.arrears.owedTotal);
    expect(
      after.participants.map(({ relation, coveredThrough }) => `${relation} ${coveredThrough}`).toSorted(),
    ).toEqual(['CHILD null', 'HEAD null', 'OTHER 2026-03']);
    const paid = await shop.sender.pay({
      accountNumber: family.virtualAccount,
      amount: after.arrears.amountToReactivate,
    });
    expect(paid.status).toBe(200);
    host.clock.set(new Date('2026-04-02T02:00:00Z'));
    expect((await office.family(family.id)).arrears).toMatchObject({ status: 'ACTIVE', owedTotal: 2 * 35_000 });
    expect(after.changes.edges.map(({ node }) => node.kind)).toEqual(['DEATH']);
    expect((await office.family(family.id, '2026-03-04T00:00:00Z')).changes.edges).toEqual([]);
    host.clock.set(new Date('2026-03-05T02:00:00Z'));
  });

  test('that had paid a year ahead gets his share back as credit, once a second person agrees', async () => {
    const family = await world.family({ paidThrough: '2025-12', careClass: 'I', members: 2 });
    const [, wife] = family.members;
    const bill = 3 * 2 * 150_000;
    const ahead = 4 * 2 * 150_000;
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount: bill + ahead })).status).toBe(200);
    expect(await office.family(family.id)).toMatchObject({ paidThrough: '2026-07', credit: 0 });
    host.clock.set(new Date('2026-05-20T02:00:00Z'));
    const change = await office.record(office.officer, 'recordDeath', {
      id: newIdOf('MembershipChange'),
      participantId: person(wife!),
      diedOn: '2026-04-11',
      evidence: evidence('DEATH_CERTIFICATE', '2026-05-18'),
    });
    expect(change).toMatchObject({ state: 'PROPOSED', secondPersonBecause: ['MONEY_BECOMES_CREDIT'] });
    expect((await office.ask(office.officer, 'approveMembershipChange', { id: change.id })).code).toBe(
      'CHANGE_OWN_REQUEST',
    );
    const applied = await office.record(office.second, 'approveMembershipChange', { id: change.id });
    expect(applied).toMatchObject({ state: 'APPLIED', credited: 3 * 150_000 }); // May, June and July
    expect(await office.record(office.second, 'approveMembershipChange', { id: change.id })).toEqual(applied);
    expect(await office.family(family.id)).toMatchObject({ paidThrough: '2026-07', credit: 3 * 150_000 });
    const { rows } = await database.pool.query('select * from money_conservation');
    expect(rows).toHaveLength(1);
    host.clock.set(new Date('2026-03-05T02:00:00Z'));
  });
});
