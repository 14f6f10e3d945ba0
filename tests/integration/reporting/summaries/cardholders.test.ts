import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCardholders, findPastCardholders } from '../../../../src/reporting/summaries/cardholders.queries.js';
import { type CardholderCounts, countCards } from '../../../../src/reporting/summaries/count-cards.js';
import { compactRollups } from '../../../../src/households/arrears-mapping/index.js';
import { termsOfRow } from '../../../../src/households/arrears/index.js';
import { addMonths, billingMonth } from '../../../../src/kernel/billing-month.js';
import { CARE_CLASSES } from '../../../../src/kernel/care-class.js';
import { type CivilDate, civilDate } from '../../../../src/kernel/civil-date.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { zoneDaysAt } from '../../../../src/households/regions/index.js';
import { openPostingHarness } from '../../../support/posting-harness.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { assess } from '../../../support/world/ask.js';
import { anyOf } from '../../../support/world/synthetic-values.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-22T03:00:00Z';
const MONTH = billingMonth('2026-11');
const TODAY = civilDate('2026-11-22');
const days = zoneDaysAt(new Date(NOW));

interface Row {
  readonly place: string;
  readonly careClass: 'I' | 'II' | 'III';
  readonly segment: 'PBPU';
  readonly terms: readonly string[] | null;
  readonly paidThrough: string;
  readonly credit: bigint;
  readonly firstPremiumFrom: CivilDate | null;
  readonly members: readonly { readonly from: string; readonly through: string | null }[];
}
const monthOf = (day: string) => billingMonth(day.slice(0, 7));

