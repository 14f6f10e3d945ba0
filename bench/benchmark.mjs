/** Runs the chosen benchmarks one after the other on one stage. */
import { measureCalls } from './calls.mjs';
import { measureConsole } from './console.mjs';
import { measureLatency } from './latency.mjs';
import { measureMapping } from './mapping.mjs';
import { measurePosting } from './posting.mjs';
import { measureReconciliation } from './reconciliation.mjs';
import { describeMachine } from './report.mjs';
import { openStage } from './stage.mjs';
import { measureWorklist } from './worklist.mjs';

/**
 * @typedef {object} Bench
 * @property {import('./stage.mjs').Stage} stage
 * @property {'full' | 'quick'} size
 * @property {import('./progress.mjs').Progress} progress
 */

const MEASURES = {
  posting: measurePosting,
  latency: measureLatency,
  worklist: measureWorklist,
  mapping: measureMapping,
  calls: measureCalls,
  reconciliation: measureReconciliation,
  console: measureConsole,
};

/** @typedef {keyof typeof MEASURES} BenchmarkName */

export const BENCHMARKS = /** @type {BenchmarkName[]} */ (Object.keys(MEASURES));

/**
 * @param {{ only: readonly BenchmarkName[], size: Bench['size'], progress: Bench['progress'] }} choice
 * @returns {Promise<{ figures: import('./report.mjs').Figure[], machine: string }>}
 */
export async function runBenchmarks({ only, size, progress }) {
  const stage = await openStage();
  const stopped = stopWith(stage);
  try {
    const machine = describeMachine(await stage.describePostgres());
    const figures = [];
    for (const name of only) figures.push(...(await MEASURES[name]({ stage, size, progress })));
    return { figures, machine };
  } finally {
    stopped.never();
    await stage.close();
  }
}

/**
 * Closes the stage on a signal, so that an interrupted run leaves no database behind.
 * @param {import('./stage.mjs').Stage} stage
 */
function stopWith(stage) {
  const stop = () => {
    void stage.close().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return { never: () => process.off('SIGINT', stop).off('SIGTERM', stop) };
}
