/** A protocol in the sandbox: which partners speak it there, and how one of them is played. */
import type { VirtualAccount } from '../../kernel/virtual-account.js';
import type { Partner, ProtocolTraits } from '../../money/partners/index.js';
import { type HttpAnswer, sendCall } from './http-call.js';
import type { Player } from './player.js';
import type { SandboxCredentials } from './sandbox-credentials.js';

export type SandboxPartner = Pick<Partner, 'code' | 'name' | 'channel'>;

/** The things that a player needs besides its credentials. */
export interface Wire {
  /** The address of Sigap, such as `http://localhost:4000`. */
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface SandboxProtocol {
  readonly traits: ProtocolTraits;
  /** The partners of the sandbox that speak it; at least one. */
  readonly partners: readonly SandboxPartner[];
  /** Makes a player. @throws CredentialsMissing that names what the protocol needs. */
  readonly play: (own: SandboxCredentials, wire: Wire) => Player;
}

export interface ReportedPayment {
  readonly account: VirtualAccount;
  /** The amount in whole rupiah. */
  readonly amount: bigint;
  /** The partner's own reference of the payment; left out: a new one. */
  readonly reference?: string;
}

/** The protocol that a sandbox partner speaks; undefined for an unknown code. */
export const protocolOf = (protocols: readonly SandboxProtocol[], code: string): SandboxProtocol | undefined =>
  protocols.find(({ partners }) => partners.some((partner) => partner.code === code));

/** Sends one payment as the partner reports it. */
export async function report(player: Player, wire: Wire, payment: ReportedPayment): Promise<HttpAnswer> {
  const { now, newId, baseUrl } = wire;
  const call = await player.paymentCall({ reference: newId(), ...payment, deliveryId: newId(), paidAt: now() });
  return sendCall(baseUrl, call);
}
