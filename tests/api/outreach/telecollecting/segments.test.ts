import { describe, expect, test } from '@jest/globals';
import { FAMILIES_PER_DAY_MAX } from '../../../../src/outreach/telecollecting/export-segment.js';
import { PAGE_INFO, type Paged, readBothWays } from '../../../support/both-ways.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';
import { outcomeOf } from '../../../support/outcome.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf, uuidOf } from '../../../support/global-ids.js';

/** Monday, 23 November 2026, 10:00 in Samarinda. */
const NOW = '2026-11-23T02:00:00Z';
const SAVE = `mutation ($input: SaveSegmentInput!) { saveSegment(input: $input) { __typename ... on Problem { code } ... on SegmentSaved { segment {
  id name ownerName filter { region careClass status monthsInArrears { min max } } families(first: 10) { totalCount edges { node { id } } } } } } }`;
const MAP = `query ($region: RegionCode, $groupBy: [ArrearsGrouping!]) { arrearsMapping(region: $region, groupBy: $groupBy) {
  groups { monthsBucket careClass families drillDown(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }
  total { families drillDown(first: 50) { totalCount } } } }`;

describe('segments', () => {
  const database = useTestDatabase();
  const host = useServer(database, NOW);
  const world = aWorld(database);

  const ask = async <Data>(user: User, query: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await askAs<Data>(host, user, [query, variables]);
    expect(errors).toBeUndefined();
    return data as Data;
  };
  const download = async (user: User | null, id: string) => {
    const headers: Record<string, string> = user === null ? {} : { authorization: `Bearer ${user.token}` };
    const response = await fetch(`${host.baseUrl}/exports/segments/${id}`, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  async function aBranch() {
    host.clock.set(new Date(NOW));
    const branch = await world.branch();
    const region = (await world.region({ within: branch.regions[0]! })).code;
    const officer = (name: string) =>
      signIn(host, { role: 'TELE_COLLECTOR', branchId: branch.id, regions: branch.regions, name });
    return { branch, region, officer, owner: await officer('Petugas Satu') };
  }
  const input = (region: string, change: object = {}) => ({
    id: newIdOf('SavedSegment'),
    name: `Kelas I ${region}`,
    filter: { region, careClass: 'I', monthsInArrears: { min: 2, max: 23 } },
    ...change,
  });
  type Saved = { saveSegment: { __typename: string; segment?: Record<string, unknown> } };

  test('Simanis: map the arrears, drill down, save the segment, and the whole branch works with it', async () => {
    const { region, owner, officer } = await aBranch();
    const families = [];
    for (const paidThrough of ['2026-02', '2026-03', '2026-04'])
      families.push(await world.family({ region, careClass: 'I', members: 2, paidThrough }));
    await world.family({ region, careClass: 'II', members: 1, paidThrough: '2026-02' });
    const { arrearsMapping } = await ask<{ arrearsMapping: { groups: object[]; total: object } }>(owner, MAP, {
      region,
      groupBy: ['MONTHS_BUCKET', 'CARE_CLASS'],
    });
    expect(arrearsMapping.total).toEqual({ families: 4, drillDown: { totalCount: 4 } });
    expect(arrearsMapping.groups).toEqual([
      expect.objectContaining({ monthsBucket: 'FOUR_TO_SIX', careClass: 'I', families: 1 }),
      {
        monthsBucket: 'SEVEN_TO_TWELVE',
        careClass: 'I',
        families: 2,
        drillDown: {
          totalCount: 2,
          pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
          edges: [{ node: { id: idOf('Family', families[0]?.id) } }, { node: { id: idOf('Family', families[1]?.id) } }],
        },
      },
      expect.objectContaining({ monthsBucket: 'SEVEN_TO_TWELVE', careClass: 'II', families: 1 }),
    ]);

    const saved = await ask<Saved>(owner, SAVE, { input: input(region) });
    expect(saved.saveSegment).toMatchObject({
      __typename: 'SegmentSaved',
      segment: {
        ownerName: 'Petugas Satu',
        filter: { region, careClass: 'I', status: null, monthsInArrears: { min: 2, max: 23 } },
        families: { totalCount: 3 },
      },
    });
    const LIST = '{ segments { totalCount edges { node { name ownerName families(first: 1) { totalCount } } } } }';
    const shared = await ask(await officer('Petugas Dua'), LIST);
    expect(shared).toEqual({
      segments: {
        totalCount: 1,
        edges: [{ node: { name: `Kelas I ${region}`, ownerName: 'Petugas Satu', families: { totalCount: 3 } } }],
      },
    });
    expect(await ask((await aBranch()).owner, LIST)).toEqual({ segments: { totalCount: 0, edges: [] } });
  });

  test('each thing that is wrong with a segment has a name', async () => {
    const { region, owner, officer } = await aBranch();
    const kind = async (user: User, params: object) =>
      outcomeOf((await ask<Saved>(user, SAVE, { input: params })).saveSegment);
    const first = input(region);
    expect(await kind(owner, first)).toBe('SegmentSaved');
    expect(await kind(owner, { ...first, filter: {} })).toBe('SegmentSaved');
    const other = await officer('Petugas Dua');
    expect(await kind(other, input(region))).toBe('SEGMENT_NAME_TAKEN');
    expect(await kind(other, { ...first, name: 'Lain sekali' })).toBe('SEGMENT_OWNED_BY_ANOTHER');
    const homeless = await signIn(host, { role: 'TELE_COLLECTOR', regions: [region] });
    expect(await kind(homeless, input(region))).toBe('SEGMENT_WITHOUT_BRANCH');
    const DROP =
      'mutation ($id: ID!) { dropSegment(input: { segmentId: $id }) { __typename ... on Problem { code } } }';
    expect(await ask(other, DROP, { id: first.id })).toMatchObject({ dropSegment: { code: 'SEGMENT_NOT_FOUND' } });
    expect(await ask(owner, DROP, { id: first.id })).toEqual({ dropSegment: { __typename: 'SegmentDropped' } });
    const { errors } = await askAs(host, owner, [SAVE, { input: { ...first, name: 'x' } }]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'input.name' });
  });

  test('segments are read by name from either end, and one by its id, within the branch', async () => {
    const { region, owner, officer } = await aBranch();
    const names = ['Delta', 'Alfa', 'Charlie', 'Bravo', 'Echo'];
    const saved = names.map((name) => input(region, { name }));
    for (const one of saved) await ask(owner, SAVE, { input: one });
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      segments(first: $first, after: $after, last: $last, before: $before) { ${PAGE_INFO} edges { node { name } } } }`;
    type Listed = { readonly segments: Paged<{ readonly name: string }> };
    const listed = await readBothWays(async (page) => (await ask<Listed>(owner, query, page)).segments);
    expect(listed.map(({ name }) => name)).toEqual(names.toSorted());
    const byId = 'query ($id: ID!) { node(id: $id) { ... on SavedSegment { name filter { careClass } } } }';
    const node = { name: 'Delta', filter: { careClass: 'I' } };
    expect(await ask(await officer('Petugas Dua'), byId, { id: saved[0]?.id })).toEqual({ node });
    expect(await ask((await aBranch()).owner, byId, { id: saved[0]?.id })).toEqual({ node: null });
  });

  test('an export is masked CSV with one entry in the access log that holds the filter', async () => {
    const { region, owner } = await aBranch();
    const member = { name: '=Melati Rotan' };
    const family = await world.family({ region, careClass: 'I', members: [member, {}], paidThrough: '2026-02' });
    const segment = input(region);
    await ask(owner, SAVE, { input: segment });
    const { status, headers, text } = await download(owner, segment.id);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="Kelas-I-[\w-]+\.csv"$/);
    const [head, line, ...rest] = text.trim().split('\n');
    expect(head).toBe(
      'family_card,head,card,phone,region,care_class,people,paid_through,months_in_arrears,arrears,amount_to_reactivate',
    );
    expect(rest).toEqual([]);
    expect(line?.split(',').slice(4)).toEqual([region, 'I', '2', '2026-02', '8', '2400000', '2700000']);
    expect(line).toContain("'=Melati R");
    for (const number of [family.head.cardNumber, family.head.phone, family.head.nik, family.familyCardNumber])
      expect(text).not.toContain(number);
    const { rows } = await database.pool.query(
      "select family_ids, purpose, families, filter from access_log where viewer = $1 and purpose = 'EXPORT' order by filter",
      [owner.subject],
    );
    expect(rows).toEqual([
      {
        family_ids: [],
        purpose: 'EXPORT',
        families: 1,
        filter: expect.objectContaining({ segment: uuidOf(segment.id), region, careClass: 'I' }),
      },
      { family_ids: [family.id], purpose: 'EXPORT', families: null, filter: null },
    ]);
  });

  test('what a viewer takes away in a day is capped, and tomorrow begins anew', async () => {
    const { region, owner } = await aBranch();
    for (let count = 0; count < 3; count += 1)
      await world.family({ region, careClass: 'I', paidThrough: '2026-02', members: 1 });
    const segment = input(region);
    await ask(owner, SAVE, { input: segment });
    await database.pool.query(
      `insert into access_log (id, viewer, role, fields, purpose, read_at, filter, families) values (gen_random_uuid(), $1, 'TELE_COLLECTOR', '{}', 'EXPORT', $2, '{}', $3)`,
      [owner.subject, NOW, FAMILIES_PER_DAY_MAX - 5],
    );
    const together = await Promise.all([download(owner, segment.id), download(owner, segment.id)]);
    expect(new Set(together.map(({ status }) => status))).toEqual(new Set([200, 429]));
    const refused = together.find(({ status }) => status === 429);
    expect(refused?.text).toContain('you may take 2 more today');
    expect(refused?.headers.get('retry-after')).toBe(String(14 * 3_600)); // It is 10:00 in Samarinda.
    host.clock.set(new Date('2026-11-23T16:00:00Z')); // midnight in Samarinda
    expect((await download(owner, segment.id)).status).toBe(200);
  });

  test('more families than one page are streamed, each once', async () => {
    const { region, owner } = await aBranch();
    await world.families(1_203, { region, careClass: 'I', paidThrough: '2026-02', members: 1 });
    const segment = input(region);
    await ask(owner, SAVE, { input: segment });
    const { text } = await download(owner, segment.id);
    const lines = text.trim().split('\n').slice(1);
    expect(lines).toHaveLength(1_203);
  });

  test('who may not is told so, and another branch finds nothing', async () => {
    const { region, owner } = await aBranch();
    const segment = input(region);
    await ask(owner, SAVE, { input: segment });
    const director = await signIn(host, { role: 'DIRECTOR', regions: 'ALL' });
    const statuses = await Promise.all([
      download(null, segment.id),
      download({ subject: 'x', token: 'no.such.token' }, segment.id),
      download(director, segment.id),
      download((await aBranch()).owner, segment.id),
      download(owner, 'no-id'),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 403, 404, 404]);
    const { errors } = await askAs(host, director, [MAP, { region, groupBy: [] }]);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
