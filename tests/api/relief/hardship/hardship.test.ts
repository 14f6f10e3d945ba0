import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../../../src/platform/texts/index.js';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

/** Thursday, 10:00 in Samarinda. */
const NOW = '2026-03-05T02:00:00Z';
const ASSESSMENT = `id familyId contact contactId ability route reasons referral monthsInArrears madeAt
  answers { monthlyIncome householdSize willingness } steps { state byRole note }`;
const RECORD = `mutation ($input: RecordHardshipInput!) { result: recordHardship(input: $input) { __typename ... on Problem { code message } ... on HardshipAssessmentRecorded { assessment { ${ASSESSMENT} } } } }`;
const MOVE = `mutation ($input: MoveReferralInput!) { result: moveReferral(input: $input) { __typename ... on Problem { code message } ... on ReferralMoved { assessment { ${ASSESSMENT} } } } }`;
const LIST = `query ($purpose: ReadPurpose!, $familyId: ID, $route: HardshipRoute, $referral: ReferralState, $first: Int, $after: String, $last: Int, $before: String) {
  hardshipAssessments(purpose: $purpose, familyId: $familyId, route: $route, referral: $referral, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { node { ${ASSESSMENT} } } } }`;
const VISIT = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename } }`;

interface Told {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly assessment?: { readonly id: string; readonly route: string; readonly referral: string | null };
}
interface Listed {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly startCursor: string;
    readonly endCursor: string;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
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

  const aHousehold = async () => {
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
    id: newIdOf('HardshipAssessment'),
    familyId: idOf('Family', familyId),
    contact: 'VISIT',
    answers,
    madeAt: '2026-03-05T01:00:00Z',
    ...change,
  });
  const able = { ...answers, monthlyIncome: 9_000_000, seriousIllness: false };

  test('a cadre asks at the door, the rule says who is unable, and the office refers the household step by step', async () => {
    const { family, phone, office } = await aHousehold();
    const visit = {
      id: newIdOf('Visit'),
      familyId: idOf('Family', family.id),
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
      act(office, MOVE, { id: newIdOf('ReferralStep'), assessmentId: input.id, to, note });
    expect(await move('ACCEPTED', 'Yayasan')).toMatchObject({ code: 'REFERRAL_MOVE_NOT_POSSIBLE' });
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
    expect(await move('WITHDRAWN', 'Terlambat')).toMatchObject({ code: 'REFERRAL_MOVE_NOT_POSSIBLE' });
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
    const { family, office } = await aHousehold();
    const input = assessment(family.id, { contact: 'COUNTER', answers: { ...answers, ...change } });
    expect(await act(office, RECORD, input)).toMatchObject({ assessment: { route, referral } });
    if (referral !== null) return;
    const step = { id: newIdOf('ReferralStep'), assessmentId: input.id, to: 'SENT', note: 'x' };
    expect(await act(office, MOVE, step)).toMatchObject({ code: 'HARDSHIP_NOT_REFERRED' });
  });

  test('who was found unable to pay is a candidate for donors, as the newest assessment has it', async () => {
    const { family, office } = await aHousehold();
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
    const { family, office } = await aHousehold();
    const input = assessment(family.id, { contact: 'COUNTER' });
    await act(office, RECORD, input);
    await act(office, MOVE, { id: newIdOf('ReferralStep'), assessmentId: input.id, to: 'WITHDRAWN', note: 'Pindah' });
    const { rowCount } = await database.pool.query('select from csr_candidates where family_id = $1', [family.id]);
    expect(rowCount).toBe(0);
  });

  test('every reading of it is logged with its purpose, and nothing is read outside an assignment', async () => {
    const { family, phone, office } = await aHousehold();
    const other = await aHousehold();
    await act(phone, RECORD, assessment(family.id));
    await act(other.phone, RECORD, assessment(other.family.id));
    const seen = await list(phone, { purpose: 'VISIT' });
    expect([seen.totalCount, seen.edges.length]).toEqual([1, 1]);
    expect(await list(phone, { familyId: idOf('Family', other.family.id) })).toMatchObject({
      totalCount: 0,
      edges: [],
    });
    await list(office, { familyId: idOf('Family', family.id), purpose: 'COMPLAINT' });
    const { rows } = await database.pool.query(
      `select role, purpose, fields from access_log where $1 = any(family_ids) order by read_at, role desc`,
      [family.id],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { role: 'CADRE', purpose: 'VISIT', fields: ['hardship'] },
        { role: 'BRANCH_OFFICER', purpose: 'COMPLAINT', fields: ['hardship'] },
      ]),
    );
    const foreign = await database.pool.query(
      `select from access_log where $1 = any(family_ids) and role = 'CADRE' and purpose = 'VISIT'`,
      [other.family.id],
    );
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
    const { startCursor: before } = second.pageInfo;
    const back = await list(office, { ...waiting, first: null, last: 1, before });
    expect(back.edges).toEqual(first.edges);
    expect([back.pageInfo.hasPreviousPage, back.pageInfo.hasNextPage]).toEqual([false, true]);
  });

  test('each problem has its name', async () => {
    const { family, phone, office } = await aHousehold();
    const other = await aHousehold();
    const problem = async (change: object) => (await act(phone, RECORD, assessment(family.id, change))).code;
    expect(await problem({ familyId: idOf('Family', other.family.id) })).toBe('HARDSHIP_FAMILY_NOT_FOUND');
    expect(await problem({ contactId: newIdOf('Visit') })).toBe('HARDSHIP_CONTACT_NOT_FOUND');
    expect(await problem({ contact: 'CALL', contactId: newIdOf('Call') })).toBe('HARDSHIP_CONTACT_NOT_FOUND');
    expect(await problem({ madeAt: '2026-03-05T02:00:01Z' })).toBe('HARDSHIP_ASSESSMENT_IN_THE_FUTURE');
    const input = assessment(family.id);
    await act(phone, RECORD, input);
    expect(await problem({ id: input.id, answers: able })).toBe('HARDSHIP_CONFLICTS_WITH_EARLIER');
    const step = { id: newIdOf('ReferralStep'), assessmentId: input.id, to: 'SENT', note: 'Dinsos' };
    const moves = await Promise.all([act(office, MOVE, step), act(office, MOVE, step)]);
    for (const told of moves) expect(told).toMatchObject({ assessment: { referral: 'SENT' } });
    expect(await act(office, MOVE, { ...step, to: 'REJECTED' })).toMatchObject({
      code: 'HARDSHIP_CONFLICTS_WITH_EARLIER',
    });
    const far = await asRole('BRANCH_OFFICER', '73.01');
    expect(await act(far, MOVE, { ...step, id: newIdOf('ReferralStep') })).toMatchObject({
      code: 'HARDSHIP_ASSESSMENT_NOT_FOUND',
    });
    const wrong = await ask(phone, RECORD, {
      input: assessment(family.id, { answers: { ...answers, householdSize: 0 } }),
    });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'input.answers.householdSize' });
  });

  test.each([
    { contact: 'VISIT', contactId: newIdOf('Call') },
    { contact: 'CALL', contactId: newIdOf('Visit') },
    { contact: 'COUNTER', contactId: newIdOf('Visit') },
  ])('a contact of $contact is not named by $contactId', async (told) => {
    const { family, phone } = await aHousehold();
    const wrong = await ask(phone, RECORD, { input: assessment(family.id, told) });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'input.contactId' });
  });

  test('a problem is told in the language of whoever reads it, and an assessment is read again by its id', async () => {
    const { family, office } = await aHousehold();
    const input = assessment(family.id, { contact: 'COUNTER', answers: able });
    await act(office, RECORD, input);
    const step = { id: newIdOf('ReferralStep'), assessmentId: input.id, to: 'SENT', note: 'x' };
    const told = async (language: Language) =>
      (await callerOf(host, language).tell<{ result: Told }>(office, MOVE, { input: step })).result.message;
    expect(await told('en')).toBe('This household can pay; nobody was asked for help.');
    expect(await told('id')).toBe('Keluarga ini mampu membayar, sehingga tidak ada rujukan bantuan.');
    const NODE = 'query ($id: ID!) { node(id: $id) { __typename ... on HardshipAssessment { familyId route } } }';
    const read = async (token: string) => (await tell<{ node: object | null }>(token, NODE, { id: input.id })).node;
    const seen = { __typename: 'HardshipAssessment', familyId: idOf('Family', family.id), route: 'UNWILLING_TO_PAY' };
    expect(await read(office)).toEqual(seen);
    expect(await read(await asRole('BRANCH_OFFICER', '73.01'))).toBeNull();
    expect(await read(await asRole('DIRECTOR'))).toBeNull();
  });

  test('a cadre records and does not refer; donors and directors see nothing of it', async () => {
    const { family, phone } = await aHousehold();
    const input = assessment(family.id);
    await act(phone, RECORD, input);
    const code = async (token: string, query: string, variables: object) =>
      (await ask(token, query, variables)).errors?.[0]?.extensions.code;
    const step = { id: newIdOf('ReferralStep'), assessmentId: input.id, to: 'SENT', note: 'x' };
    expect(await code(phone, MOVE, { input: step })).toBe('FORBIDDEN');
    for (const role of ['CSR_DONOR', 'DIRECTOR', 'OPERATOR'] as const)
      expect(await code(await asRole(role), LIST, { purpose: 'AUDIT' })).toBe('FORBIDDEN');
    expect(await code(await asRole('AUDITOR'), RECORD, { input })).toBe('FORBIDDEN');
    expect(
      await list(await asRole('AUDITOR'), { familyId: idOf('Family', family.id), purpose: 'AUDIT' }),
    ).toMatchObject({
      totalCount: 1,
    });
  });
});
