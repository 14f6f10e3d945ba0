import { describe, expect, test } from '@jest/globals';
import { addMonths, billingMonth } from '../../../../src/kernel/billing-month.js';
import { CARE_CLASSES } from '../../../../src/kernel/care-class.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { type BuiltFamily } from '../../../support/world/families.js';
import { askThrough, assess } from '../../../support/world/ask.js';
import { anyOf } from '../../../support/world/synthetic-values.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';

const MAP = `query ($region: RegionCode, $groupBy: [ArrearsGrouping!]) {
  arrearsMapping(region: $region, groupBy: $groupBy) {
    groups { region { code } monthsBucket careClass families persons arrears amountToReactivate }
    total { families persons arrears amountToReactivate }
  }
}`;

interface Sum {
  readonly region: { readonly code: string } | null;
  readonly monthsBucket: string | null;
  readonly careClass: string | null;
  readonly families: number;
  readonly persons: number;
  readonly arrears: number;
  readonly amountToReactivate: number;
}
interface Mapped {
  readonly arrearsMapping: { readonly groups: readonly Sum[]; readonly total: Sum };
}

const TODAY = civilDate('2026-03-05');

/** What each family owes by itself: the slow and certain way to the same sums. */
function totalOf(families: readonly BuiltFamily[]) {
  const total = { families: 0, persons: 0, arrears: 0n, amountToReactivate: 0n };
  for (const family of families) {
    const owed = assess(family, TODAY);
    if (owed.monthsInArrears === 0) continue;
    total.families += 1;
    total.persons += family.members.filter(
      ({ coveredFrom, coveredThrough }) => coveredFrom <= '2026-03' && (coveredThrough ?? '2026-03') >= '2026-03',
    ).length;
    total.arrears += owed.arrearsTotal;
    total.amountToReactivate += owed.amountToReactivate;
  }
  return { ...total, arrears: Number(total.arrears), amountToReactivate: Number(total.amountToReactivate) };
}

