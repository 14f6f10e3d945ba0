/** Counts how often an identity provider may be asked: whoever forges tokens must not make us hammer it. */

/** The fetches at once after a quiet time: the first of a start, one for a new key, and two to spare. */
const AT_ONCE_MAX = 4;
/** The milliseconds in which one more may be made: ten a minute, however many tokens name keys that nobody knows. */
const ONE_MORE_EVERY_MS = 6_000;

/** Thrown in place of a fetch that would be one too many. */
class FetchedTooOften extends Error {
  override readonly name = 'FetchedTooOften';
}

/** Takes one from the budget. @throws FetchedTooOften when none is left. */
export type TakeFetch = () => void;

export function fetchBudget(now: () => Date): TakeFetch {
  let left = AT_ONCE_MAX;
  let countedAt = now().getTime();
  return () => {
    const at = now().getTime();
    left = Math.min(AT_ONCE_MAX, left + Math.max(0, at - countedAt) / ONE_MORE_EVERY_MS);
    countedAt = at;
    if (left < 1) throw new FetchedTooOften('the identity provider has been asked often enough for now');
    left -= 1;
  };
}
