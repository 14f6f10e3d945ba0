import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { listen } from '../../../support/listener.js';
import { type BankOfTest, type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltCadre } from '../../../support/world/cadres.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';
import { BEGINNING, writeLiveCursor } from '../../../../src/platform/live/index.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { moveFamily } from '../../../support/world/move-family.js';

/** 12 November 2026, 10.00 in Jakarta. Class I, one person, paid through April: six months, 900,000, and November. */
const NOW = '2026-11-12T03:00:00Z';
const OWING = { careClass: 'I', members: 1, paidThrough: '2026-04' } as const;

const PLAN = `id state total runningPremiums paid remaining stages stagesPaid arrearsMonths amountDue amountToComplete defaultedSince endReason
  schedule { number amount dueBy state } family { id }`;
const PROBLEM = `... on Problem { code message } ... on InstalmentPlanRunsAlready { plan { id } } ... on TooManyInstalmentStages { stagesMax }`;
const PROPOSE = `query ($family: ID!, $stages: Int) { proposeInstalmentPlan(familyId: $family, stages: $stages) { __typename ${PROBLEM}
  ... on InstalmentProposal { total runningPremiums arrearsMonths stagesMax amountToReactivate basis schedule { number amount dueBy } } } }`;
const START = `mutation ($input: StartInstalmentPlanInput!) { startInstalmentPlan(input: $input) { __typename ${PROBLEM}
  ... on InstalmentPlanStarted { plan { ${PLAN} } } } }`;
const CANCEL = `mutation ($input: CancelInstalmentPlanInput!) { cancelInstalmentPlan(input: $input) { __typename ... on Problem { code }
  ... on InstalmentPlanCancelled { plan { ${PLAN} } } } }`;
const SHOW = `query ($id: ID!) { family(by: { id: $id }) { credit paidThrough arrears { status amountToReactivate paidThrough }
  instalmentPlan { ${PLAN} } payments { outcome paidMonths { from } instalment { from through of paid remaining explanation } } } }`;
const LIST = `query ($filter: InstalmentPlansFilter) { instalmentPlans(filter: $filter) { totalCount edges { node { id state family { id } } } } }`;
const CONFIRMED = `subscription ($familyId: ID!) { paymentConfirmed(familyId: $familyId, after: "${writeLiveCursor(BEGINNING)}") { familyId appliedFrom appliedThrough previousCardStatus cardStatus
  instalment { planId from through of paid remaining explanation } } }`;

interface ShownPlan {
  readonly id: string;
  readonly state: string;
  readonly amountDue: number | null;
  readonly amountToComplete: number | null;
}
interface Shown {
  readonly family: {
    readonly credit: number;
    readonly arrears: { readonly status: string };
    readonly instalmentPlan: ShownPlan | null;
  };
}
type Answer<Name extends string, Member = ShownPlan> = {
  readonly [N in Name]: { readonly __typename: string; readonly code?: string; readonly plan?: Member };
};

/** What the phone shows of the first of three stages. */
const firstStageOf = (family: BuiltFamily, planId: string) => ({
  familyId: idOf('Family', family.id),
  appliedFrom: null,
  appliedThrough: null,
  previousCardStatus: 'SUSPENDED',
  cardStatus: 'SUSPENDED',
  instalment: {
    planId,
    from: 1,
    through: 1,
    of: 3,
    paid: 500_000,
    remaining: 1_000_000,
    explanation:
      'Cicilan ke-1 dari 3 diterima. Sisa cicilan Rp1.000.000. Kartu aktif kembali setelah semua cicilan dan iuran sampai bulan berjalan lunas.',
  },
});

