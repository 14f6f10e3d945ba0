/**
 * Knows on whose behalf statements are asked: until when somebody waits for their answer, and whose families they may
 * meet. It follows the operation through everything that waits, so that no query has to hand it on.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { EVERYBODY, NOBODY, type Reach } from '../../kernel/reach.js';

export interface Caller {
  /** Aborted when nobody waits for the answer any more; null when somebody always does. */
  readonly ended: AbortSignal | null;
  readonly reach: Reach;
}

const callers = new AsyncLocalStorage<Caller>();

/** Without a caller statements end by their own time limit alone, and meet nobody where PostgreSQL asks for a reach. */
const NO_CALLER: Caller = { ended: null, reach: NOBODY };

export const currentCaller = (): Caller => callers.getStore() ?? NO_CALLER;

/** Runs `work` so that the statements it asks are those of the caller. What it began before he leaves is not undone. */
export const onBehalfOf = <Value>(caller: Caller, work: () => Value): Value => callers.run(caller, work);

/** Runs `work` so that its statements do not end with the operation that asks for them, because others wait too. */
export const outlivingCaller = <Value>(work: () => Value): Value =>
  callers.run({ ...currentCaller(), ended: null }, work);

/**
 * Runs `work` so that its statements may meet every family. It is for what finds somebody by more than a viewer's sight,
 * such as a card that a stranger holds in his hand, and for sums in which no person appears.
 */
export const meetingEverybody = <Value>(work: () => Value): Value =>
  callers.run({ ...currentCaller(), reach: EVERYBODY }, work);
