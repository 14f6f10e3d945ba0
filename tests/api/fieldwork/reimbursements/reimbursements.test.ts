import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { parentOf } from '../../../../src/kernel/region-code.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { type Persona, personasOf } from '../../../support/partners/ask-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import type { BuiltCadre } from '../../../support/world/cadres.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const CLAIM = 'id month state amount submittedAt decidedAt decisionReason cadre { id } days { day visits amount }';
const PROBLEM = '... on Problem { code }';
const DRAFT = `mutation ($month: BillingMonth!) { draftReimbursement(input: { month: $month }) { __typename ${PROBLEM}
  ... on ReimbursementDrafted { claim { ${CLAIM} } } ... on ReimbursementSubmittedAlready { claim { state } } } }`;
const SUBMIT = `mutation ($id: ID!) { submitReimbursement(input: { claimId: $id }) { __typename ${PROBLEM} ... on ReimbursementSubmitted { claim { ${CLAIM} } } } }`;
const DECIDED = `__typename ${PROBLEM} ... on ReimbursementDecided { claim { ${CLAIM} } }`;
const APPROVE = `mutation ($id: ID!) { approveReimbursement(input: { claimId: $id }) { ${DECIDED} } }`;
const REJECT = `mutation ($id: ID!, $reason: String!) { rejectReimbursement(input: { claimId: $id, reason: $reason }) { ${DECIDED} } }`;
const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $cadreId: ID, $month: BillingMonth, $state: ReimbursementState) {
  reimbursementClaims(first: $first, after: $after, last: $last, before: $before, cadreId: $cadreId, month: $month, state: $state) {
    totalCount pageInfo { startCursor endCursor hasPreviousPage } edges { node { ${CLAIM} } } } }`;
const RECORD = 'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename } }';

const PROPOSE = `mutation ($input: ProposeVisitConfirmationInput!) { proposeVisitConfirmation(input: $input) { __typename ${PROBLEM} } }`;
const CONFIRM = `mutation ($input: DecideVisitConfirmationInput!) { decideVisitConfirmation(input: $input) { __typename ${PROBLEM} } }`;

interface Claim {
  readonly id: string;
  readonly state: string;
  readonly amount: number;
  readonly month: string;
  readonly days: readonly { readonly day: string; readonly visits: number; readonly amount: number }[];
}
interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly claim?: Claim;
}
interface Listed {
  readonly reimbursementClaims: {
    readonly totalCount: number;
    readonly pageInfo: {
      readonly startCursor: string;
      readonly endCursor: string;
      readonly hasPreviousPage: boolean;
    };
    readonly edges: readonly { readonly node: Claim }[];
  };
}

const database = useTestDatabase();
/** 5 March 2026, 10:00 in Samarinda: February is over, March is not. */
const host = useServer(database, '2026-03-05T02:00:00Z');
const world = aWorld(database);
const personas = personasOf(host);
const ask = askThrough(database);

const tell = async (persona: Persona, query: string, variables: Record<string, unknown>): Promise<Told> => {
  const { data, errors } = await persona.ask<Record<string, Told>>(query, variables);
  expect(errors).toEqual([]);
  return Object.values(data!)[0]!;
};

const aCadre = async () => {
  const cadre = await world.cadre();
  const head = personas.as('BRANCH_HEAD', [parentOf(cadre.area) as RegionCode]);
  return { cadre, phone: personas.cadre(cadre), head };
};
const PLACE = { latitude: -0.502106, longitude: 117.153709 };
const visit = async (phone: Persona, family: BuiltFamily, told: string | object): Promise<void> => {
  const change = typeof told === 'string' ? { visitedAt: told } : (told as { visitedAt: string });
  const now = host.clock.now();
  host.clock.set(new Date(Date.parse(change.visitedAt) + 60_000)); // it is told at once
  const input = {
    id: newIdOf('Visit'),
    familyId: idOf('Family', family.id),
    outcome: 'NOT_AT_HOME',
    position: PLACE,
    ...change,
  };
  expect(await tell(phone, RECORD, { input })).toEqual({ __typename: 'VisitRecorded' });
  host.clock.set(now);
};
/** Families of one long house, whose place is known. */
const families = async (cadre: BuiltCadre, count: number) => {
  const built = await Promise.all(Array.from({ length: count }, () => world.family({ cadre })));
  await database.pool.query(
    `insert into family_places (id, family_id, region_code, latitude, longitude, accuracy_meters, measured_at, recorded_by, recorded_at)
     select gen_random_uuid(), id, region_code, $2, $3, 10, '2026-01-01', 'test', '2026-01-01' from families where id = any($1)`,
    [built.map(({ id }) => id), PLACE.latitude, PLACE.longitude],
  );
  return built;
};

/** Two families on the 3rd, one of them twice, and eight on the 4th: the cap of a day is six ways. */
const february = async () => {
  const there = await aCadre();
  const [first, second, ...others] = await families(there.cadre, 10);
  await visit(there.phone, first!, '2026-02-03T01:00:00Z');
  await visit(there.phone, first!, { visitedAt: '2026-02-03T06:00:00Z', outcome: 'PAID_DURING_VISIT' });
  await visit(there.phone, second!, { visitedAt: '2026-02-03T02:00:00Z', outcome: 'REFUSED' });
  for (const family of others) await visit(there.phone, family, '2026-02-04T02:00:00Z');
  return { ...there, first: first! };
};
const submitted = async () => {
  const there = await february();
  const { claim } = await tell(there.phone, DRAFT, { month: '2026-02' });
  await tell(there.phone, SUBMIT, { id: claim!.id });
  return { ...there, id: claim!.id };
};

describe('transport of a month', () => {
  test('a cadre drafts it from the visits, submits it, and the branch head approves it, each dated', async () => {
    const { cadre, phone, head } = await february();
    const drafted = await tell(phone, DRAFT, { month: '2026-02' });
    expect(drafted).toMatchObject({
      __typename: 'ReimbursementDrafted',
      claim: {
        month: '2026-02',
        state: 'DRAFT',
        amount: 80_000,
        cadre: { id: idOf('Cadre', cadre.id) },
        submittedAt: null,
        days: [
          { day: '2026-02-03', visits: 2, amount: 20_000 },
          { day: '2026-02-04', visits: 8, amount: 60_000 },
        ],
      },
    });
    const { id } = drafted.claim!;
    host.clock.set(new Date('2026-03-05T03:00:00Z'));
    expect(await tell(phone, SUBMIT, { id })).toMatchObject({
      __typename: 'ReimbursementSubmitted',
      claim: { state: 'SUBMITTED', submittedAt: '2026-03-05T03:00:00.000Z', decidedAt: null },
    });
    expect(await tell(phone, SUBMIT, { id })).toMatchObject({ __typename: 'ReimbursementSubmitted' });
    host.clock.set(new Date('2026-03-05T04:00:00Z'));
    const approved = await tell(head, APPROVE, { id });
    host.clock.set(new Date('2026-03-05T02:00:00Z'));
    expect(approved).toMatchObject({
      __typename: 'ReimbursementDecided',
      claim: { state: 'APPROVED', amount: 80_000, decidedAt: '2026-03-05T04:00:00.000Z' },
    });
    expect(await tell(head, APPROVE, { id })).toEqual(approved);
    expect(await tell(head, REJECT, { id, reason: 'lain' })).toEqual({
      __typename: 'WrongState',
      code: 'REIMBURSEMENT_DECIDED',
    });
    expect(await tell(phone, DRAFT, { month: '2026-02' })).toEqual({
      __typename: 'ReimbursementSubmittedAlready',
      code: 'REIMBURSEMENT_SUBMITTED',
      claim: { state: 'APPROVED' },
    });
  });

  test('only verified visits count, on their day where the cadre lives; the rest is shown with its reason', async () => {
    const { cadre, phone } = await aCadre();
    const [one, two, three] = await families(cadre, 3);
    await visit(phone, one!, '2026-01-31T16:30:00Z'); // 1 February, 00:30 in Samarinda
    await visit(phone, two!, '2026-02-28T16:30:00Z'); // 1 March there
    await visit(phone, three!, { visitedAt: '2026-02-10T02:00:00Z', position: null });
    // Two persons confirmed by hand the ones at night.
    await database.pool.query(
      "update visits set verification = 'VERIFIED' where cadre_id = $1 and verification_reasons = '{AT_NIGHT}'",
      [cadre.id],
    );
    const { claim } = await tell(phone, DRAFT, { month: '2026-02' });
    expect(claim?.days).toEqual([{ day: '2026-02-01', visits: 1, amount: 10_000 }]);
    const unpaid = `{ reimbursementClaims(month: "2026-02") { edges { node { unverifiedVisits { family { id } verification { state reasons } } } } } }`;
    const { data } = await phone.ask<{ reimbursementClaims: { edges: { node: object }[] } }>(unpaid, {});
    expect(data?.reimbursementClaims.edges[0]?.node).toEqual({
      unverifiedVisits: [
        { family: { id: idOf('Family', three!.id) }, verification: { state: 'UNVERIFIED', reasons: ['NO_POSITION'] } },
      ],
    });
  });

  test('drafted again it is the same draft with the visits told of since; a rejected month is drafted anew', async () => {
    const { cadre, phone, head, first } = await february();
    const draft = (await tell(phone, DRAFT, { month: '2026-02' })).claim!;
    await visit(phone, first, '2026-02-20T02:00:00Z');
    const again = (await tell(phone, DRAFT, { month: '2026-02' })).claim!;
    expect([again.id, again.amount]).toEqual([draft.id, 90_000]);
    await tell(phone, SUBMIT, { id: draft.id });
    const rejected = await tell(head, REJECT, { id: draft.id, reason: ' Tanggal 20 belum jelas ' });
    expect(rejected).toMatchObject({ claim: { state: 'REJECTED', decisionReason: 'Tanggal 20 belum jelas' } });
    const anew = (await tell(phone, DRAFT, { month: '2026-02' })).claim!;
    expect(anew).toMatchObject({ state: 'DRAFT', amount: 90_000 });
    expect(anew.id).not.toBe(draft.id);
    const { rows } = await database.pool.query(
      'select state from reimbursement_claims where cadre_id = $1 order by id',
      [cadre.id],
    );
    expect(rows).toEqual([{ state: 'REJECTED' }, { state: 'DRAFT' }]);
  });

  test('a visit confirmed by hand after the claim of its month comes once, with the next claim', async () => {
    const { cadre, phone, head } = await aCadre();
    const [one, two, three] = await families(cadre, 3);
    await visit(phone, one!, '2026-01-06T02:00:00Z');
    await visit(phone, two!, { visitedAt: '2026-01-06T03:00:00Z', position: null });
    await visit(phone, three!, '2026-02-03T02:00:00Z');
    await visit(phone, one!, '2026-02-28T16:30:00Z'); // 1 March, at night
    const january = (await tell(phone, DRAFT, { month: '2026-01' })).claim!;
    await tell(phone, SUBMIT, { id: january.id });
    await tell(head, APPROVE, { id: january.id });
    expect(january.days).toEqual([{ day: '2026-01-06', visits: 1, amount: 10_000 }]);
    const { rows } = await database.pool.query<{ id: string }>(
      'select id from visits where cadre_id = $1 and latitude is null',
      [cadre.id],
    );
    const unclear = idOf('Visit', rows[0]!.id);
    await tell(head, PROPOSE, { input: { visitId: unclear, evidence: 'Foto di depan rumah' } });
    await tell(personas.as('BRANCH_OFFICER', [parentOf(cadre.area) as RegionCode]), CONFIRM, {
      input: { visitId: unclear, confirm: true },
    });

    const february = (await tell(phone, DRAFT, { month: '2026-02' })).claim!;
    expect(february.days).toEqual([
      { day: '2026-01-06', visits: 1, amount: 10_000 },
      { day: '2026-02-03', visits: 1, amount: 10_000 },
    ]);
    expect(february.amount).toBe(20_000);
    await tell(phone, SUBMIT, { id: february.id });
    host.clock.set(new Date('2026-04-02T02:00:00Z'));
    const march = await tell(phone, DRAFT, { month: '2026-03' });
    host.clock.set(new Date('2026-03-05T02:00:00Z'));
    expect(march.code ?? march.claim?.days).toEqual('REIMBURSEMENT_NOTHING_TO_CLAIM');
    // Where the branch rejects the claim with it, the visit comes with the claim that follows it.
    await tell(head, REJECT, { id: february.id, reason: 'Tanggal 3 belum jelas' });
    expect((await tell(phone, DRAFT, { month: '2026-02' })).claim?.days).toEqual(february.days);
  });

  test('twenty drafts at once are one claim', async () => {
    const { cadre, phone } = await february();
    const answers = await Promise.all(Array.from({ length: 20 }, () => tell(phone, DRAFT, { month: '2026-02' })));
    expect(new Set(answers.map(({ claim }) => claim?.id)).size).toBe(1);
    const { rows } = await database.pool.query('select id from reimbursement_claims where cadre_id = $1', [cadre.id]);
    expect(rows).toHaveLength(1);
  });

  test('a month that has not begun, one without visits and one that runs are answered by name', async () => {
    const { cadre, phone } = await aCadre();
    expect(await tell(phone, DRAFT, { month: '2026-04' })).toEqual({
      __typename: 'InvalidInput',
      code: 'REIMBURSEMENT_MONTH_NOT_BEGUN',
    });
    expect(await tell(phone, DRAFT, { month: '2026-02' })).toEqual({
      __typename: 'NotEligible',
      code: 'REIMBURSEMENT_NOTHING_TO_CLAIM',
    });
    const [family] = await families(cadre, 1);
    await visit(phone, family!, '2026-03-02T02:00:00Z');
    const { claim } = await tell(phone, DRAFT, { month: '2026-03' });
    expect(await tell(phone, SUBMIT, { id: claim!.id })).toEqual({
      __typename: 'WrongState',
      code: 'REIMBURSEMENT_MONTH_NOT_OVER',
    });
  });

  test('nobody submits or decides what is not theirs, and a draft is not decided', async () => {
    const { phone, head } = await february();
    const { id } = (await tell(phone, DRAFT, { month: '2026-02' })).claim!;
    const unknown = { __typename: 'NotFound', code: 'REIMBURSEMENT_NOT_FOUND' };
    const other = await aCadre();
    expect(await tell(other.phone, SUBMIT, { id })).toEqual(unknown);
    expect(await tell(personas.as('BRANCH_HEAD', ['73']), APPROVE, { id })).toEqual(unknown);
    expect(await tell(head, APPROVE, { id: newIdOf('ReimbursementClaim') })).toEqual(unknown);
    expect(await tell(head, APPROVE, { id })).toEqual({
      __typename: 'WrongState',
      code: 'REIMBURSEMENT_NOT_SUBMITTED',
    });
    const { errors } = await head.ask(REJECT, { id, reason: '  ' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field: 'input.reason' } }]);
    const badId = await phone.ask(SUBMIT, { id: 'one' });
    expect(badId.errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field: 'input.claimId' } }]);
  });

  test('two decisions at once: one counts, the other is told so', async () => {
    const { head, id } = await submitted();
    const answers = await Promise.all([tell(head, APPROVE, { id }), tell(head, REJECT, { id, reason: 'lain' })]);
    expect(answers.map(({ __typename: type, code }) => code ?? type).toSorted()).toEqual([
      'REIMBURSEMENT_DECIDED',
      'ReimbursementDecided',
    ]);
  });

  test('a cadre sees the own claims, an office what was submitted in its regions, page by page and narrowed', async () => {
    const one = await submitted();
    const [family] = await families(one.cadre, 1);
    await visit(one.phone, family!, '2026-01-12T02:00:00Z');
    await tell(one.phone, DRAFT, { month: '2026-01' });
    const list = async (persona: Persona, page: Record<string, unknown> = {}) => {
      const { data, errors } = await persona.ask<Listed>(LIST, page);
      expect(errors).toEqual([]);
      return data!.reimbursementClaims;
    };
    const months = async (persona: Persona, page?: Record<string, unknown>) =>
      (await list(persona, page)).edges.map(({ node }) => node.month);
    expect(await months(one.phone)).toEqual(['2026-02', '2026-01']);
    const first = await list(one.phone, { first: 1 });
    expect(first.totalCount).toBe(2);
    expect(await months(one.phone, { first: 1, after: first.pageInfo.endCursor })).toEqual(['2026-01']);
    const last = await list(one.phone, { last: 1 });
    expect([last.edges[0]?.node.month, last.pageInfo.hasPreviousPage]).toEqual(['2026-01', true]);
    expect(await months(one.phone, { last: 5, before: last.pageInfo.startCursor })).toEqual(['2026-02']);
    expect(await months(one.phone, { state: 'DRAFT' })).toEqual(['2026-01']);
    expect(await months(one.phone, { month: '2026-02' })).toEqual(['2026-02']);
    const officer = personas.as('BRANCH_OFFICER', [one.cadre.area]);
    expect(await months(officer)).toEqual(['2026-02']);
    expect(await months(officer, { cadreId: newIdOf('Cadre') })).toEqual([]);
    expect(await months(personas.as('BRANCH_HEAD', ['73']))).toEqual([]);
    expect(await months((await aCadre()).phone)).toEqual([]);
    expect((await months(personas.as('AUDITOR'), { cadreId: idOf('Cadre', one.cadre.id) })).length).toBe(1);
    const few = await ask<Listed>({ viewer: asRole('AUDITOR') }, LIST, { first: 1 });
    const many = await ask<Listed>({ viewer: asRole('AUDITOR') }, LIST, { first: 50 });
    expect([few.errors, many.statements]).toEqual([[], few.statements]);
  });

  test('a claim is read by its id by whoever sees it in the list', async () => {
    const { cadre, phone, head } = await february();
    const { id } = (await tell(phone, DRAFT, { month: '2026-02' })).claim!;
    const nodeFor = async (persona: Persona) =>
      (
        await persona.ask('query ($id: ID!) { node(id: $id) { id ... on ReimbursementClaim { cadre { id } } } }', {
          id,
        })
      ).data;
    const found = { node: { id, cadre: { id: idOf('Cadre', cadre.id) } } };
    expect(await nodeFor(phone)).toEqual(found);
    expect(await nodeFor(head)).toEqual({ node: null }); // a draft is the cadre's alone
    await tell(phone, SUBMIT, { id });
    expect(await nodeFor(head)).toEqual(found);
    for (const stranger of [(await aCadre()).phone, personas.as('BRANCH_HEAD', ['73']), personas.as('DIRECTOR')])
      expect(await nodeFor(stranger)).toEqual({ node: null });
  });

  test.each([
    { language: 'id' as const, message: 'Bulan tersebut belum dimulai.' },
    { language: 'en' as const, message: 'That month has not begun.' },
  ])(
    'says in the language $language what is wrong with a month, and names the field',
    async ({ language, message }) => {
      const { phone } = await aCadre();
      const { data } = await phone.ask(
        'mutation { draftReimbursement(input: { month: "2026-04" }) { ... on InvalidInput { field message } } }',
        {},
        language,
      );
      expect(data).toEqual({ draftReimbursement: { field: 'input.month', message } });
    },
  );

  test.each(['TELE_COLLECTOR', 'DIRECTOR', 'OPERATOR'] as const)(
    'a %s sees no claim and decides nothing',
    async (role) => {
      for (const [query, variables] of [
        [LIST, {}],
        [APPROVE, { id: newIdOf('ReimbursementClaim') }],
        [DRAFT, { month: '2026-02' }],
      ] as const) {
        const { errors } = await personas.as(role).ask(query, variables);
        expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
    },
  );
});

describe('what compensates transport', () => {
  let shop: ShopOfTest;
  beforeAll(async () => void (shop = await host.shop('toko-transportasi')));
  const payment = fc.record({
    amount: fc.integer({ min: 1, max: 50_000_000 }),
    owes: fc.constantFrom('2024-02', '2025-06', '2026-02'),
  });

  test('transport compensation, never a share of the money collected', async () => {
    const { cadre, phone } = await february();
    const before = (await tell(phone, DRAFT, { month: '2026-02' })).claim;
    await fc.assert(
      fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 3 }), async (payments) => {
        for (const { amount, owes } of payments) {
          const family = await world.family({ cadre, paidThrough: owes, careClass: 'I', members: 1 });
          const answer = await shop.sender.pay({ accountNumber: family.virtualAccount, amount });
          expect(answer.status).toBe(200);
          await world.payment({ family, cadre, amount: BigInt(amount), postedAt: '2026-02-03T02:00:00Z' });
        }
        expect((await tell(phone, DRAFT, { month: '2026-02' })).claim).toEqual(before);
      }),
      { numRuns: 12 },
    );
    const { rows } = await database.pool.query<{ collected: bigint }>('select sum(amount) as collected from payments');
    expect(rows[0]!.collected).toBeGreaterThan(rupiah(0n));
  });
});