describe('cards as they stand', () => {
  const database = useTestDatabase();
  const world = aWorld(database);

  /** Every family and every person by itself: the slow and certain way. */
  async function countOneByOne(length: number): Promise<CardholderCounts[]> {
    const { rows } = await database.pool.query<Row>(
      `select left(f.region_code, $1) as place, f.care_class as "careClass", f.segment, f.terms, f.paid_through as "paidThrough", f.credit,
         f.first_premium_from as "firstPremiumFrom",
         (select coalesce(json_agg(json_build_object('from', p.covered_from, 'through', p.covered_through)), '[]') from participants p where p.family_id = f.id) as members
       from families f`,
      [length],
    );
    return countCards(
      rows.map(({ members, paidThrough, credit, place, firstPremiumFrom, ...dated }) => {
        const people = members.map(({ from, through }) => ({
          coveredFrom: monthOf(from),
          coveredThrough: through === null ? null : monthOf(through),
        }));
        const persons = people.filter(
          ({ coveredThrough }) => coveredThrough === null || coveredThrough >= MONTH,
        ).length;
        const account = {
          terms: termsOfRow(dated.terms, dated),
          paidThrough: monthOf(paidThrough),
          credit: rupiah(credit),
          members: people,
          firstPremiumFrom,
          instalments: null,
        };
        return { place, account, today: TODAY, families: 1, persons };
      }),
      assess,
    );
  }

  const step = fc.record({
    kind: fc.constantFrom('family', 'family', 'newcomer', 'newcomer-pays', 'pays-ahead', 'leaves', 'fold'),
    months: fc.integer({ min: -8, max: 4 }),
    at: fc.nat(100),
  });

  test('are counted from the cells, and from small regions, exactly as family by family', async () => {
    const villages: RegionCode[] = [];
    for (const within of ['64.72', '64.72', '64.71', '31.74']) villages.push((await world.region({ within })).code);
    const ids: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
        for (const { kind, months, at } of steps) {
          const month = addMonths(MONTH, months);
          const id = ids[at % Math.max(1, ids.length)];
          if (kind === 'family' || id === undefined) {
            const members = anyOf([1, 3, [{}, { coveredThrough: addMonths(month, 2) }], [{ coveredThrough: month }]]);
            const family = await world.family({
              region: anyOf(villages),
              members,
              paidThrough: month,
              careClass: anyOf(CARE_CLASSES),
            });
            ids.push(family.id);
          } else if (kind === 'newcomer') {
            const first = addMonths(MONTH, (at % 3) - 1);
            const family = await world.family({
              region: anyOf(villages),
              members: [{ coveredFrom: first }, { coveredFrom: first }],
              paidThrough: addMonths(first, -1),
            });
            await database.pool.query('update families set first_premium_from = $2 where id = $1', [
              family.id,
              `${first}-17`,
            ]);
            ids.push(family.id);
          } else if (kind === 'newcomer-pays' || kind === 'pays-ahead') {
            const only = kind === 'newcomer-pays' ? 'first_premium_from is not null' : 'true';
            await database.pool.query(
              `update families set paid_through = greatest(paid_through, $2::date) where id = $1 and ${only}`,
              [id, `${addMonths(MONTH, at % 5)}-01`],
            );
          } else if (kind === 'leaves') {
            await database.pool.query(
              `update participants set covered_through = greatest(covered_from, $2::date) where id = (select id from participants where family_id = $1 order by id limit 1)`,
              [id, `${month}-01`],
            );
          } else await compactRollups(database.pool);
          for (const placeLength of [2, 5, 8]) {
            const found = await findCardholders(database.pool, { reach: 'ALL', placeLength, days });
            expect(countCards(found, assess)).toEqual(await countOneByOne(placeLength));
          }
        }
      }),
      { numRuns: 8 },
    );
    const first = addMonths(MONTH, 1);
    const waiting = await world.family({ region: villages[0]!, members: [{ coveredFrom: first }], paidThrough: MONTH });
    await database.pool.query('update families set first_premium_from = $2 where id = $1', [waiting.id, `${first}-05`]);
    const found = countCards(await findCardholders(database.pool, { reach: 'ALL', placeLength: 5, days }), assess);
    expect(found).toEqual(await countOneByOne(5));
    expect(found.find(({ place }) => place === '64.72')?.families.waiting).toBeGreaterThan(0);
  }, 300_000);

  test('of a day that has passed are what they were that evening, whatever was paid, taken back or registered since', async () => {
    const region = (await world.region({ within: '64.02' })).code;
    const partner = await world.partner();
    const params = { reach: [region], placeLength: 13, days };
    const past = (day: string) =>
      findPastCardholders(database.pool, {
        ...params,
        days: { WIB: civilDate(day), WITA: civilDate(day), WIT: civilDate(day) },
      });
    const families = [];
    for (const paidThrough of ['2026-10', '2026-09', '2026-11', '2026-05'])
      families.push(await world.family({ region, paidThrough, members: 2, careClass: 'III' }));
    const before = countCards(await past('2026-11-19'), assess);
    expect(before).toMatchObject([
      { families: { registered: 4, active: 2, suspended: 2 }, participants: { registered: 8 } },
    ]);
    const harness = await openPostingHarness(database.pool, { now: '2026-11-20T05:00:00Z' });
    for (const [place, family] of families.entries()) {
      const amount = assess(family, civilDate('2026-11-20')).amountToReactivate;
      if (amount > 0n) await harness.deliver({ partnerId: partner.id, reference: `past ${place}`, family, amount });
    }
    await world.family({ region, paidThrough: '2026-01' });
    await database.pool.query(
      `update families set registered_at = '2026-11-21T03:00:00Z' where region_code = $1 and paid_through = '2026-01-01'`,
      [region],
    );
    const now = countCards(await findCardholders(database.pool, params), assess);
    expect(now).toMatchObject([{ families: { registered: 5, active: 4, suspended: 1 } }]);
    expect(countCards(await past('2026-11-19'), assess)).toEqual(before);
    expect(countCards(await past('2026-11-20'), assess)).toMatchObject([
      { families: { registered: 4, active: 4, suspended: 0 } },
    ]);
    const today = { WIB: TODAY, WITA: TODAY, WIT: TODAY };
    expect(countCards(await findPastCardholders(database.pool, { ...params, days: today }), assess)).toEqual(now);
  });
});
