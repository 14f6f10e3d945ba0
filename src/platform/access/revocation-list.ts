/**
 * Keeps the list of what was taken back in memory, so that no request asks the database for it. It is read again at a
 * hint of another instance, by the clock, and by requests that find it old.
 */
import { CallerError } from '../../kernel/caller-error.js';
import type { VerifiedViewer } from '../auth/index.js';
import { type IsTakenBack, type Revocation, takenBackBy } from './revocation.js';

/** The age of the list at which a request has it read behind its answer. */
const READ_BEHIND_AFTER_MS = 15_000;
/** The age at which no request is answered by it any more. */
const BELIEVED_FOR_MS = 60_000;
/** How long a request waits for the list to be read, where it cannot be answered without. */
const READ_WITHIN_MS = 3_000;

export interface RevocationList {
  /** Reads the list as it stands from now on, and tells those whose access was taken back. */
  refill(): Promise<void>;
  /** @throws CallerError UNAUTHENTICATED for access that was taken back, UNAVAILABLE when nobody can tell. */
  check(verified: VerifiedViewer): Promise<void>;
  /** Calls `tell` once when the access is taken back, or was already; returns the function that calls it off. */
  follow(verified: VerifiedViewer, tell: () => void): () => void;
}

export interface RevocationListDeps {
  readonly read: () => Promise<readonly Revocation[]>;
  /** Called for a reading behind an answer that failed. */
  readonly onError: (error: unknown) => void;
}

const takenBack = (): CallerError =>
  new CallerError('UNAUTHENTICATED', 'This access was taken back: ask the head of the branch, or an operator.');
const unknown = (cause: unknown): CallerError =>
  Object.assign(
    new CallerError(
      'UNAVAILABLE',
      'Whether this access was taken back cannot be read just now: send the same again in a few seconds.',
    ),
    { cause },
  );

export function createRevocationList({ read, onError }: RevocationListDeps): RevocationList {
  let isTakenBack: IsTakenBack = () => false;
  let readAt = -Infinity;
  let reading: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const followers = new Map<() => void, VerifiedViewer>();

  const readNow = async (): Promise<void> => {
    const beganAt = performance.now();
    isTakenBack = takenBackBy(await read());
    readAt = beganAt;
    for (const [tell, verified] of followers) {
      if (!isTakenBack(verified)) continue;
      followers.delete(tell);
      tell();
    }
  };
  const begin = (): Promise<void> => (reading = readNow().finally(() => (reading = null)));
  /** A reading under way may have begun before what it is to find: the next one serves all who ask meanwhile. */
  const refill = (): Promise<void> => {
    if (reading === null) return begin();
    next ??= reading
      .catch(() => undefined)
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  };
  const renew = async (): Promise<void> => {
    const ageMs = performance.now() - readAt;
    if (ageMs < READ_BEHIND_AFTER_MS) return;
    const renewed = reading ?? begin();
    if (ageMs < BELIEVED_FOR_MS) return void renewed.catch(onError);
    await inTime(renewed).catch((error: unknown) => {
      throw unknown(error);
    });
  };

  return {
    refill,
    async check(verified) {
      await renew();
      if (isTakenBack(verified)) throw takenBack();
    },
    follow(verified, tell) {
      if (isTakenBack(verified)) {
        tell();
        return () => undefined;
      }
      followers.set(tell, verified);
      return () => void followers.delete(tell);
    },
  };
}

/** @throws Error when the reading fails, or takes longer than a request waits. */
function inTime(reading: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the list of what was taken back was not read in time')), READ_WITHIN_MS);
  });
  return Promise.race([reading, late]).finally(() => clearTimeout(timer));
}
