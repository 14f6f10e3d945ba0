/**
 * Notes payments whose partners were answered without knowing whether a commit holds them. That happens when the database
 * is away, so those that cannot be stored yet are kept in memory until it is back.
 */
import type { Clock } from '../../kernel/clock.js';
import type { IdSource } from '../../kernel/ids.js';
import { type Timers, systemTimers } from '../../kernel/timers.js';
import type { PaymentDelivery } from '../../money/payments/index.js';
import { isUnavailable } from '../../platform/db/availability.js';
import { patiently } from '../../platform/db/patience.js';
import type { Pool } from '../../platform/db/pool.js';
import { raiseLateAnswers } from './raise-doubts.js';

export interface LateAnswers {
  readonly note: (delivery: PaymentDelivery) => void;
  /** Tries once more to store what is left; what cannot be stored is lost. */
  close(): Promise<void>;
  /** Ends at once: whatever is not stored is lost. */
  readonly giveUp: () => void;
}

export interface LateAnswersDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: IdSource;
  /** Called with the references of payments of which no doubt could be stored, a hundred at most. */
  readonly onLost: (error: unknown, references: readonly string[]) => void;
  readonly timers?: Timers;
}

const PAUSE_MS = 1_000;
/** How long a stop tries to store what is left: a connection that broke is opened anew in that time. */
const LAST_TRIES_MS = 1_500;
/** The most that are kept while the database is away: some minutes of the busiest hour. */
const KEPT_MAX = 20_000;
/** The most that are stored by one statement. */
const AT_ONCE = 500;
/** The most that are named at once when they are lost. */
const NAMED_AT_ONCE = 100;

export const createLateAnswers = (deps: LateAnswersDeps): LateAnswers => {
  const notes = new Notes(deps);
  return {
    note: (delivery) => notes.add(delivery),
    close: () => notes.close(),
    giveUp: () => notes.giveUp('the server has no time left to stop'),
  };
};

class Notes {
  readonly #deps: LateAnswersDeps;
  readonly #timers: Timers;
  /** By partner and reference: however often a payment is sent again, it is one doubt. */
  readonly #kept = new Map<string, PaymentDelivery>();
  /** What found no room, until it is named. */
  #surplus: PaymentDelivery[] = [];
  #storing: Promise<void> | null = null;
  #isOver = false;
  #cancel: () => void = () => undefined;

  constructor({ timers = systemTimers, ...deps }: LateAnswersDeps) {
    this.#deps = deps;
    this.#timers = timers;
  }

  add(delivery: PaymentDelivery): void {
    if (this.#isOver) return this.#lose(new Error('the server has stopped'), [delivery]);
    const { partnerId, reference } = delivery.notice;
    const key = `${partnerId} ${reference}`;
    if (this.#kept.size >= KEPT_MAX && !this.#kept.has(key)) this.#surplus.push(delivery);
    else this.#kept.set(key, delivery);
    this.#storeSoon();
  }

  async close(): Promise<void> {
    await this.#storing;
    this.#cancel();
    const patience = { withinMs: LAST_TRIES_MS, isOver: () => this.#isOver };
    await patiently(() => this.#store(), patience).catch(() => undefined);
    this.#cancel();
    this.giveUp('the server stops before the database is back');
  }

  giveUp(why: string): void {
    this.#isOver = true;
    this.#nameSurplus();
    this.#lose(new Error(why), [...this.#kept.values()]);
    this.#kept.clear();
  }

  #storeSoon(): void {
    this.#storing ??= this.#store()
      .catch(() => void (this.#cancel = this.#timers.after(PAUSE_MS, () => this.#storeSoon())))
      .finally(() => (this.#storing = null));
  }

  /** @throws the error that says that the database is away. */
  async #store(): Promise<void> {
    try {
      while (this.#kept.size > 0) {
        const some = [...this.#kept].slice(0, AT_ONCE);
        await this.#storeTogether(some.map(([, delivery]) => delivery));
        for (const [key, delivery] of some) if (this.#kept.get(key) === delivery) this.#kept.delete(key);
      }
    } finally {
      this.#nameSurplus();
    }
  }

  /** Stores doubts; those of a statement that fails are tried one by one. @throws when the database is away. */
  async #storeTogether(some: readonly PaymentDelivery[]): Promise<void> {
    try {
      await raiseLateAnswers(this.#deps, some, this.#deps.clock.now());
    } catch (error) {
      if (isUnavailable(error)) throw error;
      if (some.length === 1) return this.#lose(error, some);
      for (const delivery of some) await this.#storeTogether([delivery]);
    }
  }

  #nameSurplus(): void {
    this.#lose(new Error('too many late answers wait for the database'), this.#surplus.splice(0));
  }

  #lose(error: unknown, deliveries: readonly PaymentDelivery[]): void {
    for (let from = 0; from < deliveries.length; from += NAMED_AT_ONCE) {
      const some = deliveries.slice(from, from + NAMED_AT_ONCE);
      this.#deps.onLost(
        error,
        some.map(({ notice }) => notice.reference),
      );
    }
  }
}
