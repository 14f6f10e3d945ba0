/**
 * The books of the simulation: a database that locks families, numbers commits, refuses what was posted before, goes
 * away and comes back, behind a network that delays, loses and goes silent.
 */
import type { FamilyId, PaymentId } from '../../../src/kernel/ids.js';
import { deliveryKeyOf } from '../../../src/money/payments/batch/batch-facts.js';
import { type Deferred, deferHeld } from '../../../src/money/payments/batch/defer-deliveries.js';
import type { PostedOrDeferred } from '../../../src/money/payments/batch/post-batch.js';
import type { PaymentDelivery, PostingAnswer } from '../../../src/money/payments/index.js';
import { CommitUnknown } from '../../../src/platform/db/commit-unknown.js';
import type { Process, SimulatedTime } from './simulated-time.js';

export interface Faults {
  /** Whether anything of this happens at a moment; the world heals in the end. */
  readonly isOver: () => boolean;
  /** The share of messages that are lost together with their connection. */
  readonly lost: number;
  /** The share of messages after which the connection is silent until the client gives it up. */
  readonly silent: number;
  /** Whether the database goes away now and then. */
  readonly outages: boolean;
  /** Whether processes are stopped now and then. */
  readonly stops: boolean;
}

/** What the books read in a delivery. */
export interface Reading {
  readonly familyOf: (delivery: PaymentDelivery) => FamilyId;
  /** Whether whatever holds it fails, however often it is tried. */
  readonly isPoisonous: (delivery: PaymentDelivery) => boolean;
}

export interface PostedRow {
  readonly delivery: PaymentDelivery;
  readonly family: FamilyId;
  readonly paymentId: PaymentId;
  /** The number of the commit. */
  readonly commit: number;
  readonly atMs: number;
}

const GIVEN_UP_AFTER_MS = 5_000;
const TRANSACTION_MS = 3_000;
const LOCK_MS = 1_000;

const failure = (code: string, message = code): Error => Object.assign(new Error(message), { code });

interface Transaction {
  readonly locked: readonly FamilyId[];
  /** The deliveries that its facts knew as posted. */
  readonly seen: ReadonlySet<PaymentDelivery>;
  isOpen: boolean;
}

export class SimulatedBooks {
  readonly rows: PostedRow[] = [];
  /** The attempts in batches whose commit was sent and whose answer was lost. */
  readonly inDoubt = new Set<PaymentDelivery>();
  readonly #byKey = new Map<string, PostedRow>();
  readonly #byReference = new Map<string, PostedRow>();
  readonly #holders = new Map<FamilyId, object>();
  #isAway = false;
  #commits = 0;
  #open = new Set<Transaction>();

  constructor(
    readonly time: SimulatedTime,
    readonly faults: Faults,
    readonly reading: Reading,
  ) {}

  isHeld(family: FamilyId): boolean {
    return this.#holders.has(family);
  }

  isPosted(delivery: PaymentDelivery): boolean {
    return this.#rowOf(delivery) !== undefined;
  }

