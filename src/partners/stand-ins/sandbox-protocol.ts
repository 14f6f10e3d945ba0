/** A protocol in the sandbox: which partners speak it there, and how one of them is played. */
import type { VirtualAccount } from '../../kernel/virtual-account.js';
import type { Partner, ProtocolTraits } from '../../money/partners/index.js';
import { type HttpAnswer, sendCall } from './http-call.js';
import type { Player } from './player.js';
import type { SandboxCredentials } from './sandbox-credentials.js';

export type SandboxPartner = Pick<Partner, 'code' | 'name' | 'channel'>;

/** What a player needs besides its credentials. */
export interface Wire {
  /** Sigap's, e.g. `http://localhost:4000`. */
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface SandboxProtocol {
  readonly traits: ProtocolTraits;
  /** At least one. */
  readonly partners: readonly SandboxPartner[];
  /** @throws CredentialsMissing naming what the protocol needs. */
  readonly play: (own: SandboxCredentials, wire: Wire) => Player;
}

export interface ReportedPayment {
  readonly account: VirtualAccount;
  /** Whole rupiah. */
  readonly amount: bigint;
  /** The partner's own name for the money; a new one when absent. */
  readonly reference?: string;
}

/** Which of them a sandbox partner speaks; undefined for a code that none has. */
export const protocolOf = (protocols: readonly SandboxProtocol[], code: string): SandboxProtocol | undefined =>
  protocols.find(({ partners }) => partners.some((partner) => partner.code === code));

/** One payment as the partner reports it. */
export async function report(player: Player, wire: Wire, payment: ReportedPayment): Promise<HttpAnswer> {
  const { now, newId, baseUrl } = wire;
  const call = await player.paymentCall({ reference: newId(), ...payment, deliveryId: newId(), paidAt: now() });
  return sendCall(baseUrl, call);
}
