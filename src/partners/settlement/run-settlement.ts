/**
 * Receives files and finishes each while the server serves other requests; it also finishes what an earlier run left.
 */
import type { Pool } from '../../platform/db/pool.js';
import { type FinishingDeps, findUnfinished, finishFile } from './finish-file.js';
import { type ReceivingDeps, receiveFile } from './receive-file.js';
import type { ReceiveOutcome, SettlementFile, Upload } from './settlement-file.js';
import { findFile } from './settlement-file.queries.js';

export interface SettlementRunner {
  /** Receives a file and answers once it is compared, and also posted if that took no longer than `patienceMs`. */
  take(upload: Upload): Promise<ReceiveOutcome | { readonly kind: 'busy' }>;
  /** Finishes files that were compared and then left by a stop or a failure. @throws the first failure, after all were tried. */
  finishWaiting(stopping: AbortSignal): Promise<void>;
  /** Resolves once no file is being finished. */
  idle(): Promise<void>;
}

export interface RunnerDeps extends FinishingDeps, ReceivingDeps {
  readonly pool: Pool;
  /** Called when a file that was received could not be finished; `finishWaiting` tries again. */
  readonly onFailed: (error: unknown) => void;
  /** The milliseconds for which an upload waits for its payments to be posted. */
  readonly patienceMs: number;
}

/** The failure of finishing a file; null when it was finished. */
type Failure = { readonly error: unknown } | null;

/** The number of files that are read at the same time; each holds a database connection. */
const AT_ONCE_MAX = 3;

export function createSettlementRunner(deps: RunnerDeps): SettlementRunner {
  const running = new Map<bigint, Promise<Failure>>();
  let reading = 0;

  const finish = (fileNo: bigint): Promise<Failure> => {
    const known = running.get(fileNo);
    if (known !== undefined) return known;
    const work = finishFile(deps, fileNo)
      .then(
        () => null,
        (error: unknown) => ({ error }),
      )
      .finally(() => running.delete(fileNo));
    running.set(fileNo, work);
    return work;
  };
  const finishTaken = async (fileNo: bigint): Promise<void> => {
    const failure = await finish(fileNo);
    if (failure !== null) deps.onFailed(failure.error);
  };

  const receive = async (upload: Upload): Promise<ReceiveOutcome> => {
    reading += 1;
    try {
      return await receiveFile(deps, upload);
    } finally {
      reading -= 1;
    }
  };

  return {
    async take(upload) {
      if (reading >= AT_ONCE_MAX) return { kind: 'busy' };
      const outcome = await receive(upload);
      if (!('file' in outcome) || outcome.file.state !== 'posting') return outcome;
      await atMost(deps.patienceMs, finishTaken(outcome.file.fileNo));
      return { ...outcome, file: await again(deps, outcome.file) };
    },
    async finishWaiting(stopping) {
      const failures: Failure[] = [];
      for (const fileNo of await findUnfinished(deps.pool)) {
        if (stopping.aborted) break;
        if (!running.has(fileNo)) failures.push(await finish(fileNo));
      }
      const first = failures.find((failure) => failure !== null);
      if (first !== undefined) throw first.error;
    },
    async idle() {
      await Promise.all(running.values());
    },
  };
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}

const again = async ({ pool }: RunnerDeps, { fileNo, ...file }: SettlementFile): Promise<SettlementFile> =>
  (await findFile(pool, { fileNo })) ?? { fileNo, ...file };
