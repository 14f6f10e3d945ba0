/**
 * Caches partners for a few seconds, so that a stream of webhooks does not ask the database for its sender each time.
 */
import type { Clock } from '../../kernel/clock.js';
import { isWellFormed } from '../../kernel/text.js';
import type { FindPartner, PartnerCredentials } from './partner.js';

export interface PartnerRegistry {
  readonly find: FindPartner;
  /** Empties the cache of this instance; other instances see a change within `rememberForMs`. */
  readonly forget: () => void;
}

export interface RegistryDeps {
  readonly find: FindPartner;
  readonly clock: Clock;
  /**
   * The milliseconds for which a partner is cached, and so for which a retired secret may still be accepted; 5 seconds
   * when left out.
   */
  readonly rememberForMs?: number;
}

/** Unknown names are cached too, and a caller may invent them: when the cache holds this many names it is emptied. */
const REMEMBERED_MAX = 1_000;
/** The length of the longest name that is looked up, in characters; no partner has a longer one. */
const NAME_LENGTH_MAX = 200;

interface Remembered {
  readonly until: number;
  readonly partner: Promise<PartnerCredentials | null>;
}

export function partnerRegistry({ find, clock, rememberForMs = 5_000 }: RegistryDeps): PartnerRegistry {
  const remembered = new Map<string, Remembered>();
  return {
    forget: () => remembered.clear(),
    find(claim) {
      if (claim.value.length > NAME_LENGTH_MAX || !isWellFormed(claim.value)) return Promise.resolve(null);
      const key = `${claim.by} ${claim.value}`;
      const now = clock.now().getTime();
      const known = remembered.get(key);
      if (known !== undefined && now < known.until) return known.partner;
      if (remembered.size >= REMEMBERED_MAX) remembered.clear();
      const partner = find(claim);
      remembered.set(key, { until: now + rememberForMs, partner });
      // A failed query is not cached, so that the next call asks again; callers that already wait for it see the
      // failure.
      partner.catch(() => remembered.delete(key));
      return partner;
    },
  };
}
