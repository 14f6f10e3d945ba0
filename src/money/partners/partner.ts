/**
 * Partners, who may tell us of payments: a bank or a collecting company, the protocol it speaks and the credentials
 * that prove its calls.
 */
import type { KeyObject } from 'node:crypto';
import type { PartnerId } from '../../kernel/ids.js';
import type { NoticeKind, PaymentChannel } from '../../kernel/payment-channel.js';

/**
 * The modes in which a SNAP BI bank signs. `with-token`: it obtains a token with RSA and signs calls with HMAC.
 * `without-token`: it signs every call with RSA, and there is no shared secret.
 */
export const SNAP_MODES = ['with-token', 'without-token'] as const;
export type SnapMode = (typeof SNAP_MODES)[number];

/** The names and the mode of a SNAP BI partner. */
export interface SnapSettings {
  /** The `X-CLIENT-KEY` of token requests. */
  readonly clientId: string;
  /** The `X-PARTNER-ID` of transaction requests, which is the company code at BCA. */
  readonly partnerIdHeader: string;
  readonly mode: SnapMode;
}

/** The access to a partner's API, and the networks from which its calls may come. */
export interface PartnerAccess {
  /** The name by which the partner calls us in its headers; null where calls carry no such name. */
  readonly clientId: string | null;
  /** The address of its API, without a slash at the end; null when the partner is never asked. */
  readonly apiUrl: string | null;
  /** The networks from which its calls may come, in CIDR notation; an empty list accepts calls from anywhere. */
  readonly networks: readonly string[];
}

export const NO_ACCESS: PartnerAccess = { clientId: null, apiUrl: null, networks: [] };

export interface Partner {
  readonly partnerId: PartnerId;
  /** The code in the address `/webhooks/{code}`: lower-case letters, digits and dashes. */
  readonly code: string;
  readonly name: string;
  /** Whether it asks before it keeps the money (authorising) or notifies us of money that has moved (informing). */
  readonly kind: NoticeKind;
  /** The channel of its payments when a call names none. */
  readonly channel: PaymentChannel;
  /** The name of its protocol. */
  readonly protocol: string;
  /** The SNAP BI settings; null for other protocols. */
  readonly snap: SnapSettings | null;
  readonly access: PartnerAccess;
}

/** A partner with the credentials that prove its calls. They are held in memory only. */
export interface PartnerCredentials extends Partner {
  /** The live shared secrets, the newest first: one, two during a rotation, none when RSA alone proves the partner. */
  readonly secrets: readonly string[];
  /** The partner's RSA public keys, the newest first. */
  readonly publicKeys: readonly KeyObject[];
  /** The key with which we sign in to the partner's API; null when there is none. */
  readonly apiKey: string | null;
}

/** The name by which a call claims to come from a partner, before anything in it is proved. */
export type PartnerClaim =
  | { readonly by: 'id'; readonly value: PartnerId }
  | { readonly by: 'code'; readonly value: string }
  | { readonly by: 'snap-client-id'; readonly value: string }
  | { readonly by: 'snap-partner-id'; readonly value: string };

/** Finds a partner; null when it is unknown or no longer active. */
export type FindPartner = (claim: PartnerClaim) => Promise<PartnerCredentials | null>;

/** Asks for a partner again; false when that was done just now. */
export type RenewPartner = (claim: PartnerClaim) => Promise<boolean>;
