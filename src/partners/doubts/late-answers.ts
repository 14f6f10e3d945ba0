/**
 * Notes payments whose partners were answered without knowing whether a commit holds them. That happens when the database
 * is away, so those that cannot be stored yet are kept in memory until it is back.
 */
import type { Clock } from '../../kernel/clock.js';
import type { IdSource } from '../../kernel/ids.js';
import { type Timers, systemTimers } from '../../kernel/timers.js';
import type { PaymentDelivery } from '../../money/payments/index.js';
import { isUnavailable } from '../../platform/db/availability.js';
import type { Pool } from '../../platform/db/pool.js';
import { raiseLateAnswers } from './raise-doubts.js';

export interface LateAnswers {
  readonly note: (delivery: PaymentDelivery) => void;
  /** Tries once more to store what is left. */
  close(): Promise<void>;
}

export interface LateAnswersDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: IdSource;
  /** Called for each payment of which no doubt could be stored. */
  readonly onLost: (error: unknown, reference: string) => void;
  readonly timers?: Timers;
}

const PAUSE_MS = 1_000;
/** The most that are kept while the database is away: some minutes of the busiest hour. */
const KEPT_MAX = 20_000;
/** The most that are stored by one statement. */
const AT_ONCE = 500;

export function createLateAnswers({ timers = systemTimers, ...deps }: LateAnswersDeps): LateAnswers {
  let kept: PaymentDelivery[] = [];
  let storing: Promise<void> | null = null;
  let cancel: () => void = () => undefined;
  const lose = (error: unknown, deliveries: readonly PaymentDelivery[]): void =>
    deliveries.forEach(({ notice }) => deps.onLost(error, notice.reference));

  const store = async (): Promise<void> => {
    while (kept.length > 0) {
      const some = kept.slice(0, AT_ONCE);
      try {
        await raiseLateAnswers(deps, some, deps.clock.now());
      } catch (error) {
        if (isUnavailable(error)) return void (cancel = timers.after(PAUSE_MS, storeSoon));
        lose(error, some);
      }
      kept = kept.slice(some.length);
    }
  };
  const storeSoon = (): void => {
    storing ??= store().finally(() => (storing = null));
  };

  return {
    note(delivery) {
      if (kept.length >= KEPT_MAX) return lose(new Error('too many late answers wait for the database'), [delivery]);
      kept.push(delivery);
      storeSoon();
    },
    async close() {
      await storing;
      cancel();
      await store();
      cancel();
      lose(new Error('the server stops before the database is back'), kept.splice(0));
    },
  };
}
