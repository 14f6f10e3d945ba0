import { describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

const LIST = `query ($region: RegionCode, $kind: FacilityKind, $near: NearPointInput, $first: Int, $after: String, $last: Int, $before: String) {
  facilities(region: $region, kind: $kind, near: $near, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { distanceKm node { id name kind capacity latitude longitude region { code } } } } }`;
const ELIGIBILITY = `query ($participantId: ID!, $reason: FktpChangeReason, $documents: [FktpDocument!]) {
  fktpChangeEligibility(participantId: $participantId, reason: $reason, documents: $documents) {
    isEligible reason earliestRequestOn validFrom missingDocuments obstacles explanation } }`;
const REQUEST = `mutation ($input: RequestFktpChangeInput!) { requestFktpChange(input: $input) { __typename
  ... on FktpChangeRequested { explanation choice { validFrom reason facility { id name } } } ... on Problem { code message }
  ... on FktpChangeNotAllowed { eligibility { obstacles earliestRequestOn missingDocuments explanation } } } }`;

/** 5 March 2026, 10:00 in Samarinda. */
const NOW = '2026-03-05T02:00:00Z';
const ALUN_ALUN = { latitude: -0.5022, longitude: 117.1536 };

interface Listed {
  readonly facilities: {
    readonly totalCount: number;
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string;
      readonly endCursor: string;
    };
    readonly edges: readonly { readonly distanceKm: number | null; readonly node: { readonly id: string } }[];
  };
}

