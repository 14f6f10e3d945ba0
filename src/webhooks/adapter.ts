/** What every partner protocol is to the one door: it proves a call, reads it, and words the reply. */
import type { ReceiptId } from '../kernel/ids.js';
import type { FindPartner, PartnerCredentials } from '../partners/index.js';
import type {
  KeptDelivery,
  PaymentDelivery,
  PostingAnswer,
  ReversalAnswer,
  ReversalNotice,
} from '../payments/index.js';
import type { WireProblem } from './wire-problem.js';

/** A call as it came over the wire; nothing in it is believed yet. */
export interface IncomingRequest {
  readonly method: string;
  /** Path and query exactly as called: SNAP signs them. */
  readonly url: string;
  /** Names in lower case; a repeated header is joined by commas. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly rawBody: Buffer;
  readonly receivedAt: Date;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** Why a call is not believed. Nothing of such a call is stored. */
export const PROOF_PROBLEMS = [
  'no-signature',
  'no-timestamp',
  'unreadable-timestamp',
  'stale-clock',
  'no-partner-named',
  'unknown-partner',
  'other-partner',
  'bad-token',
  'bad-signature',
  'unsigned-and-not-json',
] as const;
export type ProofProblem = (typeof PROOF_PROBLEMS)[number];

export type Proof =
  | { readonly kind: 'proven'; readonly partner: PartnerCredentials }
  | { readonly kind: 'refused'; readonly problem: ProofProblem };

export const refused = (problem: ProofProblem): Proof => ({ kind: 'refused', problem });

/** What an authentic call turned out to be. `Told` is what the reply must repeat of it. */
export type Reading<Told> =
  | { readonly kind: 'payment'; readonly delivery: PaymentDelivery; readonly told: Told }
  /** Money taken back or given back. Informing: it is booked whenever its payment is, and kept until then. */
  | {
      readonly kind: 'reversal';
      readonly notice: ReversalNotice;
      readonly deliveryKey: string;
      readonly told: Told;
    }
  /** Asks and moves no money. */
  | { readonly kind: 'question'; readonly answer: () => Promise<HttpReply> }
  /** Kept without being posted: a type of event we do not act on. */
  | {
      readonly kind: 'event';
      readonly state: Exclude<KeptDelivery['state'], 'quarantined' | 'contradiction' | 'reversal'>;
      readonly deliveryKey: string;
      /** The event's type. */
      readonly reason: string;
      readonly reference: string | null;
    }
  | { readonly kind: 'unreadable'; readonly problem: WireProblem; readonly deliveryKey: string };

/** How a call ended, for the adapter to put into its protocol's words. */
export type CallResult<Told> =
  | { readonly kind: 'posted'; readonly answer: PostingAnswer; readonly delivery: PaymentDelivery; readonly told: Told }
  | {
      readonly kind: 'reversal';
      readonly answer: ReversalAnswer;
      /** The evidence of this call. */
      readonly receiptId: ReceiptId;
      readonly told: Told;
    }
  | { readonly kind: 'kept'; readonly receiptId: ReceiptId; readonly state: 'ignored' }
  | { readonly kind: 'unreadable'; readonly problem: WireProblem }
  | { readonly kind: 'unauthentic'; readonly problem: ProofProblem }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed'; readonly errorId: string };

/** Speaks one protocol (its PROTOCOL.md) and nothing else: no database, no clock, no rules. */
export interface WebhookAdapter<Told = unknown> {
  /** Kept with every receipt, e.g. `snap-bi/payment`. */
  readonly protocol: string;
  /** On the raw bytes, in constant time, within the clock window; an unknown partner costs as much as a bad signature. */
  prove(request: IncomingRequest, findPartner: FindPartner): Promise<Proof>;
  /** Never throws: what cannot be read comes back as a named problem. */
  read(request: IncomingRequest, partner: PartnerCredentials): Reading<Told>;
  reply(result: CallResult<Told>, request: IncomingRequest): HttpReply;
}
