/**
 * Plays one history of posting from a seed: two instances of the batcher, partners that send again, families that are
 * held, and whatever else the seed lets go wrong. It tells which promises were broken.
 */
import type { FamilyId, PartnerId } from '../../../src/kernel/ids.js';
import { PostingOverdue } from '../../../src/money/payments/batch/posting-overdue.js';
import {
  BATCHER_LIMITS,
  type PaymentBatcher,
  type PaymentBatcherDeps,
  createPaymentBatcher,
} from '../../../src/money/payments/batch/payment-batcher.js';
import type { PaymentDelivery, PostingAnswer } from '../../../src/money/payments/index.js';
import { CommitUnknown } from '../../../src/platform/db/commit-unknown.js';
import type { WebhookAdapter } from '../../../src/api/webhooks/adapter.js';
import { SimulatedBank } from './simulated-bank.js';
import { SimulatedBooks } from './simulated-books.js';
import { type Process, SimulatedTime, chanceOf } from './simulated-time.js';

/** What a test plants, to see that the history notices it. */
export interface Planted {
  readonly postBatch?: (own: PaymentBatcherDeps['postBatch'], books: SimulatedBooks) => PaymentBatcherDeps['postBatch'];
  readonly batcher?: (own: PaymentBatcher, time: SimulatedTime) => PaymentBatcher;
  readonly adapter?: (own: WebhookAdapter<object>) => WebhookAdapter<object>;
  readonly keepsDoubts?: boolean;
}

interface Attempt {
  readonly delivery: PaymentDelivery;
  readonly family: FamilyId;
  readonly instance: string;
  readonly handedInAtMs: number;
  ending: 'posted' | 'withdrawn' | 'open' | 'unknown' | 'failed' | null;
}

/** That a bank was told no of a payment, whichever of its tries was answered by it. */
interface ToldNo {
  readonly reference: string;
  readonly atMs: number;
}

/** From then on nothing goes wrong any more, so that every payment must be posted in the end. */
const FAULTS_UNTIL_MS = 20_000;
const OVER_BY_MS = 400_000;
const ANSWERED_WITHIN_MS = 60_000;
/** The longest that a family which nobody holds waits where nothing else goes wrong. */
const UNHELD_WITHIN_MS = 2_000;
const POISON = 'poison';

export async function playHistory(seed: number, planted: Planted = {}): Promise<readonly string[]> {
  const history = new History(seed, planted);
  return history.play();
}

