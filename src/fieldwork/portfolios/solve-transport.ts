/**
 * How many families of each village go to each place with cadres, so that the points of all together are greatest.
 *
 * Families of one village differ in priority alone: wherever some of them go, the most urgent go first. What is left to
 * decide is a transport from villages to places, each village giving its families in falling priority, each place taking
 * them at falling worth: a linear programme whose matrix is that of a network (every column leaves one row and enters one
 * other), hence totally unimodular, so that the corner HiGHS ends in is whole and is the true greatest value. The same
 * model gives the same corner: rows and columns stand in the order of the codes, and HiGHS runs on one thread with a fixed seed.
 */
import highsPackage, { type Highs, type Model } from 'highs';
import { invariant } from '../../kernel/invariant.js';
import type { RegionCode } from '../../kernel/region-code.js';

/** So many of the same worth. */
export interface Portion {
  readonly points: number;
  readonly count: number;
}

export interface Village {
  readonly code: RegionCode;
  /** In falling points. */
  readonly gives: readonly Portion[];
}

export interface Place {
  readonly code: RegionCode;
  /** In falling points. */
  readonly takes: readonly Portion[];
}

/** A way from a village to a place, by their positions, and what each family that takes it adds. */
export interface Way {
  readonly village: number;
  readonly place: number;
  readonly points: number;
}

export interface Transport {
  readonly villages: readonly Village[];
  readonly places: readonly Place[];
  readonly ways: readonly Way[];
}

interface Column {
  readonly points: number;
  readonly upper: number;
  /** The row it adds to, and the row it takes from; null where it begins or ends outside. */
  readonly into: number | null;
  readonly outOf: number | null;
}

/** Its types describe what `require` gives; `import` gives the function itself. */
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

let solver: Promise<Highs> | undefined;

/** The programme is some hundred kilobytes of WebAssembly: loaded when first asked for, and once. */
function theSolver(): Promise<Highs> {
  solver ??= loadHighs();
  return solver;
}

function columnsOf({ villages, places, ways }: Transport): Column[] {
  const rowOfPlace = (place: number): number => villages.length + place;
  return [
    ...ways.map(({ village, place, points }) => ({
      points,
      upper: Infinity,
      into: rowOfPlace(place),
      outOf: village,
    })),
    ...villages.flatMap(({ gives }, village) =>
      gives.map(({ points, count }) => ({ points, upper: count, into: village, outOf: null })),
    ),
    ...places.flatMap(({ takes }, place) =>
      takes.map(({ points, count }) => ({ points, upper: count, into: null, outOf: rowOfPlace(place) })),
    ),
  ];
}

function modelOf(highs: Highs, columns: readonly Column[], numRows: number) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { into, outOf } of columns) {
    if (outOf !== null) values[indices.push(outOf) - 1] = -1;
    if (into !== null) values[indices.push(into) - 1] = 1;
    starts.push(indices.length);
  }
  const zeros = Array.from({ length: numRows }, () => 0);
  return {
    numCols: columns.length,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: columns.map(({ points }) => points),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ upper }) => (upper === Infinity ? highs.infinity : upper)),
    rowLower: zeros,
    rowUpper: zeros,
    matrix: { format: 'csc' as const, numRows, numCols: columns.length, starts, indices, values },
  };
}

function wholeValues(highs: Highs, model: Model): number[] {
  model.options.set({ output_flag: false, solver: 'simplex', random_seed: 0 });
  model.run();
  invariant(model.getModelStatus() === highs.constants.modelStatus.optimal, 'a bounded transport has a greatest value');
  return [...model.getSolution().colValue].map((value) => {
    const whole = Math.round(value);
    invariant(Math.abs(value - whole) < 1e-6, 'a corner of a transport is whole');
    return whole;
  });
}

/** For each way, how many families take it. */
export async function solveTransport(transport: Transport): Promise<number[]> {
  if (transport.ways.length === 0) return [];
  const highs = await theSolver();
  const columns = columnsOf(transport);
  const source = modelOf(highs, columns, transport.villages.length + transport.places.length);
  const values = highs.withModel(source, (model) => wholeValues(highs, model));
  return values.slice(0, transport.ways.length);
}
