/** Families that pay their arrears in stages and change meanwhile: in class, in segment, and by the death of the last one. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, anOffice, evidence } from './a-branch.js';

const START = `mutation ($input: StartInstalmentPlanInput!) { result: startInstalmentPlan(input: $input) { __typename ... on Problem { code } } }`;
const CANCEL = `mutation ($input: CancelInstalmentPlanInput!) { result: cancelInstalmentPlan(input: $input) { __typename ... on Problem { code } } }`;
const CHANGE_CLASS = `mutation ($input: ChangeCareClassInput!) { result: changeCareClass(input: $input) { __typename
  ... on Problem { code message } ... on CareClassWaitsForInstalments { planId stages lastMonth } } }`;
const OPEN = `mutation ($input: OpenWriteOffCampaignInput!) { result: openWriteOffCampaign(input: $input) { __typename } }`;
const PROPOSE = `mutation ($input: ProposeWriteOffInput!) { result: proposeWriteOff(input: $input) { __typename ... on WriteOffProposed { writeOff { id } } } }`;
const FORGIVE = `mutation ($input: ApproveWriteOffInput!) { result: approveWriteOff(input: $input) { __typename ... on Problem { code } } }`;
const PLAN = `query ($id: ID!) { family(by: { id: $id }) { credit paidThrough arrears { owedTotal amountToReactivate monthsInArrears }
  instalmentPlan { state paid stagesPaid amountDue amountToComplete } } }`;

interface Told {
  readonly credit: number;
  readonly paidThrough: string;
  readonly arrears: { readonly owedTotal: number; readonly amountToReactivate: number };
  readonly instalmentPlan: { readonly state: string; readonly paid: number; readonly amountDue: number | null } | null;
}

/** One person of class III owes September to February; three stages pay these months and March to June. */
const MONTH = 35_000;