class History {
  readonly #time: SimulatedTime;
  readonly #books: SimulatedBooks;
  readonly #processes: readonly [Process, Process] = [
    { name: 'one', stoppedUntilMs: 0 },
    { name: 'two', stoppedUntilMs: 0 },
  ];
  readonly #batchers: ReadonlyMap<string, PaymentBatcher>;
  readonly #bank: SimulatedBank;
  readonly #attempts: Attempt[] = [];
  readonly #toldNo: ToldNo[] = [];
  readonly #held = new Set<FamilyId>();
  readonly #broken: string[] = [];
  readonly #isQuiet: boolean;
  #families = 0;

  constructor(seed: number, planted: Planted) {
    const time = (this.#time = new SimulatedTime(chanceOf(seed)));
    this.#bank = new SimulatedBank(planted.adapter ?? ((own) => own), planted.keepsDoubts ?? true);
    this.#isQuiet = time.happens(0.4);
    const share = (most: number): number => (this.#isQuiet || time.happens(0.4) ? 0 : time.between(0, most));
    const faults = {
      isOver: () => time.nowMs > FAULTS_UNTIL_MS,
      lost: share(0.15),
      silent: share(0.03),
      outages: !this.#isQuiet && time.happens(0.4),
      stops: !this.#isQuiet && time.happens(0.4),
    };
    const familyOf = ({ notice }: PaymentDelivery): FamilyId => String(notice.billingNumber) as FamilyId;
    const isPoisonous = ({ notice }: PaymentDelivery): boolean => notice.accountText === POISON;
    const books = (this.#books = new SimulatedBooks(time, faults, { familyOf, isPoisonous }));
    const limits = {
      batchSizeMax: time.pick([1, 3, BATCHER_LIMITS.batchSizeMax]),
      laneSizeMax: time.pick([2, BATCHER_LIMITS.laneSizeMax]),
    };
    const batcherOf = (process: Process): PaymentBatcher => {
      const own: PaymentBatcherDeps['postBatch'] = (deliveries, waiting) => {
        if (deliveries.length > Math.max(limits.batchSizeMax, limits.laneSizeMax))
          this.#break(`a batch of ${deliveries.length}`);
        return books.post(process, deliveries, waiting);
      };
      const postBatch = planted.postBatch?.(own, books) ?? own;
      const timers = time.timersOf(process);
      const batcher = createPaymentBatcher({ postBatch, timers, limits, onBatchFailed: () => undefined });
      return planted.batcher?.(batcher, time) ?? batcher;
    };
    this.#batchers = new Map(this.#processes.map((process) => [process.name, batcherOf(process)]));
  }

  async play(): Promise<readonly string[]> {
    this.#plan();
    await this.#time.run(OVER_BY_MS).catch((error: Error) => this.#break(error.message));
    this.#judge();
    return this.#broken;
  }

  #break(promise: string): void {
    this.#broken.push(promise);
  }

  /** Everything that comes from outside: payments, holders of families, outages and stops. */
  #plan(): void {
    const time = this.#time;
    this.#families = Math.floor(time.between(2, 6));
    const payments = Math.floor(time.between(5, 25));
    const spreadMs = time.pick([5, 500, 4_000]);
    const { outages, stops } = this.#books.faults;
    for (let place = 0; place < payments; place++) {
      const family = `family ${Math.floor(time.between(0, this.#families))}` as FamilyId;
      const isRepeat = !this.#isQuiet && place > 0 && time.happens(0.1);
      const accountText = time.happens(0.03) ? POISON : family;
      const payment = { place, family, accountText, reference: `reference ${isRepeat ? place - 1 : place}` };
      time.after(time.between(0, spreadMs), null, () => this.#send(payment));
    }
    for (let holders = Math.floor(time.between(0, 3)); holders > 0; holders--) {
      const family = `family ${Math.floor(time.between(0, this.#families))}` as FamilyId;
      this.#held.add(family);
      time.after(time.between(0, spreadMs), null, () => this.#books.hold(family, time.between(1, 15_000)));
    }
    if (outages) time.after(time.between(0, 4_000), null, () => this.#books.goAway(time.between(50, 12_000)));
    if (!stops) return;
    const process = time.pick(this.#processes);
    time.after(time.between(0, 2_000), null, () => (process.stoppedUntilMs = time.nowMs + time.between(100, 14_000)));
  }

  /** Sends a payment, to any instance, until it is posted. */
  #send(payment: { place: number; family: FamilyId; accountText: string; reference: string }): void {
    const time = this.#time;
    const process = time.pick(this.#processes);
    const { place, family, accountText, reference } = payment;
    const notice = {
      kind: 'authorising',
      partnerId: 'partner' as PartnerId,
      reference,
      accountText,
      billingNumber: family,
    };
    const delivery = { deliveryKey: `key ${place}`, notice } as unknown as PaymentDelivery;
    const attempt: Attempt = { delivery, family, instance: process.name, handedInAtMs: time.nowMs, ending: null };
    const again = (): void => {
      if (accountText !== POISON) time.after(time.between(500, 4_000), null, () => this.#send(payment));
    };
    // A process that is stopped hears it when it goes on.
    time.after(0, process, () => {
      this.#attempts.push(attempt);
      const batcher = this.#batchers.get(process.name) as PaymentBatcher;
      const withinMs = time.happens(0.5) ? null : time.between(50, 12_000);
      const posting = async (payment: PaymentDelivery): Promise<PostingAnswer> => {
        const answer = withinMs === null ? batcher.post(payment) : batcher.postWithin(payment, withinMs);
        answer.then(
          () => this.#acknowledged(attempt),
          (error: unknown) => this.#refused(attempt, error),
        );
        return answer;
      };
      const pay = async (): Promise<void> => {
        this.#told(reference, await this.#bank.flagTold(delivery, posting));
        if (attempt.ending !== 'posted') again();
      };
      void pay();
    });
  }

  #told(reference: string, flag: string | undefined): void {
    if (flag === '01') this.#toldNo.push({ reference, atMs: this.#time.nowMs });
    if (flag === '02' && !this.#bank.doubted.has(reference)) this.#break('told neither yes nor no without a doubt');
  }

  #acknowledged(attempt: Attempt): void {
    attempt.ending = 'posted';
    if (!this.#books.isPosted(attempt.delivery)) this.#break('answered before the commit');
    this.#timed(attempt);
    const neverHeld = this.#isQuiet && !this.#held.has(attempt.family);
    if (neverHeld && this.#time.nowMs - attempt.handedInAtMs > UNHELD_WITHIN_MS)
      this.#break('a family that nobody holds waited for one that somebody holds');
  }

  #refused(attempt: Attempt, error: unknown): void {
    if (error instanceof CommitUnknown) attempt.ending = 'unknown';
    else if (error instanceof PostingOverdue) attempt.ending = error.isWithdrawn ? 'withdrawn' : 'open';
    else attempt.ending = 'failed';
    if (attempt.ending === 'failed' && attempt.delivery.notice.accountText !== POISON)
      this.#break(`failed, which nothing forced: ${String(error)}`);
    if (attempt.ending === 'unknown' && !this.#books.inDoubt.has(attempt.delivery))
      this.#break('in doubt although no commit was');
    this.#timed(attempt);
  }

  #timed({ handedInAtMs }: Attempt): void {
    if (this.#time.nowMs - handedInAtMs > ANSWERED_WITHIN_MS) this.#break('answered after the bound');
  }

  #judge(): void {
    const attempts = new Map(this.#attempts.map((attempt, order) => [attempt.delivery, { ...attempt, order }]));
    for (const { delivery, ending } of attempts.values()) {
      if (ending === null) this.#break('never answered');
      if (delivery.notice.accountText !== POISON && !this.#books.isPosted(delivery)) this.#break('never posted');
    }
    for (const { reference, atMs } of this.#toldNo) {
      const row = this.#books.rows.find(({ delivery }) => delivery.notice.reference === reference);
      const attempt = row === undefined ? undefined : attempts.get(row.delivery);
      // What is sent after a no is another payment of that name: the bank has given the money back.
      if (attempt !== undefined && attempt.handedInAtMs <= atMs) this.#break('told no of a payment that is posted');
    }
    const last = new Map<string, { order: number; commit: number }>();
    const inOrder = this.#books.rows.toSorted((a, b) => a.commit - b.commit);
    for (const { delivery, family, commit } of inOrder) {
      const attempt = attempts.get(delivery);
      if (attempt === undefined) continue;
      if (attempt.ending === 'withdrawn') this.#break('posted after it was withdrawn');
      const before = last.get(`${attempt.instance} ${family}`);
      if (before !== undefined && before.commit < commit && before.order > attempt.order)
        this.#break('a notice was posted before an earlier one of its family');
      const order = Math.max(before?.order ?? 0, attempt.order);
      last.set(`${attempt.instance} ${family}`, { order, commit });
    }
  }
}
