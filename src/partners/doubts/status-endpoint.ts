/** Where a partner answers what became of a payment, and the words of question and answer whatever its protocol. */
import type { PartnerId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { AttemptDetail } from './payment-doubt.js';

/** Everything of an endpoint but what proves us there. */
export interface EndpointAddress {
  readonly baseUrl: string;
  readonly tokenPath: string;
  readonly statusPath: string;
  /** Our X-CLIENT-KEY there. */
  readonly clientId: string;
  /** Our X-PARTNER-ID there. */
  readonly partnerIdHeader: string;
  readonly channelId: string;
}

/** With our secrets opened: held in memory only. */
export interface StatusEndpoint extends EndpointAddress {
  readonly partnerId: PartnerId;
  /** PEM. */
  readonly privateKey: string;
  /** Null in the mode without token. */
  readonly clientSecret: string | null;
}

export interface StatusQuestion {
  readonly reference: string;
  /** As the partner wrote it. */
  readonly accountText: string;
}

/** What the partner says became of the payment. */
export type PartnerStatus =
  | { readonly kind: 'settled'; readonly amount: Rupiah; readonly paidAt: Date | null }
  | { readonly kind: 'pending' }
  | { readonly kind: 'not-paid' }
  | { readonly kind: 'error'; readonly detail: AttemptDetail };

/** What came over the wire, kept as evidence. */
export interface StatusExchange {
  readonly httpStatus: number | null;
  readonly responseCode: string | null;
  readonly rawAnswer: Buffer | null;
}

/** Never throws: a partner that cannot be reached is an error among the answers. */
export type AskStatus = (
  endpoint: StatusEndpoint,
  question: StatusQuestion,
) => Promise<{ readonly status: PartnerStatus; readonly exchange: StatusExchange }>;

/** What an authentic call that could not be posted says of its payment, as far as it can be read. */
export interface PaymentClaim {
  readonly reference: string;
  readonly accountText: string;
  readonly amount: Rupiah | null;
}

/** Reads claims out of kept calls. */
export interface ClaimReader {
  /** Of receipts that may hold a claim. */
  readonly protocols: readonly string[];
  readonly read: (rawBody: Buffer) => PaymentClaim | null;
}
