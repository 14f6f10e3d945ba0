/**
 * Computes how many families of each village go to each place with cadres, so that the sum of all points is greatest.
 *
 * Families of one village differ only in priority: wherever some of them go, the most urgent go first. The remaining
 * decision is a transport problem from villages to places, in which each village gives its families by falling priority
 * and each place takes them by falling points. It is a linear programme whose matrix is that of a network (every column
 * leaves one row and enters one other), hence totally unimodular, so that the corner at which HiGHS ends is whole and
 * is the true maximum. The same model gives the same corner: rows and columns are sorted by code, and HiGHS runs on one
 * thread with a fixed seed.
 */
import highsPackage, { type Highs, type Model } from 'highs';
import { invariant } from '../../kernel/invariant.js';
import type { RegionCode } from '../../kernel/region-code.js';

/** A number of families or places with the same points. */
export interface Portion {
  readonly points: number;
  readonly count: number;
}

export interface Village {
  readonly code: RegionCode;
  /** The families of the village, by falling points. */
  readonly gives: readonly Portion[];
}

export interface Place {
  readonly code: RegionCode;
  /** The free places, by falling points. */
  readonly takes: readonly Portion[];
}

/** A way from a village to a place, by their indexes, and the points for each family that takes it. */
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
  /** The row to which the column adds and, in `outOf`, the one from which it subtracts; null at an outer end. */
  readonly into: number | null;
  readonly outOf: number | null;
}

/** The types describe what `require` returns, but `import` returns the function itself. */
const loadHighs = highsPackage as unknown as typeof highsPackage.default;

let solver: Promise<Highs> | undefined;

/** Loads the solver, some hundred kilobytes of WebAssembly, once, at its first use. */
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
  invariant(model.getModelStatus() === highs.constants.modelStatus.optimal, 'a bounded transport has an optimum');
  return [...model.getSolution().colValue].map((value) => {
    const whole = Math.round(value);
    invariant(Math.abs(value - whole) < 1e-6, 'a corner of a transport is a whole number');
    return whole;
  });
}

/** Solves the transport and returns the number of families for each way. */
export async function solveTransport(transport: Transport): Promise<number[]> {
  if (transport.ways.length === 0) return [];
  const highs = await theSolver();
  const columns = columnsOf(transport);
  const source = modelOf(highs, columns, transport.villages.length + transport.places.length);
  const values = highs.withModel(source, (model) => wholeValues(highs, model));
  return values.slice(0, transport.ways.length);
}
