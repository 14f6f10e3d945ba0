/**
 * The status endpoint of a partner, where it answers what became of a payment, and the types of question and answer in
 * every protocol.
 */
import { invariant } from '../../kernel/invariant.js';
import type { PartnerId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { AttemptDetail } from './payment-doubt.js';

/** The fields of an endpoint except for our credentials there. */
export interface EndpointAddress {
  readonly baseUrl: string;
  readonly tokenPath: string;
  readonly statusPath: string;
  /** Our X-CLIENT-KEY at the partner. */
  readonly clientId: string;
  /** Our X-PARTNER-ID at the partner. */
  readonly partnerIdHeader: string;
  readonly channelId: string;
}

/** Reads the fields of an endpoint that were kept by name. */
export function toEndpointAddress(kept: Readonly<Record<string, string>>): EndpointAddress {
  const read = (name: keyof EndpointAddress): string => {
    const value = kept[name];
    invariant(value !== undefined, `an endpoint was kept with its ${name}`);
    return value;
  };
  const [baseUrl, tokenPath, statusPath] = [read('baseUrl'), read('tokenPath'), read('statusPath')];
  const [clientId, partnerIdHeader, channelId] = [read('clientId'), read('partnerIdHeader'), read('channelId')];
  return { baseUrl, tokenPath, statusPath, clientId, partnerIdHeader, channelId };
}

/** An endpoint with our decrypted credentials, which are held in memory only. */
export interface StatusEndpoint extends EndpointAddress {
  readonly partnerId: PartnerId;
  /** Our RSA private key in PEM. */
  readonly privateKey: string;
  /** The client secret that the partner gave us; null in the mode without token. */
  readonly clientSecret: string | null;
}

export interface StatusQuestion {
  readonly reference: string;
  /** The account number as the partner wrote it. */
  readonly accountText: string;
}

/** The state of the payment, as the partner says. */
export type PartnerStatus =
  | { readonly kind: 'settled'; readonly amount: Rupiah; readonly paidAt: Date | null }
  | { readonly kind: 'pending' }
  | { readonly kind: 'not-paid' }
  | { readonly kind: 'error'; readonly detail: AttemptDetail };

/** The answer as it was received, stored as evidence; all are null when there was none. */
export interface StatusExchange {
  readonly httpStatus: number | null;
  readonly responseCode: string | null;
  readonly rawAnswer: Buffer | null;
}

/** Asks the partner. It never throws: a partner that cannot be reached is an answer of kind `error`. */
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

/** Reads claims out of stored calls. */
export interface ClaimReader {
  /** The protocols whose calls may hold a claim. */
  readonly protocols: readonly string[];
  readonly read: (rawBody: Buffer) => PaymentClaim | null;
}
