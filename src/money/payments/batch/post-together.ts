/**
 * Posts notices in one batch, and tries again as long as that may help. This is safe because posting is idempotent: what
 * a commit whose answer was lost has posted is found to be a repeat.
 */
import { type Timers, pauseOf } from '../../../kernel/timers.js';
import { isUnavailable } from '../../../platform/db/availability.js';
import { CommitUnknown } from '../../../platform/db/commit-unknown.js';
import type { PaymentDelivery } from '../posting/index.js';
import type { Deferred } from './defer-deliveries.js';
import type { PostedOrDeferred } from './post-batch.js';
import type { WaitingNotice } from './waiting-notice.js';

export interface TogetherDeps {
  /** Posts deliveries; `waiting` holds the keys of those that wait and came before. */
  readonly postBatch: (
    deliveries: readonly PaymentDelivery[],
    waiting: ReadonlySet<string>,
  ) => Promise<readonly PostedOrDeferred[]>;
  readonly timers: Timers;
  readonly patienceMs: number;
  readonly waitingKeys: () => ReadonlySet<string>;
  readonly defer: (notice: WaitingNotice, deferred: Deferred) => void;
}

export type Ending =
  /** Every notice is answered or deferred. */
  | { readonly kind: 'settled' }
  /** The database could not answer for longer than notices wait; nothing was posted, unless a notice doubts it. */
  | { readonly kind: 'away'; readonly error: unknown }
  /** It fails however often it is tried. */
  | { readonly kind: 'failed'; readonly error: unknown };

const PAUSE_MS = 200;
const RACES_MAX = 3;
/**
 * PostgreSQL's codes for serialization failures, deadlocks and duplicate keys: two instances wrote the same rows, and
 * whoever tries again sees what the other committed.
 */
const RACE_CODES: ReadonlySet<unknown> = new Set(['40001', '40P01', '23505']);

const isRace = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && RACE_CODES.has(error.code);

/**
 * A try that began while there was patience left and met no database is followed by one more, however long it took: a
 * process that was stopped meanwhile may find that another has posted, or that its own commit took place.
 */
export async function postTogether(deps: TogetherDeps, batch: readonly WaitingNotice[]): Promise<Ending> {
  const { timers, patienceMs } = deps;
  const deliveries = batch.map(({ delivery }) => delivery);
  const giveUpAtMs = timers.elapsedMs() + patienceMs;
  for (let races = 1; ;) {
    const startedAtMs = timers.elapsedMs();
    try {
      settle(deps, batch, await deps.postBatch(deliveries, deps.waitingKeys()));
      return { kind: 'settled' };
    } catch (error) {
      if (error instanceof CommitUnknown) for (const notice of batch) notice.doubt();
      if (isUnavailable(error)) {
        if (startedAtMs > giveUpAtMs) return { kind: 'away', error };
        await pauseOf(timers, PAUSE_MS);
      } else if (!isRace(error) || races++ >= RACES_MAX) return { kind: 'failed', error };
    }
  }
}

function settle({ defer }: TogetherDeps, batch: readonly WaitingNotice[], results: readonly PostedOrDeferred[]): void {
  for (const [place, notice] of batch.entries()) {
    const result = results[place] as PostedOrDeferred;
    if ('kind' in result) defer(notice, result);
    else notice.post(result);
  }
}