describe('a family that pays its arrears in stages', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  let shop: ShopOfTest;
  beforeAll(async () => {
    office = await anOffice(host);
    shop = await host.shop('toko-cicil');
  });

  const on = (day: string) => host.clock.set(new Date(`${day}T02:00:00Z`));
  const act = async <Result extends object>(query: string, input: object, token = office.officer): Promise<Result> =>
    (await office.caller.tell<{ result: Result }>(token, query, { input })).result;
  const show = async ({ id }: BuiltFamily): Promise<Told> =>
    (await office.caller.tell<{ family: Told }>(office.officer, PLAN, { id: idOf('Family', id) })).family;
  const pay = async (family: BuiltFamily, amount: number) =>
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount })).status).toBe(200);
  const isConserved = async () =>
    expect(
      (
        await database.pool.query(
          'select * from money_conservation where received <> applied + credit + plans + funds + suspense + returned + unclaimed',
        )
      ).rows,
    ).toEqual([]);

  /** A family of one with a plan of three stages, of which the first is paid. */
  async function aPayer(planId: string = newIdOf('InstalmentPlan')): Promise<BuiltFamily> {
    on('2026-03-05');
    const family = await world.family({ paidThrough: '2025-08', careClass: 'III', members: 1 });
    const input = { id: planId, familyId: idOf('Family', family.id), stages: 3 };
    expect(await act(START, input)).toEqual({ __typename: 'InstalmentPlanStarted' });
    const { instalmentPlan } = await show(family);
    await pay(family, instalmentPlan?.amountDue ?? 0);
    return family;
  }

  async function losesItsLastMember({ members: [only] }: BuiltFamily): Promise<void> {
    const change = await office.record(office.officer, 'recordDeath', {
      id: newIdOf('MembershipChange'),
      participantId: idOf('Participant', only!.id),
      diedOn: '2026-03-04',
      evidence: evidence('DEATH_CERTIFICATE', '2026-03-05'),
    });
    expect(change.state).toBe('APPLIED'); // nothing was paid for a month after the last one
  }

  async function becomesPbi(family: BuiltFamily, from: string): Promise<void> {
    const change = await office.record(office.officer, 'changeSegment', {
      id: newIdOf('MembershipChange'),
      familyId: idOf('Family', family.id),
      segment: 'PBI',
      from,
      register: { decile: 2, registeredOn: '2026-02-20' },
      evidence: evidence('GOVERNMENT_DECREE', '2026-03-01'),
    });
    await office.record(office.second, 'approveMembershipChange', { id: change.id });
  }

  test('has another class only after its plan, which the refusal names; cancelled, its arrears stand in the way', async () => {
    const planId = newIdOf('InstalmentPlan');
    const family = await aPayer(planId);
    const wish = () => ({
      id: newIdOf('MembershipChange'),
      familyId: idOf('Family', family.id),
      careClass: 'II',
      from: '2026-04',
      evidence: evidence('STATEMENT', '2026-03-04', 'FDIP-9'),
    });
    expect(await act(CHANGE_CLASS, wish())).toEqual({
      __typename: 'CareClassWaitsForInstalments',
      code: 'CHANGE_OF_CLASS_IN_INSTALMENTS',
      message:
        'Keluarga sedang mencicil tunggakan 3 tahap sampai Juni 2026; selesaikan atau batalkan cicilannya dahulu.',
      planId,
      stages: 3,
      lastMonth: '2026-06',
    });
    expect(await act(CANCEL, { planId, reason: 'ingin mengubah kelas' })).toEqual({
      __typename: 'InstalmentPlanCancelled',
    });
    // What was paid in stages pays three of the six months.
    expect(await act(CHANGE_CLASS, wish())).toMatchObject({ code: 'CHANGE_OF_CLASS_IN_ARREARS' });
    const { arrears } = await show(family);
    await pay(family, arrears.amountToReactivate);
    expect(await act(CHANGE_CLASS, wish())).toMatchObject({ __typename: 'MembershipChangeRecorded' });
    await isConserved();
  });

  test('whose last member dies is paid to its end by the heirs, who pay no month after the death', async () => {
    const family = await aPayer();
    await losesItsLastMember(family);
    on('2026-04-05');
    // Nothing is added after March: September to March, less the first stage.
    const stage = (await show(family)).instalmentPlan?.paid ?? 0;
    expect(await show(family)).toMatchObject({
      arrears: { owedTotal: 7 * MONTH, amountToReactivate: 7 * MONTH - stage },
      instalmentPlan: { state: 'RUNNING', stagesPaid: 1 },
    });
    await pay(family, (await show(family)).instalmentPlan?.amountDue ?? 0);
    on('2026-05-05');
    const rest = await show(family);
    expect(rest.arrears.amountToReactivate).toBe(7 * MONTH - 2 * stage);
    await pay(family, rest.arrears.amountToReactivate);
    expect(await show(family)).toMatchObject({
      credit: 0,
      paidThrough: '2026-03',
      arrears: { owedTotal: 0 },
      instalmentPlan: { state: 'COMPLETED' },
    });
    expect((await office.family(family.id)).ended).toEqual({ lastMonth: '2026-03', owed: 0, creditToReturn: 0 });
    await isConserved();
  });

  test('whose last member dies and whose plan is kept no longer owes less what was paid in stages', async () => {
    const family = await aPayer();
    await losesItsLastMember(family);
    const stage = (await show(family)).instalmentPlan?.paid ?? 0;
    on('2026-06-05');
    const { instalmentPlan, arrears } = await show(family);
    expect(instalmentPlan).toMatchObject({ state: 'DEFAULTED' });
    expect(arrears.amountToReactivate).toBe(7 * MONTH - stage);
    await pay(family, 7 * MONTH - stage);
    expect(await show(family)).toMatchObject({ credit: 0, paidThrough: '2026-03', arrears: { owedTotal: 0 } });
    await isConserved();
  });

  test('becomes PBI with its plan, whose last stage is what is left of the months before', async () => {
    const family = await aPayer();
    await becomesPbi(family, '2026-04');
    on('2026-04-05');
    const first = await show(family);
    const stage = first.instalmentPlan?.paid ?? 0;
    expect(first).toMatchObject({
      arrears: { owedTotal: 7 * MONTH, amountToReactivate: 7 * MONTH - stage },
      instalmentPlan: { state: 'RUNNING', amountToComplete: 7 * MONTH - stage },
    });
    await pay(family, first.instalmentPlan?.amountDue ?? 0);
    on('2026-05-05');
    await pay(family, 7 * MONTH - 2 * stage);
    expect(await show(family)).toMatchObject({
      credit: 0,
      arrears: { owedTotal: 0 },
      instalmentPlan: { state: 'COMPLETED' },
    });
    await isConserved();
  });

  test('becomes PBI and is forgiven what it owed: its plan is completed and what it paid is its credit', async () => {
    const family = await aPayer();
    const { instalmentPlan } = await show(family);
    await becomesPbi(family, '2026-03');
    const campaign = { id: newIdOf('WriteOffCampaign'), name: 'Pemutihan', region: family.region.slice(0, 5) };
    await act(OPEN, { ...campaign, validFrom: '2026-03-01', validThrough: '2026-12-31' }, office.second);
    const { writeOff } = await act<{ writeOff: { id: string } }>(PROPOSE, {
      id: newIdOf('WriteOff'),
      campaignId: campaign.id,
      familyId: idOf('Family', family.id),
      verification: 'DTSEN 2026/0009',
      verifiedOn: '2026-03-01',
    });
    expect(await act(FORGIVE, { id: writeOff.id }, office.second)).toEqual({ __typename: 'WriteOffDecided' });
    expect(await show(family)).toMatchObject({
      credit: instalmentPlan?.paid,
      arrears: { owedTotal: 0 },
      instalmentPlan: { state: 'COMPLETED' },
    });
    await isConserved();
  });

  test('that paid stages ahead before it becomes PBI has the rest as credit, and pays nothing twice', async () => {
    const family = await aPayer();
    await pay(family, (await show(family)).instalmentPlan?.amountDue ?? 0);
    await becomesPbi(family, '2026-03');
    expect(await show(family)).toMatchObject({
      credit: 2 * 116_667, // of which six months are paid as before
      arrears: { owedTotal: 0, monthsInArrears: 0, amountToReactivate: 0 },
      instalmentPlan: { state: 'COMPLETED' },
    });
    await isConserved();
  });
});
