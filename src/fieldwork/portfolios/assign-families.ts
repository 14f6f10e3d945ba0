/**
 * Decides which cadre gets which family when there are too few cadres: the assignment with the most points that the
 * portfolios have room for. The same input always gives the same result.
 */
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { type RegionCode, parentOf } from '../../kernel/region-code.js';
import { isNeighbour, nearnessOf } from './neighbourhood.js';
import type { PortfolioPolicy } from './portfolio-policy.js';
import { type Place, type Portion, type Village, type Way, solveTransport } from './solve-transport.js';

export interface WaitingFamily {
  readonly id: FamilyId;
  readonly village: RegionCode;
  /** The family's priority in points, without nearness. */
  readonly points: number;
}

export interface OpenPortfolio {
  readonly cadreId: CadreId;
  readonly home: RegionCode;
  /** The number of families that the portfolio holds already. */
  readonly families: number;
}

export interface AssignmentTask {
  readonly families: readonly WaitingFamily[];
  readonly portfolios: readonly OpenPortfolio[];
  readonly policy: PortfolioPolicy;
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Sorts by falling priority, then by id. */
export const byPriority = (a: WaitingFamily, b: WaitingFamily): number => b.points - a.points || byText(a.id, b.id);

/**
 * The free places of portfolios and their points: a place below the band adds points, one above it costs points, and
 * beyond the cap there is none.
 */
function placesOf(portfolios: readonly OpenPortfolio[], policy: PortfolioPolicy): Portion[] {
  const { band, familiesMax, belowBandPoints, aboveBandPoints } = policy;
  const ends = [
    { from: 0, through: Math.min(band.from, familiesMax), points: belowBandPoints },
    { from: band.from, through: Math.min(band.through, familiesMax), points: 0 },
    { from: band.through, through: familiesMax, points: -aboveBandPoints },
  ];
  return ends.map(({ from, through, points }) => ({
    points,
    count: portfolios.reduce((sum, { families }) => sum + Math.max(0, through - Math.max(from, families)), 0),
  }));
}

function toPortions(families: readonly WaitingFamily[], countMax: number): Portion[] {
  const counts = new Map<number, number>();
  for (const { points } of families.slice(0, countMax)) counts.set(points, (counts.get(points) ?? 0) + 1);
  return [...counts].map(([points, count]) => ({ points, count }));
}

const sortedGroups = <Item>(items: readonly Item[], codeOf: (item: Item) => RegionCode): [RegionCode, Item[]][] =>
  [...Map.groupBy(items, codeOf)].toSorted(([a], [b]) => byText(a, b));

interface Layout {
  readonly villages: readonly (readonly [RegionCode, WaitingFamily[]])[];
  readonly places: readonly (readonly [RegionCode, OpenPortfolio[]])[];
  readonly ways: readonly Way[];
}

function layOut({ families, portfolios, policy }: AssignmentTask): Layout {
  const villages = sortedGroups(families, ({ village }) => village);
  const places = sortedGroups(portfolios, ({ home }) => home);
  const ways = villages.flatMap(([village], from) =>
    places.flatMap(([home], to) =>
      isNeighbour({ village, home }, policy)
        ? [{ village: from, place: to, points: policy.scoring.nearness[nearnessOf({ from: village, to: home })] }]
        : [],
    ),
  );
  return { villages, places, ways };
}

/** Fills each place: the most urgent families of a village go, and the most urgent of these to the nearest place. */
function fillPlaces({ villages, places, ways }: Layout, counts: readonly number[]): WaitingFamily[][] {
  const filled: WaitingFamily[][] = places.map(() => []);
  villages.forEach(([, families], village) => {
    const waiting = families.toSorted(byPriority);
    const taken = ways
      .map((way, index) => ({ ...way, count: counts[index] ?? 0 }))
      .filter((way) => way.village === village && way.count > 0)
      .toSorted((a, b) => b.points - a.points || a.place - b.place);
    for (const { place, count } of taken) filled[place]?.push(...waiting.splice(0, count));
  });
  return filled;
}

/** Spreads families over cadres of one village: each goes to the cadre with the fewest, as they are equally near. */
function spread(families: readonly WaitingFamily[], portfolios: readonly OpenPortfolio[]): [FamilyId, CadreId][] {
  const sizes = portfolios
    .map(({ cadreId, families }) => ({ cadreId, families }))
    .toSorted((a, b) => byText(a.cadreId, b.cadreId));
  return families.toSorted(byPriority).map(({ id }) => {
    const [first, ...others] = sizes;
    invariant(first !== undefined, 'families are assigned only to villages where a cadre lives');
    const least = others.reduce((least, size) => (size.families < least.families ? size : least), first);
    least.families += 1;
    return [id, least.cadreId];
  });
}

async function assignInDistrict(task: AssignmentTask): Promise<[FamilyId, CadreId][]> {
  const layout = layOut(task);
  const open = placesOf(task.portfolios, task.policy).reduce((sum, { count }) => sum + count, 0);
  const villages: Village[] = layout.villages.map(([code, families]) => ({
    code,
    gives: toPortions(families.toSorted(byPriority), open),
  }));
  const places: Place[] = layout.places.map(([code, portfolios]) => ({
    code,
    takes: placesOf(portfolios, task.policy),
  }));
  const counts = await solveTransport({ villages, places, ways: layout.ways });
  const filled = fillPlaces(layout, counts);
  return layout.places.flatMap(([, portfolios], place) => spread(filled[place] ?? [], portfolios));
}

const districtOf = (code: RegionCode): RegionCode => (code.length > 8 ? (parentOf(code) ?? code) : code);

/**
 * Assigns a cadre to each family that gets one; the others wait. No other assignment has a greater sum of priority,
 * nearness and band points. No neighbourhood reaches beyond a district, so each district is solved separately.
 */
export async function assignFamilies({
  families,
  portfolios,
  policy,
}: AssignmentTask): Promise<Map<FamilyId, CadreId>> {
  const cadresOf = Map.groupBy(portfolios, ({ home }) => districtOf(home));
  const assigned = new Map<FamilyId, CadreId>();
  for (const [district, waiting] of sortedGroups(families, ({ village }) => districtOf(village))) {
    await othersFirst(); // lets payments and queries run between two districts
    const task = { families: waiting, portfolios: cadresOf.get(district) ?? [], policy };
    for (const [family, cadre] of await assignInDistrict(task)) assigned.set(family, cadre);
  }
  return assigned;
}
