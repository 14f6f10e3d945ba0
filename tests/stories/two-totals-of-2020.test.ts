import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../src/kernel/region-code.js';
import { makeCollectedYear } from '../support/summaries/collected-year.js';
import { writeHistory } from '../support/summaries/history.js';
import { useTestDatabase } from '../support/test-database.js';
import { askThrough } from '../support/world/ask.js';
import type { BuiltCadre } from '../support/world/cadres.js';
import { asRole } from '../support/world/viewers.js';
import { aWorld } from '../support/world/world.js';

/** As the press told them in November 2020. */
const BY_CADRES = 106_168_000_000n;
const BY_TELEPHONE = 295_540_000_000n;
/** Two for every hundred of the 2,426. */
const CADRES = 48;

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
  const world = aWorld(database);
  const ask = askThrough(database);
  const caller = { viewer: asRole('DIRECTOR'), now: '2020-11-20T03:00:00Z' };

  const summary = async (variables: object): Promise<Summary['collectionSummary']> => {
    const answer = await ask<Summary>(caller, SUMMARY, { ...variables });
    expect(answer.errors).toEqual([]);
    return answer.data!.collectionSummary;
  };

  beforeAll(async () => {
    const regions: RegionCode[] = [];
    for (const within of ['11', '31', '33', '64', '73', '91']) regions.push((await world.region({ within })).code);
    const cadres: BuiltCadre[] = [];
    for (let place = 0; place < CADRES; place += 1)
      cadres.push(await world.cadre({ area: regions[place % regions.length]!, appointedFrom: '2019-01-01' }));
    const partner = await world.partner();
    const year = { from: '2020-01-01', through: '2020-11-15' };
    const history = makeCollectedYear({
      seed: 2020,
      regions,
      cadres,
      partnerId: partner.id,
      parts: [
        { strategy: 'CADRE_VISIT', total: BY_CADRES, payments: 1_200, from: '2020-01-01', through: '2020-10-31' },
        {
          strategy: 'TELE_COLLECTING',
          total: BY_TELEPHONE,
          payments: 2_400,
          from: '2020-01-01',
          through: '2020-09-30',
        },
        // What must not come into the two totals: later money, other reasons, money withdrawn or never matched.
        { strategy: 'CADRE_VISIT', total: 3_000_000_000n, payments: 60, from: '2020-11-01', through: '2020-11-15' },
        { strategy: 'TELE_COLLECTING', total: 9_000_000_000n, payments: 90, from: '2020-10-01', through: '2020-11-15' },
        { strategy: 'SMS_BLAST', total: 20_000_000_000n, payments: 300, ...year },
        { strategy: 'WHATSAPP', total: 4_000_000_000n, payments: 100, ...year },
        { strategy: 'CADRE_VISIT', channel: 'AUTO_DEBIT', total: 50_000_000_000n, payments: 400, ...year },
        { strategy: null, total: 80_000_000_000n, payments: 640, ...year },
        { strategy: 'CADRE_VISIT', total: 1_000_000_000n, payments: 40, ...year, withdrawn: true },
        { strategy: 'TELE_COLLECTING', total: 700_000_000n, payments: 20, ...year, inSuspense: true },
      ],
    });
    await writeHistory(database.pool, history);
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
