/** What an answer tells of the server's time, and how far the server's clock is ahead after it. */

/** The parts of answers that say what the server's clock shows at that moment. */
interface TimeTellers {
  readonly viewer?: { readonly now?: string } | null;
  readonly sandboxClock?: { readonly now?: string } | null;
  readonly moveSandboxClock?: { readonly clock?: { readonly now?: string } } | null;
  readonly assignNextCall?: {
    readonly __typename: string;
    readonly assignment?: { readonly assignedAt?: string };
  } | null;
}

/** The server's time as an answer tells it; undefined where it tells none. */
export function timeToldBy(data: unknown): string | undefined {
  const { viewer, sandboxClock, moveSandboxClock, assignNextCall } = (data ?? {}) as TimeTellers;
  const claimed = assignNextCall?.__typename === 'CallAssigned' ? assignNextCall.assignment?.assignedAt : undefined;
  return viewer?.now ?? sandboxClock?.now ?? moveSandboxClock?.clock?.now ?? claimed;
}

/** What the server's clock showed while an answer was on its way, whose times are of this browser's clock. */
export interface ToldTime {
  readonly now: string;
  readonly askedAt: number;
  readonly cameAt: number;
}

/** A smaller difference is not worth showing anything anew. */
const NEGLIGIBLE_MS = 1_000;

/**
 * How far the server's clock is ahead after an answer: as far as was known, where that fits some moment of the answer's way;
 * otherwise as if it was told at the end of it, so that nothing is dated after the server's own time.
 */
export function aheadAfter(knownMs: number, { now, askedAt, cameAt }: ToldTime): number {
  const told = Date.parse(now);
  const fits = knownMs >= told - cameAt - NEGLIGIBLE_MS && knownMs <= told - askedAt + NEGLIGIBLE_MS;
  return fits ? knownMs : told - cameAt;
}
