import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CadreId, FamilyId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import {
  type AssignmentTask,
  type OpenPortfolio,
  type WaitingFamily,
  assignFamilies,
} from '../../../../src/fieldwork/portfolios/assign-families.js';
import { isNeighbour, nearnessOf } from '../../../../src/fieldwork/portfolios/neighbourhood.js';
import { JKN_PORTFOLIO_POLICY, type PortfolioPolicy } from '../../../../src/fieldwork/portfolios/portfolio-policy.js';

const BASE = JKN_PORTFOLIO_POLICY[0]!;
const VILLAGES = ['64.72.01.1001', '64.72.01.1002', '64.72.01.1003', '64.72.02.1001'] as RegionCode[];
const SMALL: PortfolioPolicy = {
  ...BASE,
  band: { from: 1, through: 2 },
  familiesMax: 3,
  belowBandPoints: 5,
  aboveBandPoints: 30,
};

/** Few different points, so that equals are common and ties must be broken. */
const familyIn = fc.record({
  village: fc.constantFrom(...VILLAGES),
  points: fc.constantFrom(0, 5, 10, 10, 25, 40),
});
const portfolioIn = fc.record({ home: fc.constantFrom(...VILLAGES), families: fc.integer({ min: 0, max: 4 }) });
const anyTask = fc
  .record({
    families: fc.array(familyIn, { maxLength: 6 }),
    portfolios: fc.array(portfolioIn, { maxLength: 3 }),
    neighbourhood: fc.constantFrom('VILLAGE' as const, 'DISTRICT' as const),
  })
  .map(({ families, portfolios, neighbourhood }): AssignmentTask => ({
    families: families.map((family, place): WaitingFamily => ({ ...family, id: `family-${place}` as FamilyId })),
    portfolios: portfolios.map((portfolio, place): OpenPortfolio => ({
      ...portfolio,
      cadreId: `cadre-${place}` as CadreId,
    })),
    policy: { ...SMALL, neighbourhood },
  }));

/** What one more family is worth to a portfolio that has so many; null when it is full. */
function placePoints(families: number, policy: PortfolioPolicy): number | null {
  if (families >= policy.familiesMax) return null;
  if (families < policy.band.from) return policy.belowBandPoints;
  return families < policy.band.through ? 0 : -policy.aboveBandPoints;
}

/** The points of an assignment by the words of the rule; null when it breaks one. */
function worthOf({ families, portfolios, policy }: AssignmentTask, chosen: ReadonlyMap<FamilyId, CadreId>) {
  const sizes = new Map(portfolios.map(({ cadreId, families }) => [cadreId, families]));
  let worth = 0;
  for (const { id, village, points } of families) {
    const cadreId = chosen.get(id);
    if (cadreId === undefined) continue;
    const { home } = portfolios.find((portfolio) => portfolio.cadreId === cadreId)!;
    const place = placePoints(sizes.get(cadreId)!, policy);
    if (place === null || !isNeighbour({ village, home }, policy)) return null;
    sizes.set(cadreId, sizes.get(cadreId)! + 1);
    worth += points + place + policy.scoring.nearness[nearnessOf({ from: village, to: home })];
  }
  return worth;
}

/** Every family to every cadre or to nobody. */
function bestWorth(task: AssignmentTask): number {
  const { families, portfolios } = task;
  let best = 0;
  const choices = [undefined, ...portfolios.map(({ cadreId }) => cadreId)];
  const total = choices.length ** families.length;
  for (let number = 0; number < total; number += 1) {
    const chosen = new Map<FamilyId, CadreId>();
    families.forEach(({ id }, place) => {
      const cadre = choices[Math.floor(number / choices.length ** place) % choices.length];
      if (cadre !== undefined) chosen.set(id, cadre);
    });
    best = Math.max(best, worthOf(task, chosen) ?? 0);
  }
  return best;
}

const shuffled = <Item>(items: readonly Item[], order: readonly number[]): Item[] =>
  items
    .map((item, place) => ({ item, key: order[place] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);

describe('assignFamilies', () => {
  test('keeps every rule and is worth as much as the best of all assignments', async () => {
    await fc.assert(
      fc.asyncProperty(anyTask, async (task) => {
        const chosen = await assignFamilies(task);
        expect(worthOf(task, chosen)).toBe(bestWorth(task));
      }),
      { numRuns: 150 },
    );
  });

  test('is the same assignment in whatever order the facts come', async () => {
    const order = fc.array(fc.integer(), { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(anyTask, order, async (task, order) => {
        const { families, portfolios } = task;
        const again = { ...task, families: shuffled(families, order), portfolios: shuffled(portfolios, order) };
        expect(await assignFamilies(again)).toEqual(await assignFamilies(task));
      }),
      { numRuns: 100 },
    );
  });

  test('gives the places of a whole district in a moment, to the most urgent first and to nobody beyond the cap', async () => {
    const families = Array.from({ length: 6_000 }, (_, place): WaitingFamily => ({
      id: `family-${String(place).padStart(5, '0')}` as FamilyId,
      village: VILLAGES[place % 3]!,
      points: (place * 7_919) % 400,
    }));
    const portfolios = VILLAGES.slice(0, 3).map((home, place): OpenPortfolio => ({
      cadreId: `cadre-${place}` as CadreId,
      home,
      families: place * 100,
    }));
    const chosen = await assignFamilies({ families, portfolios, policy: BASE });
    const sizes = portfolios.map(
      ({ cadreId, families }) => families + [...chosen.values()].filter((id) => id === cadreId).length,
    );
    expect(sizes).toEqual([700, 700, 700]);
    const waiting = families.filter(({ id }) => !chosen.has(id)).map(({ points }) => points);
    const placed = families.filter(({ id }) => chosen.has(id)).map(({ points }) => points);
    expect(Math.max(...waiting)).toBeLessThanOrEqual(Math.min(...placed) + BASE.scoring.nearness.SAME_VILLAGE);
  });
});
