/** Measures how long work waits for the event loop: typically, over the last second. */

interface Sample {
  /** How long the time was to which the sample belongs, in milliseconds. */
  readonly lasted: number;
  /** How much later than due the event loop was, in milliseconds. */
  readonly delay: number;
}

const WINDOW_MS = 1_000;
const EVERY_MS = 25;

/**
 * The delay that was reached during half of the window at least. Samples, of which the latest comes last, count by how
 * long they lasted: one long pause is one sample, and yet whoever came during the window most likely met it.
 */
export function typicalDelay(samples: readonly Sample[], windowMs = WINDOW_MS): number {
  let left = windowMs;
  const inWindow: Sample[] = [];
  for (const { lasted, delay } of samples.toReversed()) {
    if (left <= 0) break;
    inWindow.push({ lasted: Math.min(lasted, left), delay });
    left -= lasted;
  }
  let reached = 0;
  for (const { lasted, delay } of inWindow.toSorted((a, b) => b.delay - a.delay)) {
    reached += lasted;
    if (2 * reached >= windowMs) return delay;
  }
  return 0;
}

export interface LoopDelay {
  /** In milliseconds. */
  typical(): number;
  /** Forgets what was measured. */
  restart(): void;
  stop(): void;
}

/** Begins to measure; this does not keep the process running. */
export function measureLoopDelay(now: () => number = () => performance.now()): LoopDelay {
  let samples: Sample[] = [];
  let last = now();
  const sampleNow = (): Sample => {
    const lasted = now() - last;
    return { lasted, delay: Math.max(0, lasted - EVERY_MS) };
  };
  const timer = setInterval(() => {
    samples = [...samples.slice(1 - WINDOW_MS / EVERY_MS), sampleNow()];
    last = now();
  }, EVERY_MS);
  timer.unref();
  return {
    typical: () => typicalDelay([...samples, sampleNow()]),
    restart() {
      samples = [];
      last = now();
    },
    stop: () => clearInterval(timer),
  };
}
