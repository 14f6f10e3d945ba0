/** Writes a year 2020 in which cadres and tele-collectors brought what the press told, and other money came besides. */
import type { RegionCode } from '../../../src/kernel/region-code.js';
import type { Pool } from '../../../src/platform/db/pool.js';
import type { BuiltCadre } from '../world/cadres.js';
import { aWorld } from '../world/world.js';
import { makeCollectedYear } from './collected-year.js';
import { writeHistory } from './history.js';

/** As the press told them in November 2020. */
export const BY_CADRES = 106_168_000_000n;
export const BY_TELEPHONE = 295_540_000_000n;
/** Two for every hundred of the 2,426. */
const CADRES = 48;

export async function writeYear2020(pool: Pool): Promise<void> {
  const world = aWorld({ pool });
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
  await writeHistory(pool, history);
}