describe('instalments, as families, cadres and officers meet them', () => {
  const database = useTestDatabase();
  const host = useServer(database, NOW);
  const world = aWorld(database);
  let bank: BankOfTest;
  let shop: ShopOfTest;
  let cadre: BuiltCadre;
  let officer: User;
  let visitor: User;
  beforeAll(async () => {
    bank = await host.bank('bank-cicilan');
    shop = await host.shop('toko-cicilan');
    cadre = await world.cadre({ area: (await world.region({ within: '61.01' })).code }); // on Jakarta's time
    officer = await signIn(host, { role: 'BRANCH_OFFICER', regions: [cadre.area] });
    visitor = await signIn(host, { role: 'CADRE', cadreId: cadre.id, regions: [cadre.area] });
  });

  const on = (moment: string) => host.clock.set(new Date(moment));
  const aFamily = (params: object = {}) => world.family({ ...OWING, cadre, ...params });
  async function ask<Data>(user: User, query: string, variables: object): Promise<Data> {
    const { data, errors } = await askAs<Data>(host, user, [query, variables]);
    expect(errors).toBeUndefined();
    return data as Data;
  }
  const propose = async (user: User, { id }: { id: string }, stages?: number) =>
    (await ask<Answer<'proposeInstalmentPlan'>>(user, PROPOSE, { family: idOf('Family', id), stages }))
      .proposeInstalmentPlan;
  const start = async (family: { id: string }, stages = 3, id: string = newIdOf('InstalmentPlan')) => {
    const input = { id, familyId: idOf('Family', family.id), stages };
    return (await ask<Answer<'startInstalmentPlan'>>(officer, START, { input })).startInstalmentPlan;
  };
  const show = async (family: BuiltFamily, user = visitor) =>
    (await ask<Shown>(user, SHOW, { id: idOf('Family', family.id) })).family;
  const outcomeOf = async (family: BuiltFamily, amount: number) =>
    (await shop.sender.pay({ accountNumber: family.virtualAccount, amount })).body?.['outcome'];
  const told = async (family: BuiltFamily) => {
    await bank.client.token(); // the last one may be of another month
    const { body } = await bank.client.inquire({ virtualAccount: family.virtualAccount });
    return body?.['virtualAccountData'] as { totalAmount?: { value: string }; freeTexts?: { indonesia: string }[] };
  };
  const payAtBank = async (family: BuiltFamily, amount: number) =>
    (await bank.client.pay({ virtualAccount: family.virtualAccount, amount })).body?.['responseCode'];

  test('a cadre proposes in the doorway and the branch registers', async () => {
    on(NOW);
    const family = await aFamily();
    expect(await propose(visitor, family)).toEqual({
      __typename: 'InstalmentProposal',
      // Six months of arrears, and November to February, in which the plan runs.
      total: 1_500_000,
      runningPremiums: 600_000,
      arrearsMonths: 6,
      stagesMax: 3,
      amountToReactivate: 1_050_000,
      basis:
        'REHAB 2.0: cicilan paling banyak setengah dari jumlah bulan tunggakan dan sudah termasuk iuran berjalan; kartu aktif setelah tahap terakhir',
      schedule: [
        { number: 1, amount: 500_000, dueBy: '2026-12-31' },
        { number: 2, amount: 500_000, dueBy: '2027-01-31' },
        { number: 3, amount: 500_000, dueBy: '2027-02-28' },
      ],
    });
    const id = newIdOf('InstalmentPlan');
    const started = await start(family, 3, id);
    expect(started).toMatchObject({
      __typename: 'InstalmentPlanStarted',
      plan: {
        id,
        state: 'RUNNING',
        total: 1_500_000,
        runningPremiums: 600_000,
        paid: 0,
        remaining: 1_500_000,
        amountDue: 500_000,
        amountToComplete: 1_050_000,
      },
    });
    expect(await start(family, 3, id)).toEqual(started);
  });

  test('a paid REHAB instalment does not reactivate; the last stage makes the card active', async () => {
    on(NOW);
    const family = await aFamily();
    const id = newIdOf('InstalmentPlan');
    await start(family, 3, id);
    const phone = listen<{ paymentConfirmed: object }>({
      baseUrl: host.baseUrl,
      token: visitor.token,
      query: CONFIRMED,
      variables: { familyId: idOf('Family', family.id) },
    });
    const head = listen<{ cardStatusChanged: object }>({
      baseUrl: host.baseUrl,
      token: visitor.token,
      query: `subscription ($familyId: ID!) { cardStatusChanged(familyId: $familyId, after: "${writeLiveCursor(BEGINNING)}") { familyId cardStatus } }`,
      variables: { familyId: idOf('Family', family.id) },
    });
    expect(await told(family)).toMatchObject({
      totalAmount: { value: '500000.00' },
      freeTexts: [{ indonesia: 'Cicilan 1/3' }],
    });
    expect(await payAtBank(family, 499_999)).toBe('4042513');
    expect(await payAtBank(family, 500_000)).toBe('2002500');
    expect((await phone.next()).paymentConfirmed).toEqual(firstStageOf(family, id));

    on('2027-01-20T03:00:00Z');
    expect(await outcomeOf(family, 500_000)).toBe('instalment');
    expect((await show(family)).instalmentPlan).toMatchObject({
      state: 'RUNNING',
      stagesPaid: 2,
      amountDue: 350_000, // all through January activates the card now
      amountToComplete: 350_000,
    });
    expect((await show(family)).arrears).toMatchObject({ status: 'SUSPENDED' });

    on('2027-02-10T03:00:00Z');
    // The last stage, and nothing besides.
    expect(await told(family)).toMatchObject({ totalAmount: { value: '500000.00' } });
    expect(await payAtBank(family, 500_000)).toBe('2002500');
    const familyId = idOf('Family', family.id);
    expect((await head.next()).cardStatusChanged).toEqual({ familyId, cardStatus: 'ACTIVE' });
    await Promise.all([phone.stop(), head.stop()]);
    const done = await show(family);
    expect(done).toMatchObject({
      paidThrough: '2027-02',
      arrears: { status: 'ACTIVE' },
      instalmentPlan: { state: 'COMPLETED', amountDue: null, amountToComplete: null },
      payments: [
        { outcome: 'POSTED', paidMonths: { from: '2026-05' }, instalment: null },
        {
          outcome: 'INSTALMENT',
          paidMonths: null,
          instalment: { from: 2, through: 2, of: 3, paid: 1_000_000, remaining: 500_000 },
        },
        { outcome: 'INSTALMENT', paidMonths: null, instalment: { from: 1, remaining: 1_000_000 } },
      ],
    });
  });

  test('while a plan runs the whole bill may be paid at once', async () => {
    on(NOW);
    const family = await aFamily();
    await start(family);
    expect(await outcomeOf(family, 500_000)).toBe('instalment');
    expect(await payAtBank(family, 550_000)).toBe('2002500');
    expect(await show(family)).toMatchObject({ arrears: { status: 'ACTIVE' }, instalmentPlan: { state: 'COMPLETED' } });
  });

  test('a missed stage: the plan is in default by its date, and its money stays the family’s', async () => {
    on(NOW);
    const family = await aFamily();
    await start(family);
    expect(await outcomeOf(family, 500_000)).toBe('instalment');
    on('2027-01-31T16:59:59Z'); // 31 January, 23:59:59 in Jakarta
    expect((await show(family)).instalmentPlan).toMatchObject({ state: 'RUNNING', defaultedSince: null });
    on('2027-01-31T17:00:00Z');
    expect((await show(family)).instalmentPlan).toMatchObject({
      state: 'DEFAULTED',
      defaultedSince: '2027-02-01',
      schedule: [{ state: 'PAID' }, { state: 'MISSED' }, { state: 'DUE' }],
    });
    // Ten months at 150,000, less what was paid in stages.
    expect(await told(family)).toMatchObject({ totalAmount: { value: '1000000.00' } });
    const again = await start(family, 2);
    expect(again).toMatchObject({
      __typename: 'InstalmentPlanStarted',
      plan: { state: 'RUNNING', total: 1_350_000, arrearsMonths: 6 },
    });
    expect(await show(family)).toMatchObject({ credit: 500_000, arrears: { paidThrough: '2026-07' } });
  });

  test('a cancelled plan gives its money back to the family as credit', async () => {
    on(NOW);
    const family = await aFamily();
    const planId = (await start(family)).plan?.id;
    expect(await outcomeOf(family, 500_000)).toBe('instalment');
    const cancel = async (id: unknown, reason = 'Keluarga minta berhenti') =>
      (await ask<Answer<'cancelInstalmentPlan'>>(officer, CANCEL, { input: { planId: id, reason } }))
        .cancelInstalmentPlan;
    expect(await cancel(planId)).toMatchObject({
      __typename: 'InstalmentPlanCancelled',
      plan: { state: 'CANCELLED', paid: 500_000, endReason: 'Keluarga minta berhenti', amountDue: null },
    });
    expect(await cancel(planId, 'lagi')).toMatchObject({ __typename: 'InstalmentPlanCancelled' });
    expect(await show(family)).toMatchObject({
      credit: 500_000,
      arrears: { status: 'SUSPENDED', paidThrough: '2026-07' },
    });
    expect(await payAtBank(family, 550_000)).toBe('2002500');
    expect(await show(family)).toMatchObject({ credit: 0, arrears: { status: 'ACTIVE' } });

    expect(await cancel(newIdOf('InstalmentPlan'))).toMatchObject({ code: 'INSTALMENT_PLAN_NOT_FOUND' });
    const completed = await aFamily();
    const plan = await start(completed);
    await payAtBank(completed, 1_050_000);
    expect(await cancel(plan.plan?.id)).toMatchObject({ code: 'INSTALMENT_PLAN_ENDED' });
  });

  test('each problem has its own answer', async () => {
    on(NOW);
    const family = await aFamily();
    const tooMany = {
      __typename: 'TooManyInstalmentStages',
      code: 'INSTALMENT_TOO_MANY_STAGES',
      message: 'Paling banyak 3 kali cicilan: setengah dari jumlah bulan tunggakan, dan tidak lebih dari 12.',
      stagesMax: 3,
    };
    expect(await propose(visitor, family, 4)).toEqual(tooMany);
    expect(await start(family, 4)).toEqual(tooMany);
    expect(await propose({ ...visitor, language: 'en' }, family, 4)).toMatchObject({
      message: 'At most 3 stages: half the months in arrears, and never more than 12.',
    });
    expect(await start(await aFamily({ paidThrough: '2026-07' }))).toMatchObject({
      __typename: 'NotEligible',
      code: 'INSTALMENT_TOO_FEW_MONTHS',
    });
    const paidFor = await aFamily();
    await moveFamily(database.pool, { familyId: paidFor.id, segment: 'PBI', from: '2026-11' });
    // It pays what it left behind in stages, though somebody else pays its premiums now.
    expect(await propose(visitor, paidFor)).toMatchObject({ __typename: 'InstalmentProposal', runningPremiums: 0 });
    expect(await start({ id: randomUUID() })).toMatchObject({ code: 'INSTALMENT_FAMILY_NOT_FOUND' });
    on('2026-11-29T03:00:00Z');
    const closed = { __typename: 'Unavailable', code: 'INSTALMENT_REGISTRATION_CLOSED' };
    expect(await propose(visitor, family)).toMatchObject(closed);
    expect(await start(family)).toMatchObject(closed);
    on(NOW);
    const id = newIdOf('InstalmentPlan');
    const plan = await start(family, 2, id);
    const running = { __typename: 'InstalmentPlanRunsAlready', code: 'INSTALMENT_PLAN_RUNS_ALREADY', plan: { id } };
    expect(await start(family)).toMatchObject(running);
    expect(await propose(visitor, family)).toMatchObject(running);
    expect(plan.__typename).toBe('InstalmentPlanStarted');
    expect(await start(family, 3, id)).toMatchObject({ code: 'INSTALMENT_PLAN_CONFLICTS_WITH_EARLIER' });
    const input = { id: newIdOf('InstalmentPlan'), familyId: idOf('Family', family.id), stages: 0 };
    expect((await askAs(host, officer, [START, { input }])).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.stages',
    });
  });

  test('two registrations at once make one plan', async () => {
    on(NOW);
    const family = await aFamily();
    const answers = await Promise.all(Array.from({ length: 8 }, () => start(family)));
    expect(answers.map(({ __typename: kind }) => kind).toSorted()).toEqual([
      ...Array.from({ length: 7 }, () => 'InstalmentPlanRunsAlready'),
      'InstalmentPlanStarted',
    ]);
  });

  test('roles and rows: cadres propose for their portfolio, offices register in their regions, auditors read', async () => {
    on(NOW);
    const family = await aFamily();
    const familyId = idOf('Family', family.id);
    const planId = (await start(family)).plan?.id;
    const input = { id: newIdOf('InstalmentPlan'), familyId, stages: 3 };
    const codeOf = async (user: User, request: readonly [string, object?]) =>
      (await askAs(host, user, request)).errors?.[0]?.extensions.code;
    const auditor = await signIn(host, { role: 'AUDITOR', regions: 'ALL' });
    for (const user of [visitor, auditor]) expect(await codeOf(user, [START, { input }])).toBe('FORBIDDEN');
    expect(await codeOf(auditor, [PROPOSE, { family: familyId }])).toBe('FORBIDDEN');
    const director = await signIn(host, { role: 'DIRECTOR', regions: 'ALL' });
    expect(await codeOf(director, [LIST])).toBe('FORBIDDEN');

    const listed = async (user: User, filter: object = { familyId }) =>
      (
        await ask<{ instalmentPlans: { totalCount: number; edges: { node: { id: string } }[] } }>(user, LIST, {
          filter,
        })
      ).instalmentPlans;
    for (const user of [visitor, officer, auditor]) {
      expect(await listed(user)).toEqual({
        totalCount: 1,
        edges: [{ node: { id: planId, state: 'RUNNING', family: { id: familyId } } }],
      });
    }
    const elsewhere = await world.cadre();
    const strangers = [
      await signIn(host, { role: 'CADRE', cadreId: elsewhere.id, regions: [elsewhere.area] }),
      await signIn(host, { role: 'BRANCH_HEAD', regions: [elsewhere.area] }),
    ];
    for (const user of strangers) {
      expect(await listed(user)).toEqual({ totalCount: 0, edges: [] });
      expect(await propose(user, family)).toMatchObject({ code: 'INSTALMENT_FAMILY_NOT_FOUND' });
      const node = await ask<{ node: unknown }>(user, 'query ($id: ID!) { node(id: $id) { id } }', { id: planId });
      expect(node).toEqual({ node: null });
    }
    const [, head] = strangers;
    if (head === undefined) throw new Error('two strangers');
    expect(await ask(head, START, { input })).toMatchObject({
      startInstalmentPlan: { __typename: 'NotFound', code: 'INSTALMENT_FAMILY_NOT_FOUND' },
    });
    expect(await ask(head, CANCEL, { input: { planId, reason: 'x' } })).toMatchObject({
      cancelInstalmentPlan: { code: 'INSTALMENT_PLAN_NOT_FOUND' },
    });
    expect(await ask(officer, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id: planId })).toEqual({
      node: { __typename: 'InstalmentPlan', id: planId },
    });
    expect((await listed(officer, { state: 'RUNNING', region: cadre.area })).totalCount).toBeGreaterThan(0);
  });

  test('a list is read from either end, the newest plan first', async () => {
    on(NOW);
    const village = (await world.region({ within: '61.02' })).code;
    const reader = await signIn(host, { role: 'BRANCH_OFFICER', regions: [village] });
    const plans: unknown[] = [];
    for (let count = 0; count < 3; count += 1) {
      const family = await world.family({ ...OWING, region: village });
      const input = { id: newIdOf('InstalmentPlan'), familyId: idOf('Family', family.id), stages: 2 };
      await ask(reader, START, { input });
      plans.unshift(input.id);
      on(`2026-11-12T0${4 + count}:00:00Z`);
    }
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      instalmentPlans(first: $first, after: $after, last: $last, before: $before) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { id } } } }`;
    const page = async (asked: object) => {
      const { instalmentPlans: list } = await ask<{
        instalmentPlans: { pageInfo: { startCursor: string }; edges: { node: { id: string } }[] };
      }>(reader, query, asked);
      return { ids: list.edges.map(({ node }) => node.id), ...list.pageInfo };
    };
    const end = await page({ last: 2 });
    expect(end).toMatchObject({ ids: plans.slice(1), hasPreviousPage: true, hasNextPage: false });
    expect(await page({ last: 2, before: end.startCursor })).toMatchObject({
      ids: plans.slice(0, 1),
      hasPreviousPage: false,
      hasNextPage: true,
    });
    expect((await page({ first: 3 })).ids).toEqual(plans);
  });
});
