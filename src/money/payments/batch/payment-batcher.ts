/**
 * Natural group commit: while one batch commits, the notices that arrive wait; the next batch takes them all. There is
 * no timer, so a lonely notice never waits, and a crowd shares one commit.
 */
import { PostingOverdue } from './posting-overdue.js';
import type { PaymentDelivery, PostPayment, PostingAnswer } from '../posting/index.js';

export interface PaymentBatcher {
  readonly post: PostPayment;
  /**
   * For partners who must be answered in time. A notice that still waits for its batch when the time is over is taken
   * out and never posted. @throws PostingOverdue
   */
  postWithin(delivery: PaymentDelivery, withinMs: number): Promise<PostingAnswer>;
  /** Resolves once everything handed in is answered. */
  idle(): Promise<void>;
}

export interface PaymentBatcherDeps {
  readonly postBatch: (deliveries: readonly PaymentDelivery[]) => Promise<readonly PostingAnswer[]>;
  /** Told of a failed batch before its notices are tried one by one. */
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
/** How long notices wait for a database that is gone, in case it comes back: less than any partner's patience. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 200;

/** Two instances met on the same rows: whoever tries again sees what the other committed. */
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

  /** One poisonous notice must not cost the others their posting: each is tried alone and fails alone. */
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
 * Posting is idempotent, so trying again is always safe. It also pays the doubt of a connection that broke while it
 * committed: if the batch was posted after all, its deliveries are known as repeats.
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

/** Nothing can be posted without a database: after some patience the partners are told so and send again. */
const isConnectionLost = (error: unknown): boolean =>
  /^(?:08|57P)|^E[A-Z]+$/.test(codeOf(error)) ||
  (error instanceof Error && error.message.includes('Connection terminated'));
