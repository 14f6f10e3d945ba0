/**
 * Posts notices in groups: those that arrive while one batch commits wait, and the next batch takes them all. There is
 * no timer, so a single notice never waits, and many share one commit.
 */
import { PostingOverdue } from './posting-overdue.js';
import type { PaymentDelivery, PostPayment, PostingAnswer } from '../posting/index.js';

export interface PaymentBatcher {
  readonly post: PostPayment;
  /**
   * Posts for partners who must be answered in time. A notice that still waits for its batch when the time is over is
   * removed and never posted. @throws PostingOverdue
   */
  postWithin(delivery: PaymentDelivery, withinMs: number): Promise<PostingAnswer>;
  /** Resolves once every notice that was handed in is answered. */
  idle(): Promise<void>;
}

export interface PaymentBatcherDeps {
  readonly postBatch: (deliveries: readonly PaymentDelivery[]) => Promise<readonly PostingAnswer[]>;
  /** Called with the error of a failed batch before its notices are tried one by one. */
  readonly onBatchFailed: (error: unknown, size: number) => void;
  readonly batchSizeMax?: number;
}

interface Waiting {
  readonly delivery: PaymentDelivery;
  readonly resolve: (answer: PostingAnswer) => void;
  readonly reject: (error: unknown) => void;
}

const BATCH_SIZE_MAX = 200;
const ATTEMPTS_MAX = 3;
/**
 * The milliseconds for which notices wait for a lost database to come back: less than any partner waits for an answer.
 */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 200;

/**
 * PostgreSQL's codes for serialization failures, deadlocks and duplicate keys: two instances wrote the same rows, and
 * whoever tries again sees what the other committed.
 */
const RACE_CODES = new Set(['40001', '40P01', '23505']);

export function createPaymentBatcher({
  postBatch,
  onBatchFailed,
  batchSizeMax = BATCH_SIZE_MAX,
}: PaymentBatcherDeps): PaymentBatcher {
  let queue: Waiting[] = [];
  let running: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = queue.slice(0, batchSizeMax);
      queue = queue.slice(batchSizeMax);
      await postOneBatch(batch);
    }
    running = null;
  };

  const postOneBatch = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await withRetries(() => postBatch(batch.map(({ delivery }) => delivery)));
      batch.forEach(({ resolve }, index) => resolve(answers[index] as PostingAnswer));
    } catch (error) {
      await isolate(batch, error);
    }
  };

  /** Tries each notice of a failed batch alone, so that one that always fails does not stop the others. */
  const isolate = async (batch: readonly Waiting[], error: unknown): Promise<void> => {
    onBatchFailed(error, batch.length);
    if (batch.length === 1 || isConnectionLost(error)) return batch.forEach(({ reject }) => reject(error));
    for (const waiting of batch) {
      await withRetries(() => postBatch([waiting.delivery])).then(
        ([answer]) => waiting.resolve(answer as PostingAnswer),
        waiting.reject,
      );
    }
  };

  const enqueue = (waiting: Waiting): void => {
    queue.push(waiting);
    running ??= Promise.resolve().then(drain);
  };
  const withdraw = (waiting: Waiting): boolean => {
    const isWaiting = queue.includes(waiting);
    if (isWaiting) queue = queue.filter((other) => other !== waiting);
    return isWaiting;
  };

  return {
    post: (delivery) => new Promise((resolve, reject) => enqueue({ delivery, resolve, reject })),
    postWithin: (delivery, withinMs) =>
      new Promise((resolve, reject) => {
        const isOver = setTimeout(() => reject(new PostingOverdue(withdraw(waiting))), withinMs);
        const inTime =
          <Value>(end: (value: Value) => void) =>
          (value: Value): void => {
            clearTimeout(isOver);
            end(value);
          };
        const waiting: Waiting = { delivery, resolve: inTime(resolve), reject: inTime(reject) };
        enqueue(waiting);
      }),
    idle: async () => {
      while (running !== null) await running;
    },
  };
}

/**
 * Tries again, which is safe because posting is idempotent. If a connection broke during a commit that succeeded after
 * all, the deliveries are found to be repeats.
 */
async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (isConnectionLost(error)) {
        if (performance.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      } else if (attempt >= ATTEMPTS_MAX || !RACE_CODES.has(codeOf(error))) throw error;
    }
  }
}

function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/**
 * Tells whether the database is gone. Then nothing can be posted; after `PATIENCE_MS` partners are told so and send
 * again.
 */
const isConnectionLost = (error: unknown): boolean =>
  /^(?:08|57P)|^E[A-Z]+$/.test(codeOf(error)) ||
  (error instanceof Error && error.message.includes('Connection terminated'));