  #rowOf({ notice, deliveryKey }: PaymentDelivery): PostedRow | undefined {
    const key = deliveryKeyOf(notice.partnerId, deliveryKey);
    return this.#byKey.get(key) ?? this.#byReference.get(deliveryKeyOf(notice.partnerId, notice.reference));
  }

  /** Holds a family as a person with psql does. */
  hold(family: FamilyId, forMs: number): void {
    const holder = {};
    if (this.#holders.has(family)) return;
    this.#holders.set(family, holder);
    this.time.after(forMs, null, () => this.#holders.delete(family));
  }

  goAway(forMs: number): void {
    this.#isAway = true;
    for (const transaction of this.#open) this.#end(transaction);
    this.time.after(forMs, null, () => (this.#isAway = false));
  }

  /** What `postBatch` is to the batcher. */
  async post(
    process: Process,
    deliveries: readonly PaymentDelivery[],
    waiting: ReadonlySet<string>,
  ): Promise<readonly PostedOrDeferred[]> {
    await this.#message(process);
    const transaction = this.#begin(deliveries);
    try {
      const facts = this.#factsOf(deliveries, transaction);
      await this.#message(process);
      const deferred = deferHeld(deliveries, facts, waiting);
      return await this.#write(process, transaction, { deliveries, deferred });
    } catch (error) {
      // The server hears of a lost connection at once, or when its time limit ends the transaction.
      this.time.after(this.time.happens(0.5) ? 0 : TRANSACTION_MS, null, () => this.#end(transaction));
      throw error;
    }
  }

  async #write(
    process: Process,
    transaction: Transaction,
    { deliveries, deferred }: { deliveries: readonly PaymentDelivery[]; deferred: readonly (Deferred | null)[] },
  ): Promise<readonly PostedOrDeferred[]> {
    const decided = deliveries.filter((_, place) => deferred[place] === null);
    const answers = Promise.withResolvers<readonly PostedOrDeferred[]>();
    const committed = Promise.withResolvers<Map<PaymentDelivery, PostingAnswer>>();
    committed.promise.catch(() => undefined);
    // The message is under way, and nothing that becomes of its sender stops it.
    const isLost = this.#happens(this.faults.lost);
    const isSilent = !isLost && this.#happens(this.faults.silent);
    const isHeard = !(isLost || isSilent) || this.time.happens(0.5);
    this.time.after(this.time.between(0.1, 3), null, () => {
      if (!isHeard) return;
      try {
        committed.resolve(this.#commit(transaction, decided));
      } catch (error) {
        committed.reject(error);
      }
    });
    if (isLost || isSilent) {
      for (const delivery of deliveries) this.inDoubt.add(delivery);
      await this.time.pause(isSilent ? GIVEN_UP_AFTER_MS : this.time.between(0.1, 3), process);
      answers.reject(new CommitUnknown(failure('ECONNRESET')));
    } else {
      const told = await committed.promise;
      await this.time.pause(this.time.between(0.1, 3), process);
      answers.resolve(deliveries.map((delivery, place) => deferred[place] ?? (told.get(delivery) as PostingAnswer)));
    }
    return answers.promise;
  }

  /** One message over the network. @throws Error when it, and its connection, are lost. */
  async #message(process: Process): Promise<void> {
    if (this.#happens(this.faults.silent)) {
      await this.time.pause(GIVEN_UP_AFTER_MS, process);
      throw new Error('Query read timeout');
    }
    await this.time.pause(this.time.between(0.1, 3), process);
    if (this.#isAway) throw failure('ECONNREFUSED');
    if (this.#happens(this.faults.lost)) throw failure('ECONNRESET');
  }

  #happens(share: number): boolean {
    return !this.faults.isOver() && this.time.happens(share);
  }

  #begin(deliveries: readonly PaymentDelivery[]): Transaction {
    const wanted = new Set(deliveries.map((delivery) => this.reading.familyOf(delivery)));
    const locked = [...wanted].filter((family) => !this.#holders.has(family));
    const seen = new Set(deliveries.filter((delivery) => this.isPosted(delivery)));
    const transaction = { locked, seen, isOpen: true };
    for (const family of transaction.locked) this.#holders.set(family, transaction);
    this.#open.add(transaction);
    this.time.after(TRANSACTION_MS, null, () => this.#end(transaction));
    return transaction;
  }

  #end(transaction: Transaction): void {
    transaction.isOpen = false;
    this.#open.delete(transaction);
    for (const family of transaction.locked)
      if (this.#holders.get(family) === transaction) this.#holders.delete(family);
  }

  #factsOf(deliveries: readonly PaymentDelivery[], { locked }: Transaction): Parameters<typeof deferHeld>[1] {
    const numbered = deliveries.map(
      (delivery) => [delivery.notice.billingNumber, this.reading.familyOf(delivery)] as const,
    );
    return {
      families: new Map(locked.map((family) => [family, { id: family } as never])),
      familyByBillingNumber: new Map(numbered) as never,
      byPaymentCode: new Map(),
      byDelivery: new Map(this.#byKey) as never,
      byReference: new Map(this.#byReference) as never,
    };
  }

  #commit(transaction: Transaction, decided: readonly PaymentDelivery[]): Map<PaymentDelivery, PostingAnswer> {
    if (this.#isAway) throw failure('ECONNRESET');
    if (!transaction.isOpen) throw failure('25P04');
    this.#end(transaction);
    if (decided.some((delivery) => this.reading.isPoisonous(delivery))) throw failure('22021');
    const isRace = decided.some((delivery) => this.#rowOf(delivery) !== undefined && !transaction.seen.has(delivery));
    if (isRace) throw failure('23505');
    if (this.#happens(this.faults.lost)) throw failure('55P03', `a lock was not given within ${LOCK_MS} ms`);
    const commit = (this.#commits += 1);
    return new Map(decided.map((delivery) => [delivery, this.#postOne(delivery, commit)]));
  }

  #postOne(delivery: PaymentDelivery, commit: number): PostingAnswer {
    const { partnerId, reference } = delivery.notice;
    const [key, byReference] = [deliveryKeyOf(partnerId, delivery.deliveryKey), deliveryKeyOf(partnerId, reference)];
    const known = this.#rowOf(delivery);
    const paymentId = known?.paymentId ?? (`payment ${this.rows.length + 1}` as PaymentId);
    const family = this.reading.familyOf(delivery);
    if (known === undefined) {
      const row = { delivery, family, paymentId, commit, atMs: this.time.nowMs };
      this.rows.push(row);
      this.#byKey.set(key, row);
      this.#byReference.set(byReference, row);
    }
    const outcome = known === undefined ? 'posted' : 'already-posted';
    const seenBefore = known === undefined ? 'never' : 'same-delivery';
    return {
      deliveryId: key as never,
      outcome,
      firstOutcome: 'posted',
      seenBefore,
      paymentId,
      familyId: family,
      expectedAmount: null,
    };
  }
}
