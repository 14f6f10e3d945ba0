/**
 * Posts notices in groups: those that arrive while one batch commits wait, and the next batch takes them all. There is
 * no timer, so a single notice never waits, and many share one commit. Notices of a family that somebody else holds wait
 * in a lane of their own, so that they delay nobody.
 */
import { type Timers, systemTimers } from '../../../kernel/timers.js';
import type { PaymentDelivery, PostPayment, PostingAnswer } from '../posting/index.js';
import { type Ending, type TogetherDeps, postTogether } from './post-together.js';
import type { Deferred } from './defer-deliveries.js';
import { Lane } from './lane.js';
import { WaitingNotice } from './waiting-notice.js';

export interface PaymentBatcher {
  readonly post: PostPayment;
  /**
   * Posts for partners who must be answered in time. A notice that still waits for its batch when the time is over is
   * removed and never posted. @throws PostingOverdue
   */
  postWithin(delivery: PaymentDelivery, withinMs: number): Promise<PostingAnswer>;
  /** How many notices wait for a family that somebody else holds. */
  readonly laneSize: number;
  /** Resolves once every notice that was handed in is answered. */
  idle(): Promise<void>;
}

export interface BatcherLimits {
  readonly batchSizeMax: number;
  /** The most notices that wait for held families; one more is withdrawn at once. */
  readonly laneSizeMax: number;
  /** The time for which a notice waits for its family, in milliseconds: less than any partner waits for an answer. */
  readonly laneWaitMs: number;
  /** The time between two tries of the lane. */
  readonly laneTriedEveryMs: number;
  /** The time for which notices wait for a database that cannot answer. */
  readonly patienceMs: number;
}

const LANE_WAIT_MS = 8_000;
const LANE_TRIED_EVERY_MS = 100;
const PATIENCE_MS = 5_000;

export const BATCHER_LIMITS: BatcherLimits = {
  batchSizeMax: 200,
  laneSizeMax: 500,
  laneWaitMs: LANE_WAIT_MS,
  laneTriedEveryMs: LANE_TRIED_EVERY_MS,
  patienceMs: PATIENCE_MS,
};

export interface PaymentBatcherDeps extends Pick<TogetherDeps, 'postBatch'> {
  /** Called with the error of a failed batch before its notices are tried one by one. */
  readonly onBatchFailed: (error: unknown, size: number) => void;
  readonly timers?: Timers;
  readonly limits?: Partial<BatcherLimits>;
}

export function createPaymentBatcher(deps: PaymentBatcherDeps): PaymentBatcher {
  const batcher = new Batcher(deps);
  return {
    post: (delivery) => batcher.enqueue(delivery).answer,
    postWithin: (delivery, withinMs) => batcher.enqueueFor(delivery, withinMs),
    get laneSize() {
      return batcher.laneSize;
    },
    idle: () => batcher.idle(),
  };
}

class Batcher {
  readonly #deps: PaymentBatcherDeps;
  readonly #timers: Timers;
  readonly #limits: BatcherLimits;
  readonly #lane = new Lane<WaitingNotice>();
  #queue: WaitingNotice[] = [];
  #laneTryAtMs = 0;
  #running: Promise<void> | null = null;
  /** Ends the pause until the next try of the lane, when a notice arrives meanwhile. */
  #wake: () => void = () => undefined;

  constructor(deps: PaymentBatcherDeps) {
    this.#deps = deps;
    this.#timers = deps.timers ?? systemTimers;
    this.#limits = { ...BATCHER_LIMITS, ...deps.limits };
  }

  enqueue(delivery: PaymentDelivery): WaitingNotice {
    const notice = new WaitingNotice(delivery);
    this.#queue.push(notice);
    this.#wake();
    this.#running ??= Promise.resolve().then(() => this.#drain());
    return notice;
  }

  async enqueueFor(delivery: PaymentDelivery, withinMs: number): Promise<PostingAnswer> {
    const notice = this.enqueue(delivery);
    const cancel = this.#timers.after(withinMs, () => (this.#remove(notice) ? notice.withdraw() : notice.leaveOpen()));
    return notice.answer.finally(cancel);
  }

  get laneSize(): number {
    return this.#lane.size;
  }

  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  /** Takes a notice out of the queue or the lane. @returns false when a batch has it. */
  #remove(notice: WaitingNotice): boolean {
    const place = this.#queue.indexOf(notice);
    if (place < 0) return this.#lane.remove(notice);
    this.#queue.splice(place, 1);
    return true;
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0 || this.#lane.size > 0) {
      if (this.#queue.length === 0 && !this.#isLaneDue) await this.#untilLaneIsDue();
      else await this.#post(this.#nextBatch());
    }
    this.#running = null;
  }

  get #isLaneDue(): boolean {
    return this.#lane.size > 0 && this.#timers.elapsedMs() >= this.#laneTryAtMs;
  }

  #untilLaneIsDue(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#timers.after(this.#laneTryAtMs - this.#timers.elapsedMs(), resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
  }

  /** The whole lane when it is due, which came first, and of the queue as much as one batch holds beside it. */
  #nextBatch(): readonly WaitingNotice[] {
    const deferred = this.#isLaneDue ? this.#lane.takeAll() : [];
    return [...deferred, ...this.#queue.splice(0, Math.max(0, this.#limits.batchSizeMax - deferred.length))];
  }

  /** Posts a batch; the notices of one that fails are tried alone, so that one that always fails stops no other. */
  async #post(batch: readonly WaitingNotice[]): Promise<void> {
    const ending = await this.#together(batch);
    if (ending.kind === 'away') return withdrawAll(batch, ending);
    if (ending.kind === 'failed') await this.#isolate(batch, ending.error);
  }

  async #isolate(batch: readonly WaitingNotice[], error: unknown): Promise<void> {
    this.#deps.onBatchFailed(error, batch.length);
    if (batch.length === 1) return batch.forEach((notice) => notice.fail(error));
    for (const [place, notice] of batch.entries()) {
      const ending = await this.#together([notice]);
      if (ending.kind === 'away') return withdrawAll(batch.slice(place), ending);
      if (ending.kind === 'failed') notice.fail(ending.error);
    }
  }

  #together(batch: readonly WaitingNotice[]): Promise<Ending> {
    return postTogether(
      {
        postBatch: this.#deps.postBatch,
        timers: this.#timers,
        patienceMs: this.#limits.patienceMs,
        waitingKeys: () => this.#lane.keys,
        defer: (notice, deferred) => this.#defer(notice, deferred),
      },
      batch,
    );
  }

  #defer(notice: WaitingNotice, { keys }: Deferred): void {
    const now = this.#timers.elapsedMs();
    notice.deferredAtMs ??= now;
    if (now - notice.deferredAtMs >= this.#limits.laneWaitMs) return notice.withdraw('waited too long for its family');
    if (this.#lane.size >= this.#limits.laneSizeMax) return notice.withdraw('found too many that wait for families');
    // The lane is tried again a while after its last try, or after its first notice came.
    this.#laneTryAtMs = now + this.#limits.laneTriedEveryMs;
    this.#lane.add(notice, keys);
  }
}

const withdrawAll = (batch: readonly WaitingNotice[], { error }: Extract<Ending, { kind: 'away' }>): void =>
  batch.forEach((notice) => notice.withdraw('met a database that cannot answer', error));
