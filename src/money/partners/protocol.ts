/** What the registry must know of a protocol. The protocols themselves stand above; their table is handed in while the server is composed. */
import { invariant } from '../../kernel/invariant.js';
import type { NoticeKind } from '../../kernel/payment-channel.js';

/** What follows from a protocol alone. */
export interface ProtocolTraits {
  /** As it is stored, and as commands name it: `standard-webhooks`. */
  readonly name: string;
  /** As people call it, in every language. */
  readonly title: string;
  /** How a partner of it tells of payments, in a sentence for whoever writes a client. */
  readonly description: string;
  readonly kind: NoticeKind;
  /** Where its calls go, by the partner's code. */
  readonly pathOf: (code: string) => string;
  readonly secret: SecretTraits;
  /**
   * Whether the partner is asked if what it says is so, because its proof does not cover all of it; and what we sign in
   * with: its own secret, or a key to its API.
   */
  readonly askedBack: 'never' | 'with-its-secret' | 'with-a-key';
  /** Nothing of a call is signed: where it comes from must be said. */
  readonly needsNetworks: boolean;
  /** What the partner calls us in a header of its calls; null where they carry no such name. */
  readonly clientIdHeader: string | null;
  /** A bank of SNAP BI: known by its names there, and proved by RSA keys. */
  readonly isSnap: boolean;
}

/** `we` make the shared secret and tell it once, or the `partner` issues it and an operator hands it in. */
type SecretTraits =
  | { readonly madeBy: 'we'; readonly notation: (bytes: Buffer) => string }
  | { readonly madeBy: 'partner'; readonly what: string };

/** What most protocols have in common: money has moved when it is told of, and the call proves itself. */
export const INFORMING = {
  kind: 'informing',
  askedBack: 'never',
  needsNetworks: false,
  clientIdHeader: null,
  isSnap: false,
} as const;

export interface Protocols {
  readonly all: readonly ProtocolTraits[];
  /** @throws InvariantViolation for a name that no protocol has. */
  of(name: string): ProtocolTraits;
}

export const protocolsOf = (all: readonly ProtocolTraits[]): Protocols => ({
  all,
  of(name) {
    const found = all.find((one) => one.name === name);
    invariant(found !== undefined, `a stored protocol is one of ${all.map((one) => one.name).join(', ')}: ${name}`);
    return found;
  },
});
