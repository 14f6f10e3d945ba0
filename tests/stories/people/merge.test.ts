/** One person is found registered twice, and two families are found to be one. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, anOffice, evidence } from './a-branch.js';

describe('what was registered twice', () => {
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
  const card = evidence('FAMILY_CARD', '2026-03-01');

  test('is one person once two officers agree: the family owes for one fewer and is paid by either card', async () => {
    const birth = { birthDate: '1990-05-06', sex: 'FEMALE' } as const;
    const family = await world.family({
      paidThrough: '2026-01',
      careClass: 'III',
      members: [{}, birth, birth, { birthDate: '2010-01-02' }],
    });
    const [, kept, double, child] = family.members;
    const merge = (duplicate: typeof kept) => ({
      id: newIdOf('MembershipChange'),
      keptId: person(kept),
      duplicateId: person(duplicate),
      evidence: card,
    });
    expect((await office.ask(office.officer, 'mergeParticipants', merge(child))).code).toBe(
      'CHANGE_NOT_THE_SAME_PERSON',
    );
    const change = await office.record(office.officer, 'mergeParticipants', merge(double));
    expect(change).toMatchObject({ state: 'PROPOSED', secondPersonBecause: ['BILL_CHANGES', 'MERGE'] });
    await office.record(office.second, 'approveMembershipChange', { id: change.id });
    expect((await office.family(family.id)).arrears.owedTotal).toBe(2 * 3 * 35_000);
    const number = `88888${double?.billingNumber ?? ''}`;
    expect((await shop.sender.pay({ accountNumber: number, amount: 2 * 3 * 35_000 })).status).toBe(200);
    expect(await office.family(family.id)).toMatchObject({ paidThrough: '2026-03', credit: 0 });
  });

  test('is one family with what both owe: the one that is paid less far is kept', async () => {
    const birth = { birthDate: '1985-01-09', sex: 'MALE' } as const;
    const kept = await world.family({ paidThrough: '2025-12', careClass: 'III', members: [birth, {}] });
    const merged = await world.family({
      paidThrough: '2026-01',
      careClass: 'III',
      members: [birth, { birthDate: '2015-03-04' }],
    });
    const merge = (change: object) => ({
      id: newIdOf('MembershipChange'),
      keptFamilyId: idOf('Family', kept.id),
      mergedFamilyId: idOf('Family', merged.id),
      duplicates: [{ keptId: person(kept.head), duplicateId: person(merged.head) }],
      evidence: card,
      ...change,
    });
    const turned = { keptFamilyId: idOf('Family', merged.id), mergedFamilyId: idOf('Family', kept.id), duplicates: [] };
    expect((await office.ask(office.officer, 'mergeFamilies', merge(turned))).code).toBe(
      'CHANGE_KEEP_THE_OTHER_FAMILY',
    );
    const change = await office.record(office.officer, 'mergeFamilies', merge({}));
    await office.record(office.second, 'approveMembershipChange', { id: change.id });
    // January for two, February and March for three.
    const bill = 2 * 35_000 + 2 * 3 * 35_000;
    expect((await office.family(kept.id)).arrears.owedTotal).toBe(bill);
    expect((await office.family(merged.id)).ended).toEqual({ lastMonth: '2026-01', owed: 0, creditToReturn: 0 });
    // The card of the record that was not kept leads to the bill of the one family too.
    expect((await shop.sender.pay({ accountNumber: merged.virtualAccount, amount: bill })).status).toBe(200);
    expect(await office.family(kept.id)).toMatchObject({ paidThrough: '2026-03', credit: 0 });
  });
});
