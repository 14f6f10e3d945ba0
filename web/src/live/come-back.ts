/**
 * When a lost connection is tried anew: soon while somebody looks, since a cadre stands at a door with it; seldom in the
 * background; and at once when the network or the eyes come back.
 */

const FIRST_MS = 250;
/** With the time that a connection takes, a phone in a hand is live again within five seconds of the server. */
const IN_A_HAND_MS = 4_000;
const IN_A_POCKET_MS = 30_000;

/** How long to wait, half of it by chance, so that phones that lost one server do not all come back in one instant. */
export function waitBefore(
  retries: number,
  { isLookedAt, chance }: { readonly isLookedAt: boolean; readonly chance: number },
): number {
  const longest = Math.min(isLookedAt ? IN_A_HAND_MS : IN_A_POCKET_MS, FIRST_MS * 2 ** retries);
  return longest / 2 + (longest / 2) * chance;
}
