/** Remembers partners for a moment, so that a stream of webhooks does not ask the database who its sender is. */
import type { Clock } from '../../kernel/clock.js';
import type { FindPartner, PartnerCredentials } from './partner.js';

export interface PartnerRegistry {
  readonly find: FindPartner;
  /** Drops what is remembered; other instances follow within `rememberForMs`. */
  readonly forget: () => void;
}

export interface RegistryDeps {
  readonly find: FindPartner;
  readonly clock: Clock;
  /** How long a retired secret may live on; 5 seconds when not said. */
  readonly rememberForMs?: number;
}

/** Unknown names are remembered too, and a caller may invent them: beyond this many everything is dropped. */
const REMEMBERED_MAX = 1_000;
/** No partner has a longer name. */
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
      if (claim.value.length > NAME_LENGTH_MAX) return Promise.resolve(null);
      const key = `${claim.by} ${claim.value}`;
      const now = clock.now().getTime();
      const known = remembered.get(key);
      if (known !== undefined && now < known.until) return known.partner;
      if (remembered.size >= REMEMBERED_MAX) remembered.clear();
      const partner = find(claim);
      remembered.set(key, { until: now + rememberForMs, partner });
      // A database that failed once is asked again; callers of this promise still hear of the failure.
      partner.catch(() => remembered.delete(key));
      return partner;
    },
  };
}
