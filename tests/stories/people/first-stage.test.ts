/** A rule that makes cards active with the first stage of a plan is entered: events, public status and penalty follow it. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { JKN_REHAB_POLICY } from '../../../src/households/instalments/rules/index.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { type ShopOfTest, useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { tokenOf } from '../../support/token-of.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, anOffice } from './a-branch.js';

const ENTER = `mutation ($input: ProposePolicyInput!) { result: proposePolicy(input: $input) { __typename ... on Problem { code message } } }`;
const AGREE = `mutation ($input: ApprovePolicyInput!) { result: approvePolicy(input: $input) { __typename ... on Problem { code } } }`;
const START = `mutation ($input: StartInstalmentPlanInput!) { result: startInstalmentPlan(input: $input) { __typename ... on Problem { code } } }`;
const CANCEL = `mutation ($input: CancelInstalmentPlanInput!) { result: cancelInstalmentPlan(input: $input) { __typename ... on Problem { code } } }`;
const PLAN = `query ($id: ID!) { family(by: { id: $id }) { arrears { status } instalmentPlan { state amountDue amountToComplete } } }`;
const EVENTS = `{ paymentEvents { events { familyId previousCardStatus cardStatus instalment { through explanation } }
  cardStatusChanges { familyId previousCardStatus cardStatus } } }`;
const PUBLIC = `query ($cardNumber: CardNumber!, $birthDate: CivilDate!) { publicStatus(cardNumber: $cardNumber, birthDate: $birthDate) {
  ... on PublicStatus { status } } }`;
const PENALTY = `query ($patient: PatientFamily!, $day: CivilDate!) { servicePenalty(patient: $patient, admittedOn: $day, packageCost: 6000000) {
  __typename ... on ServicePenalty { amount monthsCounted reactivatedOn windowThrough } ... on NoServicePenalty { reason } ... on Problem { code } } }`;

interface Plan {
  readonly state: string;
  readonly amountDue: number;
  readonly amountToComplete: number;
}
interface Events {
  readonly events: readonly { readonly familyId: string; readonly instalment: object | null }[];
  readonly cardStatusChanges: readonly { readonly familyId: string }[];
}

describe('a plan that makes the cards active with its first stage', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  let shop: ShopOfTest;
  const on = (day: string) => host.clock.set(new Date(`${day}T02:00:00Z`));
  const act = async (token: string, query: string, input: object) =>
    (await office.caller.tell<{ result: { readonly __typename: string } }>(token, query, { input })).result;

  beforeAll(async () => {
    office = await anOffice(host);
    shop = await host.shop('toko-tahap-pertama');
  });

  /** One person of class III who owes September to February, on 10 March, with a plan of three stages from April on. */
  async function aFamilyWithPlan(planId: string = newIdOf('InstalmentPlan')): Promise<BuiltFamily> {
    on('2026-03-10');
    const family = await world.family({ paidThrough: '2025-08', careClass: 'III', members: 1 });
    const input = { id: planId, familyId: idOf('Family', family.id), stages: 3 };
    expect(await act(office.officer, START, input)).toEqual({ __typename: 'InstalmentPlanStarted' });
    return family;
  }
  const planOf = async ({ id }: BuiltFamily): Promise<Plan> => {
    const variables = { id: idOf('Family', id) };
    const { family } = await office.caller.tell<{ family: { instalmentPlan: Plan } }>(office.officer, PLAN, variables);
    return family.instalmentPlan;
  };
  const pay = async (family: BuiltFamily, amount: number) =>
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount })).status).toBe(200);
  const publicStatus = async ({ head }: BuiltFamily): Promise<string> => {
    await database.pool.query('delete from quota_counts');
    const variables = { cardNumber: head.cardNumber, birthDate: head.birthDate };
    const told = await office.caller.tell<{ publicStatus: { status: string } }>(office.officer, PUBLIC, variables);
    return told.publicStatus.status;
  };
  const penalty = async ({ id }: BuiltFamily, day: string) => {
    const variables = { patient: { familyId: idOf('Family', id) }, day };
    return (await office.caller.tell<{ servicePenalty: object }>(office.officer, PENALTY, variables)).servicePenalty;
  };
  const eventsOf = async ({ id }: BuiltFamily) => {
    const { paymentEvents } = await office.caller.tell<{ paymentEvents: Events }>(office.officer, EVENTS);
    const ofFamily = ({ familyId }: { readonly familyId: string }) => familyId === idOf('Family', id);
    return {
      events: paymentEvents.events.filter(ofFamily),
      changes: paymentEvents.cardStatusChanges.filter(ofFamily),
    };
  };

  test('is a rule that two operators enter', async () => {
    const operator = (sub: string) =>
      tokenOf(host, { sub, name: 'test', role: 'OPERATOR', regions: 'ALL' }, 86_400 * 730);
    const [, shipped] = JKN_REHAB_POLICY;
    const { effectiveFrom: _from, basis: _basis, assumptions: _assumptions, ...rehab2 } = shipped!;
    const values = {
      ...rehab2,
      activeAfter: 'FIRST_STAGE',
      moved: { arrearsMonthsMin: 2, stagesMax: 36, stageMin: 35_000 },
      registration: 'any-day',
    };
    const id = newIdOf('PolicyProposal');
    const input = { id, policy: 'instalments', validFrom: '2026-03-10', values, basis: 'Keputusan uji coba' };
    expect(await act(await operator('one'), ENTER, input)).toEqual({ __typename: 'PolicyProposed' });
    expect(await act(await operator('two'), AGREE, { proposalId: id })).toEqual({ __typename: 'PolicyApproved' });
  });

  test('tells the card active once, keeps it so to the end, and counts the 45 days from the first stage', async () => {
    const family = await aFamilyWithPlan();
    expect([await publicStatus(family), await penalty(family, '2026-03-10')]).toMatchObject([
      'SUSPENDED',
      { code: 'PATIENT_CARD_SUSPENDED' },
    ]);
    await pay(family, (await planOf(family)).amountDue);
    const familyId = idOf('Family', family.id);
    const active = { familyId, previousCardStatus: 'SUSPENDED', cardStatus: 'ACTIVE' };
    const { events, changes } = await eventsOf(family);
    expect(changes).toEqual([active]);
    expect(events).toMatchObject([active]);
    expect(events[0]?.instalment).toMatchObject({
      through: 1,
      explanation: expect.stringContaining('Kartu aktif selama setiap cicilan dibayar tepat waktu.'),
    });
    expect(await publicStatus(family)).toBe('ACTIVE');
    const due = {
      __typename: 'ServicePenalty',
      amount: 1_800_000,
      monthsCounted: 6,
      reactivatedOn: '2026-03-10',
      windowThrough: '2026-04-24',
    };
    expect(await penalty(family, '2026-03-20')).toEqual(due);

    on('2026-05-05');
    await pay(family, (await planOf(family)).amountDue);
    expect(await penalty(family, '2026-04-20')).toEqual(due);
    on('2026-06-05');
    await pay(family, (await planOf(family)).amountToComplete);
    expect(await planOf(family)).toMatchObject({ state: 'COMPLETED' });
    const all = await eventsOf(family);
    expect(all.changes).toEqual([active]);
    const kept = { previousCardStatus: 'ACTIVE', cardStatus: 'ACTIVE' };
    expect(all.events).toMatchObject([active, kept, kept]);
    expect(await publicStatus(family)).toBe('ACTIVE');
    expect(await penalty(family, '2026-06-10')).toEqual({
      __typename: 'NoServicePenalty',
      reason: 'NOT_RECENTLY_REACTIVATED',
    });
  });

  test('suspends it with a stage that is missed, and with a plan that is cancelled, which is told', async () => {
    const planId = newIdOf('InstalmentPlan');
    const [missing, cancelling] = [await aFamilyWithPlan(), await aFamilyWithPlan(planId)];
    for (const family of [missing, cancelling]) await pay(family, (await planOf(family)).amountDue);
    expect(await act(office.officer, CANCEL, { planId, reason: 'pindah' })).toEqual({
      __typename: 'InstalmentPlanCancelled',
    });
    const familyId = idOf('Family', cancelling.id);
    expect((await eventsOf(cancelling)).changes).toEqual([
      { familyId, previousCardStatus: 'SUSPENDED', cardStatus: 'ACTIVE' },
      { familyId, previousCardStatus: 'ACTIVE', cardStatus: 'SUSPENDED' },
    ]);
    expect(await publicStatus(cancelling)).toBe('SUSPENDED');
    on('2026-05-31');
    expect(await publicStatus(missing)).toBe('ACTIVE');
    on('2026-06-01');
    expect(await publicStatus(missing)).toBe('SUSPENDED');
    expect(await penalty(missing, '2026-06-01')).toMatchObject({ code: 'PATIENT_CARD_SUSPENDED' });
  });
});
