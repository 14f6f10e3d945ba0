/** Who may tell us of money: a bank or a collecting company, the protocol it speaks and what proves that it is the one. */
import type { KeyObject } from 'node:crypto';
import type { PartnerId } from '../../kernel/ids.js';
import type { NoticeKind, PaymentChannel } from '../../kernel/payment-channel.js';

/** `with-token`: RSA buys a token, HMAC signs calls. `without-token`: RSA signs every call and there is no shared secret. */
export const SNAP_MODES = ['with-token', 'without-token'] as const;
export type SnapMode = (typeof SNAP_MODES)[number];

/** What a SNAP BI partner is known by besides its code. */
export interface SnapSettings {
  /** `X-CLIENT-KEY` of token requests. */
  readonly clientId: string;
  /** `X-PARTNER-ID` of transaction requests, at BCA the company code. */
  readonly partnerIdHeader: string;
  readonly mode: SnapMode;
}

/** How a partner is reached back, and from where its calls may come. */
export interface PartnerAccess {
  /** What the partner calls us in its headers; null where calls carry no such name. */
  readonly clientId: string | null;
  /** Where its API answers questions, without a slash at the end; null when it is never asked. */
  readonly apiUrl: string | null;
  /** Networks its calls may come from, in CIDR notation; from anywhere when there are none. */
  readonly networks: readonly string[];
}

export const NO_ACCESS: PartnerAccess = { clientId: null, apiUrl: null, networks: [] };

export interface Partner {
  readonly partnerId: PartnerId;
  /** The name in addresses, `/webhooks/{code}`: lower-case letters, digits and dashes. */
  readonly code: string;
  readonly name: string;
  /** Whether it asks before it keeps the money or tells of money that has moved. */
  readonly kind: NoticeKind;
  /** The channel of its payments when a call names none. */
  readonly channel: PaymentChannel;
  /** The name of its protocol. */
  readonly protocol: string;
  /** Only of banks that speak SNAP BI. */
  readonly snap: SnapSettings | null;
  readonly access: PartnerAccess;
}

/** A partner with what proves its calls. Held in memory only. */
export interface PartnerCredentials extends Partner {
  /** Live shared secrets, newest first: one, two during a rotation, none when only RSA proves the partner. */
  readonly secrets: readonly string[];
  /** The partner's RSA keys, newest first. */
  readonly publicKeys: readonly KeyObject[];
  /** What we sign in to the partner's API with; null when it is never asked. */
  readonly apiKey: string | null;
}

/** How a call names its partner before anything it says is believed. */
export type PartnerClaim =
  | { readonly by: 'id'; readonly value: PartnerId }
  | { readonly by: 'code'; readonly value: string }
  | { readonly by: 'snap-client-id'; readonly value: string }
  | { readonly by: 'snap-partner-id'; readonly value: string };

/** Null for a partner that is unknown or no longer active. */
export type FindPartner = (claim: PartnerClaim) => Promise<PartnerCredentials | null>;