describe('the directory of clinics', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  const list = async (variables: Record<string, unknown>) => {
    const answer = await ask<Listed>({ viewer: asRole('BRANCH_OFFICER') }, LIST, variables);
    expect(answer.errors).toEqual([]);
    return { ...(answer.data as Listed).facilities, statements: answer.statements };
  };
  const ids = ({ edges }: Listed['facilities']) => edges.map(({ node }) => node.id);

  test('is narrowed by region and kind, by name, without those that have closed', async () => {
    const { code: village } = await world.region({ within: '64.02' });
    const b = await world.facility({ region: village, name: 'Uji B' });
    const a = await world.facility({ region: village, name: 'Uji A', kind: 'KLINIK' });
    await world.facility({ region: village, openThrough: '2026-03-04' });
    const last = await world.facility({ region: village, name: 'Uji C', openThrough: '2026-03-05' });
    expect(ids(await list({ region: '64.02' }))).toEqual([
      idOf('Facility', a.id),
      idOf('Facility', b.id),
      idOf('Facility', last.id),
    ]);
    const end = await list({ region: '64.02', last: 2 });
    expect([ids(end), end.edges[0]?.distanceKm]).toEqual([[idOf('Facility', b.id), idOf('Facility', last.id)], null]);
    expect(ids(await list({ region: '64.02', last: 2, before: end.pageInfo.startCursor }))).toEqual([
      idOf('Facility', a.id),
    ]);
    expect(ids(await list({ region: village, kind: 'KLINIK' }))).toEqual([idOf('Facility', a.id)]);
    expect((await list({ region: '64.02' })).totalCount).toBe(3);
  });

  test('near a point comes nearest first, within the circle only, page by page without gap or repeat', async () => {
    const built: { id: string; latitude: number }[] = [];
    for (const [index, north] of [0.03, 0.01, 0.02, 0.2, 0.01].entries()) {
      const latitude = ALUN_ALUN.latitude + north;
      const facility = await world.facility({ ...ALUN_ALUN, latitude, name: `Dekat ${index}`, kind: 'DOKTER' });
      built.push({ id: idOf('Facility', facility.id), latitude });
    }
    const near = { ...ALUN_ALUN, withinKm: 5 };
    const expected = [1, 4, 2, 0].map((index) => built[index]?.id);
    const all = await list({ near, kind: 'DOKTER' });
    expect(ids(all)).toEqual(expected);
    expect(all.statements).toBe(3); // the page, its regions, the count
    expect(all.edges.map(({ distanceKm }) => distanceKm)).toEqual([1.112, 1.112, 2.224, 3.336]);
    const first = await list({ near, kind: 'DOKTER', first: 1 });
    const rest = await list({ near, kind: 'DOKTER', after: first.pageInfo.endCursor });
    expect([...ids(first), ...ids(rest)]).toEqual(expected);
    expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([4, true, false]);
    const end = await list({ near, kind: 'DOKTER', last: 1 });
    const beginning = await list({ near, kind: 'DOKTER', last: 10, before: end.pageInfo.startCursor });
    expect([...ids(beginning), ...ids(end)]).toEqual(expected);
    expect([end.pageInfo.hasPreviousPage, beginning.pageInfo.hasPreviousPage]).toEqual([true, false]);
  });

  test.each([
    { field: 'near.latitude', near: { ...ALUN_ALUN, latitude: 90.1 } },
    { field: 'near.longitude', near: { ...ALUN_ALUN, longitude: -181 } },
    { field: 'near.withinKm', near: { ...ALUN_ALUN, withinKm: 51 } },
    { field: 'near.withinKm', near: { ...ALUN_ALUN, withinKm: 0 } },
  ])('names $field when it is no circle', async ({ field, near }) => {
    const answer = await ask({ viewer: asRole('BRANCH_OFFICER') }, LIST, { near });
    expect(answer.errors).toMatchObject([{ code: 'BAD_INPUT', field }]);
  });

  test('refuses the cursor of another order', async () => {
    await world.facility();
    const byName = await list({ first: 1 });
    const answer = await ask({ viewer: asRole('BRANCH_OFFICER') }, LIST, {
      near: ALUN_ALUN,
      after: byName.pageInfo.endCursor,
    });
    expect(answer.errors).toMatchObject([{ code: 'BAD_INPUT', field: 'after' }]);
  });

  test.each(['DIRECTOR', 'OPERATOR', 'CHATBOT'] as const)('is closed to a %s', async (role) => {
    expect((await ask({ viewer: asRole(role) }, LIST)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  test('the clinics of a list of families are read with one statement', async () => {
    const cadre = await world.cadre();
    const facility = await world.facility({ region: cadre.area });
    for (let count = 0; count < 5; count += 1) {
      const family = await world.family({ cadre });
      for (const participant of family.members) await world.choice({ participant, facility });
    }
    const query = `{ families { edges { node { participants { facility { validFrom facility { name } } nextFacility { validFrom } } } } } }`;
    const answer = await ask<object>({ viewer: asCadre(cadre) }, query);
    expect(answer.errors).toEqual([]);
    expect(JSON.stringify(answer.data)).toContain(facility.name);
    expect(answer.statements).toBe(2); // families with their people, choices
  });
});

describe('changing the clinic', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);

  type Result = { readonly __typename: string } & Record<string, unknown>;
  const eligibility = async (viewer: Viewer, variables: Record<string, unknown>, now = NOW) => {
    const answer = await ask<{ fktpChangeEligibility: Record<string, unknown> | null }>(
      { viewer, now },
      ELIGIBILITY,
      variables,
    );
    expect(answer.errors).toEqual([]);
    return answer.data?.fktpChangeEligibility;
  };
  const request = async (viewer: Viewer, input: object, now = NOW): Promise<Result | undefined> => {
    const answer = await ask<{ requestFktpChange: Result }>({ viewer, now }, REQUEST, { input });
    expect(answer.errors).toEqual([]);
    return answer.data?.requestFktpChange;
  };
  const aParticipant = async ({ since = '2025-06-10', paidThrough = '2026-02' } = {}) => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, paidThrough });
    const [from, to] = [await world.facility({ region: cadre.area }), await world.facility({ region: cadre.area })];
    await world.choice({ participant: family.head, facility: from, from: since });
    const input = {
      id: newIdOf('FacilityChoice'),
      participantId: idOf('Participant', family.head.id),
      facilityId: idOf('Facility', to.id),
    };
    return { cadre, viewer: asCadre(cadre), family, head: family.head, from, to, input };
  };
  const CURRENT = `query ($id: ID!) { participant(by: { id: $id }) { facility { facility { id } } nextFacility { facility { id } } } }`;
  const current = async (viewer: Viewer, id: string, now: string) =>
    (await ask<{ participant: unknown }>({ viewer, now }, CURRENT, { id: idOf('Participant', id) })).data?.participant;

  test('a cadre explains the rule, asks, and the new clinic holds from the 1st of the next month', async () => {
    const { viewer, head, from, to, input } = await aParticipant();
    expect(await eligibility(viewer, { participantId: idOf('Participant', head.id) })).toEqual({
      isEligible: true,
      reason: 'OWN_WISH',
      earliestRequestOn: '2026-03-05',
      validFrom: '2026-04-01',
      missingDocuments: [],
      obstacles: [],
      explanation: 'FKTP dapat diganti hari ini. FKTP baru berlaku mulai 1 April 2026.',
    });
    const requested = await request(viewer, input);
    expect(requested).toEqual({
      __typename: 'FktpChangeRequested',
      explanation: `${to.name} berlaku mulai 1 April 2026.`,
      choice: { validFrom: '2026-04-01', reason: 'OWN_WISH', facility: { id: idOf('Facility', to.id), name: to.name } },
    });
    expect(await request(viewer, input)).toEqual(requested);
    const at = (id: string) => ({ facility: { id: idOf('Facility', id) } });
    expect(await current(viewer, head.id, '2026-03-31T15:59:00Z')).toEqual({
      facility: at(from.id),
      nextFacility: at(to.id),
    });
    expect(await current(viewer, head.id, '2026-03-31T16:00:00Z')).toEqual({ facility: at(to.id), nextFacility: null });
  });

  test('once in three months: the day before is too early, and a change to come bars another', async () => {
    const { viewer, head, from, input } = await aParticipant({ since: '2025-12-06' });
    expect(await eligibility(viewer, { participantId: idOf('Participant', head.id) })).toMatchObject({
      isEligible: false,
      obstacles: ['TOO_EARLY'],
      earliestRequestOn: '2026-03-06',
      validFrom: '2026-04-01',
    });
    expect(await request(viewer, input)).toMatchObject({
      __typename: 'FktpChangeNotAllowed',
      code: 'FKTP_CHANGE_NOT_ALLOWED',
      message:
        'FKTP dapat diganti satu kali dalam tiga bulan; permohonan dapat diajukan mulai 6 Maret 2026. FKTP baru berlaku mulai 1 April 2026.',
      eligibility: { obstacles: ['TOO_EARLY'] },
    });
    const nextDay = '2026-03-06T02:00:00Z';
    expect((await request(viewer, input, nextDay))?.__typename).toBe('FktpChangeRequested');
    const back = { ...input, id: newIdOf('FacilityChoice'), facilityId: idOf('Facility', from.id) };
    expect(await request(viewer, back, nextDay)).toMatchObject({
      eligibility: { obstacles: ['CHANGE_PENDING'], earliestRequestOn: '2026-07-01' },
    });
  });

  test('an exception needs its letter and no wait', async () => {
    const { viewer, head, input } = await aParticipant({ since: '2026-03-01' });
    const moved = { ...input, reason: 'MOVED_DOMICILE' };
    expect(
      await eligibility(viewer, { participantId: idOf('Participant', head.id), reason: 'MOVED_DOMICILE' }),
    ).toMatchObject({
      isEligible: false,
      missingDocuments: ['DOMICILE_LETTER'],
      explanation: 'Dokumen yang masih diperlukan: surat keterangan pindah domisili.',
    });
    expect(await request(viewer, moved)).toMatchObject({ eligibility: { missingDocuments: ['DOMICILE_LETTER'] } });
    expect(await request(viewer, { ...moved, documents: ['DOMICILE_LETTER'] })).toMatchObject({
      __typename: 'FktpChangeRequested',
      choice: { validFrom: '2026-04-01', reason: 'MOVED_DOMICILE' },
    });
  });

  test('a family in arrears pays first', async () => {
    const { viewer, input } = await aParticipant({ paidThrough: '2026-01' });
    expect(await request(viewer, input)).toMatchObject({ eligibility: { obstacles: ['CARDS_NOT_ACTIVE'] } });
  });

  test('only an office redistributes', async () => {
    const { viewer, cadre, input } = await aParticipant({ since: '2026-03-01' });
    const moved = { ...input, reason: 'REDISTRIBUTION' };
    const answer = await ask({ viewer }, REQUEST, { input: moved });
    expect(answer.errors).toMatchObject([{ code: 'FORBIDDEN', field: 'input.reason' }]);
    expect((await request(asRole('BRANCH_OFFICER', [cadre.area]), moved))?.__typename).toBe('FktpChangeRequested');
  });

  test('the same clinic, a closed one, a full one and another request under the id are each named', async () => {
    const { viewer, family, from, input } = await aParticipant();
    const other = await aParticipant();
    const closing = await world.facility({ openThrough: '2026-03-31' });
    const full = await world.facility({ capacity: 1 });
    await world.choice({ participant: other.head, facility: full, from: '2026-02-01' });
    const told = async (change: object) => {
      const answer = await request(viewer, { ...input, ...change });
      return answer?.['code'] ?? answer?.__typename;
    };
    expect(await told({ facilityId: idOf('Facility', from.id) })).toBe('FKTP_UNCHANGED');
    expect(await told({ facilityId: idOf('Facility', closing.id) })).toBe('FACILITY_NOT_OPEN');
    expect(await told({ facilityId: newIdOf('Facility') })).toBe('FACILITY_NOT_OPEN');
    expect(await told({ facilityId: idOf('Facility', full.id) })).toBe('FACILITY_FULL');
    expect(await told({})).toBe('FktpChangeRequested');
    expect(await told({ facilityId: idOf('Facility', full.id) })).toBe('FKTP_CHANGE_CONFLICTS_WITH_EARLIER');
    expect(await told({ documents: ['DOMICILE_LETTER'] })).toBe('FKTP_CHANGE_CONFLICTS_WITH_EARLIER');
    expect(await told({ participantId: idOf('Participant', family.members[1]?.id) })).toBe(
      'FKTP_CHANGE_CONFLICTS_WITH_EARLIER',
    );
  });

  test('twenty requests for one participant at once are one change', async () => {
    const { viewer, input } = await aParticipant();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => request(viewer, { ...input, id: newIdOf('FacilityChoice') })),
    );
    expect(answers.filter((answer) => answer?.__typename === 'FktpChangeRequested')).toHaveLength(1);
  });

  test('the same request told twenty times at once is one change and twenty equal answers', async () => {
    const { viewer, head, input } = await aParticipant();
    const answers = await Promise.all(Array.from({ length: 20 }, () => request(viewer, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.__typename).toBe('FktpChangeRequested');
    const { rows } = await database.pool.query('select id from facility_choices where participant_id = $1', [head.id]);
    expect(rows).toHaveLength(2);
  });

  test('a participant out of sight and one that is not there look the same', async () => {
    const { viewer, input } = await aParticipant();
    const other = await aParticipant();
    for (const participantId of [idOf('Participant', other.head.id), newIdOf('Participant')]) {
      expect(await eligibility(viewer, { participantId })).toBeNull();
      expect((await request(viewer, { ...input, participantId }))?.['code']).toBe('FKTP_PARTICIPANT_NOT_FOUND');
    }
  });

  test.each([
    { field: 'input.id', change: { id: 'one' } },
    { field: 'input.participantId', change: { participantId: 'one' } },
    { field: 'input.facilityId', change: { facilityId: 'one' } },
    { field: 'input.participantId', change: { participantId: newIdOf('Family') } },
  ])('names $field when it is no request at all', async ({ field, change }) => {
    const { viewer, input } = await aParticipant();
    const answer = await ask({ viewer }, REQUEST, { input: { ...input, ...change } });
    expect(answer.errors).toMatchObject([{ code: 'BAD_INPUT', field }]);
  });

  test.each(['TELE_COLLECTOR', 'AUDITOR'] as const)('a %s may read the rule and ask for nothing', async (role) => {
    const { head, input } = await aParticipant();
    expect(await eligibility(asRole(role), { participantId: idOf('Participant', head.id) })).toMatchObject({
      isEligible: true,
    });
    expect((await ask({ viewer: asRole(role) }, REQUEST, { input })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});
