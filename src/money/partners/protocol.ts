/**
 * What partners need to know of a protocol. The protocols themselves live in other modules; their table is passed in
 * when the server is composed.
 */
import { invariant } from '../../kernel/invariant.js';
import type { NoticeKind } from '../../kernel/payment-channel.js';

/** The traits that all partners of a protocol share. */
export interface ProtocolTraits {
  /** The name under which the protocol is stored and which commands take, such as `standard-webhooks`. */
  readonly name: string;
  /** The title for people, the same in every language. */
  readonly title: string;
  /** One sentence on how a partner of this protocol tells of payments, for whoever writes a client. */
  readonly description: string;
  readonly kind: NoticeKind;
  /** The path to which a partner with this code sends its calls. */
  readonly pathOf: (code: string) => string;
  readonly secret: SecretTraits;
  /**
   * Whether the partner is asked back because its signature does not cover all that it says, and with which key we then
   * sign in: its own secret, or a key to its API.
   */
  readonly askedBack: 'never' | 'with-its-secret' | 'with-a-key';
  /** Whether nothing of a call is signed, so that the networks from which it may come must be given. */
  readonly needsNetworks: boolean;
  /** The header in which calls carry the partner's name for us; null where there is none. */
  readonly clientIdHeader: string | null;
  /** The hosts of the API at which all partners of the protocol are asked; none where each has its own. */
  readonly apiHosts: readonly string[];
  /** Whether it is SNAP BI, where a bank has names of its own and signs with RSA keys. */
  readonly isSnap: boolean;
}

/**
 * The maker of the shared secret: `we` make it and show it once, or the `partner` issues it and an operator enters it.
 */
type SecretTraits =
  | { readonly madeBy: 'we'; readonly notation: (bytes: Buffer) => string }
  | { readonly madeBy: 'partner'; readonly what: string };

/** The traits of most protocols: the money has moved when we are told of it, and the call proves itself. */
export const INFORMING = {
  kind: 'informing',
  askedBack: 'never',
  needsNetworks: false,
  clientIdHeader: null,
  apiHosts: [],
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