describe('the mapping of arrears', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const ask = askThrough(database);
  const map = async (variables: object, viewer = asRole('DIRECTOR')): Promise<Mapped['arrearsMapping'] | undefined> => {
    const answer = await ask<Mapped>({ viewer }, MAP, { ...variables });
    expect(answer.errors).toEqual([]);
    return answer.data?.arrearsMapping;
  };

  test('is exact to the rupiah, whoever joined, left or has credit', async () => {
    const district = (await world.region({ level: 'DISTRICT', within: '64.72' })).code;
    const villages = [(await world.region({ within: district })).code, (await world.region({ within: district })).code];
    const families: BuiltFamily[] = [];
    for (let count = 0; count < 60; count += 1) {
      const paidThrough = addMonths(billingMonth('2026-04'), -anyOf([0, 1, 2, 3, 5, 8, 14, 25, 40]));
      const members = anyOf([
        2,
        4,
        [{}, { coveredFrom: addMonths(paidThrough, 3) }],
        [{}, { coveredThrough: addMonths(paidThrough, 2) }],
        [{ coveredThrough: addMonths(paidThrough, 1) }],
        [{ coveredFrom: addMonths(paidThrough, 4) }],
      ]);
      const credit = anyOf([0n, 0n, 0n, 20_000n, 170_000n]);
      families.push(
        await world.family({ region: anyOf(villages), paidThrough, members, credit, careClass: anyOf(CARE_CLASSES) }),
      );
    }
    for (const groupBy of [
      [],
      ['REGION'],
      ['MONTHS_BUCKET'],
      ['CARE_CLASS'],
      ['REGION', 'MONTHS_BUCKET', 'CARE_CLASS'],
    ]) {
      const mapped = await map({ region: district, groupBy });
      expect(mapped?.total).toEqual(totalOf(families));
      const sums = mapped?.groups.map((group) => group.arrears) ?? [];
      expect(sums.reduce((a, b) => a + b, 0)).toBe(mapped?.total.arrears);
    }
    const byVillage = await map({ region: district, groupBy: ['REGION'] });
    for (const group of byVillage?.groups ?? []) {
      const { region, monthsBucket, careClass, ...sums } = group;
      expect([monthsBucket, careClass]).toEqual([null, null]);
      expect(sums).toEqual(totalOf(families.filter((family) => family.region === region?.code)));
    }
  });

  test.each([
    { paidThrough: '2026-02', bucket: null },
    { paidThrough: '2026-01', bucket: 'ONE' },
    { paidThrough: '2025-12', bucket: 'TWO_TO_THREE' },
    { paidThrough: '2025-08', bucket: 'FOUR_TO_SIX' },
    { paidThrough: '2025-02', bucket: 'SEVEN_TO_TWELVE' },
    { paidThrough: '2024-03', bucket: 'THIRTEEN_TO_TWENTY_THREE' },
    { paidThrough: '2024-02', bucket: 'TWENTY_FOUR_AND_MORE' },
    { paidThrough: '2020-01', bucket: 'TWENTY_FOUR_AND_MORE' },
  ])('a family that has paid through $paidThrough stands in $bucket', async ({ paidThrough, bucket }) => {
    const family = await world.family({ paidThrough, members: 1 });
    const mapped = await map({ region: family.region, groupBy: ['MONTHS_BUCKET'] });
    expect(mapped?.groups.map((group) => group.monthsBucket)).toEqual(bucket === null ? [] : [bucket]);
  });

  test('regions are told apart one level below the one asked for', async () => {
    const village = (await world.region({ within: '73.05' })).code;
    await world.family({ region: village, paidThrough: '2025-01' });
    const codes = async (region: string | null) =>
      (await map({ region, groupBy: ['REGION'] }))?.groups.map((group) => group.region?.code);
    expect(await codes(null)).toContain('73');
    expect(await codes('73')).toEqual(['73.05']);
    expect(await codes('73.05')).toEqual([village.slice(0, 8)]);
    expect(await codes(village.slice(0, 8))).toEqual([village]);
    expect(await codes(village)).toEqual([village]);
  });

  test('districts of several regencies are told at once, and of no province or country', async () => {
    const villages = await Promise.all(['53.01', '53.02'].map(async (within) => (await world.region({ within })).code));
    for (const region of villages) await world.family({ region, paidThrough: '2025-01' });
    const office = asRole('BRANCH_HEAD', ['53.01', '53.02'] as RegionCode[]);
    const groupBy = ['DISTRICT'];
    const mapped = await map({ region: null, groupBy }, office);
    expect(mapped?.groups.map((group) => [group.region?.code, group.families])).toEqual(
      villages.map((village) => [village.slice(0, 8), 1]),
    );
    expect((await map({ region: villages[0], groupBy }))?.total.families).toBe(1);
    for (const variables of [
      { groupBy },
      { groupBy, region: '53' },
      { groupBy: ['DISTRICT', 'REGION'], region: '53.01' },
    ])
      expect((await ask({ viewer: asRole('DIRECTOR') }, MAP, variables)).errors).toMatchObject([{ code: 'BAD_INPUT' }]);
  });

  test('shows an office its own regions, and takes two statements however many families there are', async () => {
    const one = await world.family({ paidThrough: '2025-01', region: (await world.region({ within: '52.01' })).code });
    await world.family({ paidThrough: '2025-01', region: (await world.region({ within: '52.02' })).code });
    const viewer = asRole('BRANCH_HEAD', [one.region]);
    expect((await map({ region: '52', groupBy: [] }, viewer))?.total.families).toBe(1);
    expect((await map({ region: '11', groupBy: [] }, viewer))?.total.families).toBe(0);
    const office = asRole('BRANCH_HEAD', ['52.01', '52.02'] as RegionCode[]);
    const own = await map({ region: null, groupBy: ['REGION'] }, office);
    expect(own?.groups.map((group) => group.region?.code)).toEqual(['52.01', '52.02']);
    const answer = await ask({ viewer: asRole('DIRECTOR') }, MAP, {});
    expect(answer.statements).toBe(2);
  });

  test('is not for cadres, operators or partners', async () => {
    const cadre = await world.cadre();
    for (const viewer of [asCadre(cadre), asRole('OPERATOR'), asRole('PARTNER')]) {
      expect((await ask({ viewer }, MAP, {})).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
    expect((await ask({ viewer: null }, MAP, {})).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });
});
