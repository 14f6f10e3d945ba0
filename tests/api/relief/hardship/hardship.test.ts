import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

/** Thursday, 10:00 in Samarinda. */
const NOW = '2026-03-05T02:00:00Z';
const ASSESSMENT = `id familyId contact contactId ability route reasons referral monthsInArrears madeAt
  answers { monthlyIncome householdSize willingness } steps { state byRole note }`;
const RECORD = `mutation ($input: RecordHardshipInput!) { result: recordHardship(input: $input) { __typename ... on HardshipAssessmentRecorded { assessment { ${ASSESSMENT} } } } }`;
const MOVE = `mutation ($input: MoveReferralInput!) { result: moveReferral(input: $input) { __typename ... on ReferralMoved { assessment { ${ASSESSMENT} } } } }`;
const LIST = `query ($purpose: ReadPurpose!, $family: ID, $route: HardshipRoute, $referral: ReferralState, $first: Int, $after: String) {
  hardshipAssessments(purpose: $purpose, family: $family, route: $route, referral: $referral, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { ${ASSESSMENT} } } } }`;
const VISIT = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename } }`;

interface Told {
  readonly __typename: string;
  readonly assessment?: { readonly id: string; readonly route: string; readonly referral: string | null };
}
interface Listed {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

describe('hardship', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { asCadre, asRole, ask, tell } = callerOf(host);

  const act = async (token: string, query: string, input: object): Promise<Told> =>
    (await tell<{ result: Told }>(token, query, { input })).result;
  const list = async (token: string, variables: object): Promise<Listed> =>
    (await tell<{ hardshipAssessments: Listed }>(token, LIST, { purpose: 'COUNTER', ...variables }))
      .hardshipAssessments;

  const aDoor = async () => {
    const { code: region } = await world.region();
    const cadre = await world.cadre({ area: region });
    const family = await world.family({ cadre, careClass: 'III', paidThrough: '2025-08' });
    return { cadre, family, region, phone: await asCadre(cadre), office: await asRole('BRANCH_OFFICER', region) };
  };
  const answers = {
    monthlyIncome: 1_200_000,
    householdSize: 4,
    inWelfareRegister: false,
    lostIncome: false,
    seriousIllness: true,
    hasValuables: false,
    willingness: 'NOT_WILLING',
  };
  const assessment = (familyId: string, change: object = {}) => ({
    id: randomUUID(),
    familyId,
    contact: 'VISIT',
    answers,
    madeAt: '2026-03-05T01:00:00Z',
    ...change,
  });
  const able = { ...answers, monthlyIncome: 9_000_000, seriousIllness: false };

  test('a cadre asks at the door, the rule says who is unable, and the office refers the household step by step', async () => {
    const { family, phone, office } = await aDoor();
    const visit = {
      id: randomUUID(),
      familyId: family.id,
      outcome: 'UNABLE_TO_PAY',
      visitedAt: '2026-03-05T01:00:00Z',
    };
    await tell(phone, VISIT, { input: visit });
    const input = assessment(family.id, { contactId: visit.id });
    const recorded = await act(phone, RECORD, input);
    expect(recorded).toMatchObject({
      __typename: 'HardshipAssessmentRecorded',
      assessment: {
        id: input.id,
        contactId: visit.id,
        ability: 'UNABLE',
        route: 'CSR',
        reasons: ['INCOME_BELOW_POVERTY_LINE', 'SERIOUS_ILLNESS'],
        referral: 'OPEN',
        monthsInArrears: 6,
        answers: { monthlyIncome: 1_200_000, householdSize: 4, willingness: 'NOT_WILLING' },
      },
    });
    expect(await act(phone, RECORD, input)).toEqual(recorded);
    const move = (to: string, note: string) =>
      act(office, MOVE, { id: randomUUID(), assessmentId: input.id, to, note });
    expect(await move('ACCEPTED', 'Yayasan')).toMatchObject({ __typename: 'ReferralMoveNotPossible' });
    expect(await move('SENT', ' Ke yayasan ')).toMatchObject({ assessment: { referral: 'SENT' } });
    expect(await move('ACCEPTED', 'Disetujui')).toMatchObject({
      assessment: {
        referral: 'ACCEPTED',
        steps: [
          { state: 'OPEN', byRole: 'CADRE', note: 'CSR' },
          { state: 'SENT', byRole: 'BRANCH_OFFICER', note: 'Ke yayasan' },
          { state: 'ACCEPTED', byRole: 'BRANCH_OFFICER', note: 'Disetujui' },
        ],
      },
    });
    expect(await move('WITHDRAWN', 'Terlambat')).toMatchObject({ __typename: 'ReferralMoveNotPossible' });
  });

  test.each([
    { who: 'is registered as poor', change: { inWelfareRegister: true }, route: 'PBI_REFERRAL', referral: 'OPEN' },
    {
      who: 'would pay in parts',
      change: { ...able, willingness: 'IN_INSTALMENTS' },
      route: 'REHAB_INSTALMENTS',
      referral: 'OPEN',
    },
    { who: 'pays', change: { ...able, willingness: 'NOW' }, route: 'WILLING_TO_PAY', referral: null },
    { who: 'could and does not want to', change: able, route: 'UNWILLING_TO_PAY', referral: null },
  ])('who $who: $route', async ({ change, route, referral }) => {
    const { family, office } = await aDoor();
    const input = assessment(family.id, { contact: 'COUNTER', answers: { ...answers, ...change } });
    expect(await act(office, RECORD, input)).toMatchObject({ assessment: { route, referral } });
    if (referral !== null) return;
    const step = { id: randomUUID(), assessmentId: input.id, to: 'SENT', note: 'x' };
    expect(await act(office, MOVE, step)).toMatchObject({ __typename: 'HouseholdNotReferred' });
  });

  test('who was found unable to pay is a candidate for donors, as the newest assessment has it', async () => {
    const { family, office } = await aDoor();
    const candidates = async () => {
      const { rowCount } = await database.pool.query('select from csr_candidates where family_id = $1', [family.id]);
      return rowCount;
    };
    const first = assessment(family.id, { contact: 'COUNTER' });
    await act(office, RECORD, first);
    expect(await candidates()).toBe(1);
    await act(
      office,
      RECORD,
      assessment(family.id, { contact: 'COUNTER', answers: able, madeAt: '2026-03-05T01:30:00Z' }),
    );
    expect(await candidates()).toBe(0);
  });

  test('a withdrawn referral makes no candidate', async () => {
    const { family, office } = await aDoor();
    const input = assessment(family.id, { contact: 'COUNTER' });
    await act(office, RECORD, input);
    await act(office, MOVE, { id: randomUUID(), assessmentId: input.id, to: 'WITHDRAWN', note: 'Pindah' });
    const { rowCount } = await database.pool.query('select from csr_candidates where family_id = $1', [family.id]);
    expect(rowCount).toBe(0);
  });

  test('every reading of it is logged with its purpose, and nothing is read outside an assignment', async () => {
    const { family, phone, office } = await aDoor();
    const other = await aDoor();
    await act(phone, RECORD, assessment(family.id));
    await act(other.phone, RECORD, assessment(other.family.id));
    const seen = await list(phone, { purpose: 'VISIT' });
    expect([seen.totalCount, seen.edges.length]).toEqual([1, 1]);
    expect(await list(phone, { family: other.family.id })).toMatchObject({ totalCount: 0, edges: [] });
    await list(office, { family: family.id, purpose: 'COMPLAINT' });
    const { rows } = await database.pool.query(
      `select role, purpose, fields from access_log where family_id = $1 order by read_at, role desc`,
      [family.id],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { role: 'CADRE', purpose: 'VISIT', fields: ['hardship'] },
        { role: 'BRANCH_OFFICER', purpose: 'COMPLAINT', fields: ['hardship'] },
      ]),
    );
    const foreign = await database.pool.query(`select from access_log where family_id = $1 and role = 'CADRE'`, [
      other.family.id,
    ]);
    expect(foreign.rowCount).toBe(0);
  });

  test('an office lists what waits, page by page', async () => {
    const { code: region } = await world.region({ within: '62' });
    const office = await asRole('BRANCH_OFFICER', region);
    for (const change of [{}, { inWelfareRegister: true }, {}]) {
      const { id } = await world.family({ region, paidThrough: '2025-08' });
      await act(office, RECORD, assessment(id, { contact: 'CALL', answers: { ...answers, ...change } }));
    }
    const waiting = { route: 'CSR', referral: 'OPEN', first: 1 };
    const first = await list(office, waiting);
    const second = await list(office, { ...waiting, after: first.pageInfo.endCursor });
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([2, true, false]);
    expect(second.edges[0]?.node.id).not.toBe(first.edges[0]?.node.id);
  });

  test('each problem has its name', async () => {
    const { family, phone, office } = await aDoor();
    const other = await aDoor();
    const problem = async (change: object) => (await act(phone, RECORD, assessment(family.id, change))).__typename;
    expect(await problem({ familyId: other.family.id })).toBe('HardshipFamilyNotFound');
    expect(await problem({ contactId: randomUUID() })).toBe('HardshipContactNotFound');
    expect(await problem({ contact: 'CALL', contactId: randomUUID() })).toBe('HardshipContactNotFound');
    expect(await problem({ madeAt: '2026-03-05T02:00:01Z' })).toBe('HardshipAssessmentInTheFuture');
    const input = assessment(family.id);
    await act(phone, RECORD, input);
    expect(await problem({ id: input.id, answers: able })).toBe('HardshipConflictsWithEarlier');
    const step = { id: randomUUID(), assessmentId: input.id, to: 'SENT', note: 'Dinsos' };
    const moves = await Promise.all([act(office, MOVE, step), act(office, MOVE, step)]);
    for (const told of moves) expect(told).toMatchObject({ assessment: { referral: 'SENT' } });
    expect(await act(office, MOVE, { ...step, to: 'REJECTED' })).toMatchObject({
      __typename: 'HardshipConflictsWithEarlier',
    });
    const far = await asRole('BRANCH_OFFICER', '73.01');
    expect(await act(far, MOVE, { ...step, id: randomUUID() })).toMatchObject({
      __typename: 'HardshipAssessmentNotFound',
    });
    const wrong = await ask(phone, RECORD, {
      input: assessment(family.id, { answers: { ...answers, householdSize: 0 } }),
    });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'input.answers.householdSize' });
  });

  test('a cadre records and does not refer; donors and directors see nothing of it', async () => {
    const { family, phone } = await aDoor();
    const input = assessment(family.id);
    await act(phone, RECORD, input);
    const code = async (token: string, query: string, variables: object) =>
      (await ask(token, query, variables)).errors?.[0]?.extensions.code;
    const step = { id: randomUUID(), assessmentId: input.id, to: 'SENT', note: 'x' };
    expect(await code(phone, MOVE, { input: step })).toBe('FORBIDDEN');
    for (const role of ['CSR_DONOR', 'DIRECTOR', 'OPERATOR'] as const)
      expect(await code(await asRole(role), LIST, { purpose: 'AUDIT' })).toBe('FORBIDDEN');
    expect(await code(await asRole('AUDITOR'), RECORD, { input })).toBe('FORBIDDEN');
    expect(await list(await asRole('AUDITOR'), { family: family.id, purpose: 'AUDIT' })).toMatchObject({
      totalCount: 1,
    });
  });
});
