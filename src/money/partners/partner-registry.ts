/**
 * Caches partners for a few seconds, so that a stream of webhooks does not ask the database for its sender each time.
 */
import type { Clock } from '../../kernel/clock.js';
import { isWellFormed } from '../../kernel/text.js';
import type { FindPartner, PartnerClaim, PartnerCredentials, RenewPartner } from './partner.js';

export interface PartnerRegistry {
  readonly find: FindPartner;
  /**
   * Asks again for a partner whose call is about to be refused, since somebody else may have changed it; false when it
   * was asked for just now, so that calls that are refused again and again cost the database little.
   */
  readonly renew: RenewPartner;
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

/** How long what is known of a partner is taken for true before it is asked for anew. */
const REMEMBERED_FOR_MS = 5_000;
/** The milliseconds between two questions for one partner whose calls are refused. */
const RENEWED_EVERY_MS = 250;

interface Remembered {
  readonly until: number;
  readonly askedAt: number;
  readonly partner: Promise<PartnerCredentials | null>;
}

export function partnerRegistry({ find, clock, rememberForMs = REMEMBERED_FOR_MS }: RegistryDeps): PartnerRegistry {
  const remembered = new Map<string, Remembered>();
  const keyOf = ({ by, value }: PartnerClaim): string => `${by} ${value}`;

  const ask = (claim: PartnerClaim): Promise<PartnerCredentials | null> => {
    const key = keyOf(claim);
    if (remembered.size >= REMEMBERED_MAX) remembered.clear();
    const partner = find(claim);
    const asked = { until: clock.now().getTime() + rememberForMs, askedAt: performance.now(), partner };
    remembered.set(key, asked);
    // A failed query is not cached, so that the next call asks again; callers that already wait for it see the
    // failure.
    partner.catch(() => remembered.get(key) === asked && remembered.delete(key));
    return partner;
  };

  return {
    forget: () => remembered.clear(),
    find(claim) {
      if (claim.value.length > NAME_LENGTH_MAX || !isWellFormed(claim.value)) return Promise.resolve(null);
      const known = remembered.get(keyOf(claim));
      return known !== undefined && clock.now().getTime() < known.until ? known.partner : ask(claim);
    },
    async renew(claim) {
      const known = remembered.get(keyOf(claim));
      if (known === undefined || performance.now() - known.askedAt < RENEWED_EVERY_MS) return false;
      await ask(claim);
      return true;
    },
  };
}
