import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';

const SUM =
  'region { code } families { registered active suspended waiting } participants { registered active suspended waiting } census { population countedOn source } registeredPercent activePercent';
const COVERAGE = `query ($region: RegionCode, $at: CivilDate) { coverage(region: $region, at: $at) { at total { ${SUM} } regions { ${SUM} } } }`;
const RECORD = `mutation ($input: RecordPopulationInput!) { recordPopulation(input: $input) { __typename ... on PopulationRecorded { census { population countedOn source } } ... on Problem { code message } } }`;

interface Sum {
  readonly region: { readonly code: string } | null;
  readonly participants: Readonly<Record<string, number>>;
  readonly census: { readonly population: number } | null;
  readonly registeredPercent: number | null;
}
interface Covered {
  readonly coverage: { readonly at: string; readonly total: Sum; readonly regions: readonly Sum[] };
}
interface Recorded {
  readonly recordPopulation: { readonly __typename: string; readonly code?: string };
}

describe('coverage of a region', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  const operator = asRole('OPERATOR');
  const regency = '64.72' as RegionCode;
  const villages: RegionCode[] = [];

  const cover = async (variables: object, viewer = asRole('DIRECTOR')) => {
    const answer = await ask<Covered>({ viewer }, COVERAGE, { ...variables });
    expect(answer.errors).toEqual([]);
    return answer.data!.coverage;
  };
  const record = async (region: RegionCode, population: number, change: object = {}) => {
    const input = { region, countedOn: '2026-01-01', population, source: 'BPS, uji', ...change };
    const answer = await ask<Recorded>({ viewer: operator }, RECORD, { input });
    expect(answer.errors).toEqual([]);
    return answer.data?.recordPopulation;
  };

  beforeAll(async () => {
    for (let place = 0; place < 2; place += 1) villages.push((await world.region({ within: regency })).code);
    const [one, other] = villages as [RegionCode, RegionCode];
    await world.family({ region: one, members: 3, paidThrough: '2026-03' });
    await world.family({ region: one, members: 2, paidThrough: '2025-06' });
    await world.family({ region: other, members: 4, paidThrough: '2026-02' });
    const waiting = await world.family({
      region: other,
      members: [{ coveredFrom: '2026-03' }],
      paidThrough: '2026-02',
    });
    await database.pool.query(`update families set first_premium_from = '2026-03-19' where id = $1`, [waiting.id]);
  });

  test('counts families and participants registered, active, suspended and waiting, beside a census', async () => {
    expect(await record(regency, 200)).toEqual({
      __typename: 'PopulationRecorded',
      census: { population: 200, countedOn: '2026-01-01', source: 'BPS, uji' },
    });
    await record(regency, 100, { countedOn: '2020-01-01' });
    const { total, regions, at } = await cover({ region: regency });
    expect(at).toBe('2026-03-05');
    expect(total).toEqual({
      region: { code: regency },
      families: { registered: 4, active: 2, suspended: 1, waiting: 1 },
      participants: { registered: 10, active: 7, suspended: 2, waiting: 1 },
      census: { population: 200, countedOn: '2026-01-01', source: 'BPS, uji' },
      registeredPercent: 5,
      activePercent: 3.5,
    });
    expect(regions.reduce((sum, { participants }) => sum + participants['registered']!, 0)).toBe(10);
    expect(regions.every(({ census, registeredPercent }) => census === null && registeredPercent === null)).toBe(true);
  });

  test('of a village and a day that has passed takes the census of that day', async () => {
    const [one] = villages as [RegionCode];
    await record(one, 50, { countedOn: '2025-01-01' });
    await record(one, 40, { countedOn: '2026-02-01' });
    expect((await cover({ region: one, at: '2026-01-31' })).total).toMatchObject({
      participants: { registered: 5 },
      census: { population: 50 },
      registeredPercent: 10,
    });
    expect((await cover({ region: one })).total).toMatchObject({ census: { population: 40 }, registeredPercent: 12.5 });
  });

  test('a branch sees its regions, a director all of them, a cadre and the operator none', async () => {
    const [one, other] = villages as [RegionCode, RegionCode];
    const own = await cover({}, asRole('BRANCH_HEAD', [one]));
    expect(own.regions.map(({ region }) => region?.code)).toEqual([one]);
    expect(own.total).toMatchObject({ region: null, participants: { registered: 5 }, census: { population: 40 } });
    expect((await cover({ region: other }, asRole('BRANCH_HEAD', [one]))).total.participants['registered']).toBe(0);
    expect((await cover({})).regions.map(({ region }) => region?.code)).toEqual(['64']);
    const cadre = await world.cadre();
    for (const viewer of [asCadre(cadre), operator, asRole('PARTICIPANT')])
      expect((await ask({ viewer }, COVERAGE, {})).errors[0]?.code).toBe('FORBIDDEN');
    const input = { region: one, countedOn: '2026-01-01', population: 1, source: 'x' };
    expect((await ask({ viewer: asRole('DIRECTOR') }, RECORD, { input })).errors[0]?.code).toBe('FORBIDDEN');
  });

  test('a census is not edited: the same again is the same, another number of that day is refused', async () => {
    const code = (await world.region()).code;
    expect((await record(code, 10))?.__typename).toBe('PopulationRecorded');
    expect((await record(code, 10))?.__typename).toBe('PopulationRecorded');
    expect((await record(code, 11))?.code).toBe('CENSUS_CONFLICTS_WITH_EARLIER');
    expect((await record(code, 10, { source: 'BPS, sensus lain' }))?.code).toBe('CENSUS_CONFLICTS_WITH_EARLIER');
    const raced = (await world.region()).code;
    const answers = await Promise.all([20, 21, 22, 23].map((count) => record(raced, count)));
    expect(answers.map((answer) => answer?.code ?? 'recorded').toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => 'CENSUS_CONFLICTS_WITH_EARLIER'),
      'recorded',
    ]);
    expect((await record('11.01' as RegionCode, 11))?.code).toBe('CENSUS_REGION_NOT_FOUND');
  });

  test.each([
    ['at', COVERAGE, { at: '2026-03-06' }],
    ['input.population', RECORD, { input: { region: '64', countedOn: '2026-01-01', population: 0, source: 'x' } }],
    ['input.countedOn', RECORD, { input: { region: '64', countedOn: '2026-03-06', population: 1, source: 'x' } }],
    ['input.source', RECORD, { input: { region: '64', countedOn: '2026-01-01', population: 1, source: ' ' } }],
  ])('names %s when it is no input at all', async (field, query, variables) => {
    const viewer = query === RECORD ? operator : asRole('DIRECTOR');
    expect((await ask({ viewer }, query, variables)).errors).toMatchObject([{ code: 'BAD_INPUT', field }]);
  });
});
