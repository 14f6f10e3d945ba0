import { beforeAll, describe, expect, test } from '@jest/globals';
import { BY_CADRES, BY_TELEPHONE, writeYear2020 } from '../support/summaries/year-2020.js';
import { useTestDatabase } from '../support/test-database.js';
import { askThrough } from '../support/world/ask.js';
import { asRole } from '../support/world/viewers.js';

const SUMMARY = `query ($period: Period!, $strategies: [CollectionStrategy!], $groupBy: [CollectionGrouping!], $region: RegionCode) {
  collectionSummary(period: $period, strategies: $strategies, groupBy: $groupBy, region: $region) {
    groups { strategy region { code } payments collected } total { payments collected } } }`;

interface Sum {
  readonly strategy: string | null;
  readonly region: { readonly code: string } | null;
  readonly payments: number;
  readonly collected: number;
}
interface Summary {
  readonly collectionSummary: { readonly groups: readonly Sum[]; readonly total: Sum };
}

describe('a director asks in November 2020 what the year has brought', () => {
  const database = useTestDatabase();
  const ask = askThrough(database);
  const caller = { viewer: asRole('DIRECTOR'), now: '2020-11-20T03:00:00Z' };

  const summary = async (variables: object): Promise<Summary['collectionSummary']> => {
    const answer = await ask<Summary>(caller, SUMMARY, { ...variables });
    expect(answer.errors).toEqual([]);
    return answer.data!.collectionSummary;
  };

  beforeAll(async () => {
    await writeYear2020(database.pool);
  }, 300_000);

  test('Rp106.168 billion followed the visits of cadres from January to October', async () => {
    const period = { from: '2020-01-01', through: '2020-10-31' };
    const { total } = await summary({ period, strategies: ['CADRE_VISIT'] });
    expect(total).toMatchObject({ payments: 1_200, collected: Number(BY_CADRES) });
  });

  test('Rp295.54 billion followed the calls of tele-collectors from January to September', async () => {
    const period = { from: '2020-01-01', through: '2020-09-30' };
    const { total } = await summary({ period, strategies: ['TELE_COLLECTING'] });
    expect(total).toMatchObject({ payments: 2_400, collected: Number(BY_TELEPHONE) });
  });

  test('the strategies, and the provinces, add up to everything that was collected', async () => {
    const period = { from: '2020-01-01', through: '2020-12-31' };
    const everything = [
      BY_CADRES,
      BY_TELEPHONE,
      3n * 10n ** 9n,
      9n * 10n ** 9n,
      20n * 10n ** 9n,
      4n * 10n ** 9n,
      50n * 10n ** 9n,
      80n * 10n ** 9n,
    ];
    const collected = Number(everything.reduce((sum, part) => sum + part, 0n));
    const byStrategy = await summary({ period });
    expect(byStrategy.groups.map(({ strategy, collected }) => [strategy, collected])).toEqual([
      ['CADRE_VISIT', 109_168_000_000],
      ['TELE_COLLECTING', 304_540_000_000],
      ['WHATSAPP', 4_000_000_000],
      ['SMS_BLAST', 20_000_000_000],
      ['AUTO_DEBIT', 50_000_000_000],
      ['UNPROMPTED', 80_000_000_000],
    ]);
    expect(byStrategy.total.collected).toBe(collected);
    const byProvince = await summary({ period, groupBy: ['REGION'] });
    expect(byProvince.groups.map(({ region }) => region?.code)).toEqual(['11', '31', '33', '64', '73', '91']);
    expect(byProvince.total.collected).toBe(collected);
    const inside = await summary({ period, groupBy: [], region: '64' });
    expect(inside.total.collected).toBe(byProvince.groups.find(({ region }) => region?.code === '64')?.collected);
  });
});
