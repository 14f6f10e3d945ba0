/** A grown son moves from his parents to his own household, and a grandmother joins it. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { toVirtualAccount } from '../../../src/kernel/virtual-account.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { newFamilyCardNumber } from '../../support/world/synthetic-values.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, anOffice, evidence } from './a-branch.js';

describe('somebody who moves', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  let shop: ShopOfTest;
  beforeAll(async () => {
    office = await anOffice(host);
    shop = await host.shop('toko-satu');
  });
  const person = (member: { readonly id: string } | undefined) => idOf('Participant', member?.id);

  test('keeps the numbers, which pay for the new family, and leaves what was owed to the old one', async () => {
    const cadre = await world.cadre();
    const parents = await world.family({ cadre, paidThrough: '2026-01', careClass: 'III', members: 3 });
    const son = parents.members[2]!;
    const founded = {
      id: newIdOf('Family'),
      familyCardNumber: newFamilyCardNumber(),
      region: parents.region,
      careClass: 'II',
    };
    const told = {
      id: newIdOf('MembershipChange'),
      cause: 'HOUSEHOLD',
      movedOn: '2026-03-01',
      people: [{ participantId: person(son), relation: 'HEAD' }],
      founded,
      evidence: evidence('FAMILY_CARD', '2026-03-02'),
    };
    const asCadre = await office.caller.asCadre(cadre);
    const change = await office.record(asCadre, 'moveParticipants', told);
    expect(change).toMatchObject({ state: 'PROPOSED', secondPersonBecause: ['REQUESTED_BY_CADRE'] });
    expect((await office.family(parents.id)).participants).toHaveLength(3);
    expect(await office.record(office.officer, 'approveMembershipChange', { id: change.id })).toMatchObject({
      state: 'APPLIED',
      decidedByRole: 'BRANCH_OFFICER',
    });
    // The parents owe February and March for three, and from April on for two.
    expect((await office.family(parents.id)).arrears.owedTotal).toBe(2 * 3 * 35_000);
    host.clock.set(new Date('2026-04-05T02:00:00Z'));
    expect((await office.family(parents.id)).arrears.owedTotal).toBe(2 * 3 * 35_000 + 2 * 35_000);
    const uuid = founded.id.slice('Family_'.length);
    const own = await office.family(uuid);
    expect(own.arrears).toMatchObject({ status: 'ACTIVE', owedTotal: 100_000, monthsInArrears: 0 });
    expect(own.participants).toMatchObject([{ cardNumber: son.cardNumber, relation: 'HEAD', coveredFrom: '2026-04' }]);
    expect(own.virtualAccounts[0]).toEqual({ number: toVirtualAccount(son.cardNumber) });
    const answer = await shop.sender.pay({ accountNumber: toVirtualAccount(son.cardNumber), amount: 100_000 });
    expect(answer.status).toBe(200);
    expect((await office.family(uuid)).paidThrough).toBe('2026-04');
    expect((await office.family(parents.id)).paidThrough).toBe('2026-01');
    // Both families are paid at one moment, whichever row of the mover is read first.
    await Promise.all([
      shop.sender.pay({ accountNumber: parents.virtualAccount, amount: 2 * 3 * 35_000 + 2 * 35_000 }),
      shop.sender.pay({ accountNumber: toVirtualAccount(son.cardNumber), amount: 100_000 }),
    ]);
    expect([(await office.family(parents.id)).paidThrough, (await office.family(uuid)).paidThrough]).toEqual([
      '2026-04',
      '2026-05',
    ]);
    host.clock.set(new Date('2026-03-05T02:00:00Z'));
  });

  test('alone from a family that owes is refused with the sum, since nobody could pay it any more', async () => {
    const debtor = await world.family({ paidThrough: '2026-01', careClass: 'III', members: 1 });
    const other = await world.family({ paidThrough: '2026-03', careClass: 'III', members: 2 });
    const move = (id: string) => ({
      id,
      cause: 'MARRIAGE',
      movedOn: '2026-03-01',
      people: [{ participantId: person(debtor.head), relation: 'SPOUSE' }],
      toFamilyId: idOf('Family', other.id),
      evidence: evidence('MARRIAGE_CERTIFICATE', '2026-03-01'),
    });
    expect(await office.ask(office.officer, 'moveParticipants', move(newIdOf('MembershipChange')))).toMatchObject({
      __typename: 'FamilyWouldEndOwing',
      owed: 70_000,
    });
    expect((await shop.sender.pay({ accountNumber: debtor.virtualAccount, amount: 70_000 })).status).toBe(200);
    const change = await office.record(office.officer, 'moveParticipants', move(newIdOf('MembershipChange')));
    expect(change.state).toBe('APPLIED');
    expect((await office.family(debtor.id)).ended).toEqual({ lastMonth: '2026-03', owed: 0, creditToReturn: 0 });
    expect((await office.family(other.id)).participants.map(({ relation }) => relation)).toContain('SPOUSE');
  });

  test('after the family paid ahead gives it back the share of the months after', async () => {
    const family = await world.family({ paidThrough: '2026-02', careClass: 'III', members: 2 });
    const other = await world.family({ paidThrough: '2026-03', careClass: 'III', members: 2 });
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 4 * 70_000 })).status).toBe(200);
    expect((await office.family(family.id)).paidThrough).toBe('2026-06');
    const change = await office.record(office.officer, 'moveParticipants', {
      id: newIdOf('MembershipChange'),
      cause: 'MARRIAGE',
      movedOn: '2026-03-04',
      people: [{ participantId: person(family.members[1]), relation: 'OTHER' }],
      toFamilyId: idOf('Family', other.id),
      evidence: evidence('MARRIAGE_CERTIFICATE', '2026-03-04'),
    });
    expect(change).toMatchObject({ state: 'PROPOSED', secondPersonBecause: ['MONEY_BECOMES_CREDIT'] });
    const applied = await office.record(office.second, 'approveMembershipChange', { id: change.id });
    expect(applied.credited).toBe(3 * 35_000);
    expect(await office.family(family.id)).toMatchObject({ paidThrough: '2026-06', credit: 3 * 35_000 });
  });
});
