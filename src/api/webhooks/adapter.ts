/** What every partner protocol is to the one webhook handler: it proves a call, reads it, and words the reply. */
import type { ReceiptId } from '../../kernel/ids.js';
import type { DebitFailure } from '../../partners/mandates/index.js';
import type { FindPartner, PartnerCredentials } from '../../money/partners/index.js';
import type {
  SavedDelivery,
  PaymentDelivery,
  PostingAnswer,
  ReversalAnswer,
  ReversalNotice,
} from '../../money/payments/index.js';
import type { PartnerAnswer, PartnerQuestion } from './ask-partner.js';
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
  /** Whose connection it came over; behind a trusted proxy (TRUST_PROXY) the address that proxy names. */
  readonly ip: string;
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
  'other-address',
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
  /** A bank could not debit by a mandate: kept, and the attempt has failed. */
  | { readonly kind: 'debit-failure'; readonly failure: DebitFailure; readonly deliveryKey: string }
  /** Kept without being posted: a type of event we do not act on. */
  | {
      readonly kind: 'event';
      readonly state: Extract<SavedDelivery['state'], 'ignored'>;
      readonly deliveryKey: string;
      /** The event's type. */
      readonly reason: string;
      readonly reference: string | null;
    }
  | ToConfirm<Told>
  | { readonly kind: 'unreadable'; readonly problem: WireProblem; readonly deliveryKey: string };

/** The proof does not cover what the call says: the partner's own API is asked before any of it is acted on. */
export interface ToConfirm<Told> {
  readonly kind: 'to-confirm';
  readonly question: PartnerQuestion;
  /** The call's own, under which it is kept when it cannot be confirmed. */
  readonly deliveryKey: string;
  readonly reference: string | null;
  /** What the partner's answer makes of the call. Never throws. */
  readonly decideConfirmation: (answer: PartnerAnswer) => Confirmation<Told>;
}

export type Confirmation<Told> =
  | Extract<Reading<Told>, { kind: 'payment' | 'reversal' | 'event' }>
  /** The partner says otherwise. `detail` names what, never a value. */
  | { readonly kind: 'contradicted'; readonly detail: string }
  /** The partner did not say: it must send the call again. */
  | { readonly kind: 'unconfirmed'; readonly detail: string };

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
  | { readonly kind: 'kept'; readonly receiptId: ReceiptId; readonly state: 'ignored' | 'debit-failed' }
  | { readonly kind: 'unreadable'; readonly problem: WireProblem }
  /** Kept, and refused: the partner itself says otherwise. */
  | { readonly kind: 'contradicted'; readonly receiptId: ReceiptId }
  /** Kept, and to be sent again: the partner could not be asked. */
  | { readonly kind: 'unconfirmed'; readonly receiptId: ReceiptId }
  | { readonly kind: 'unauthentic'; readonly problem: ProofProblem }
  | { readonly kind: 'too-large' }
  | {
      readonly kind: 'failed';
      readonly errorId: string;
      /** Set when the partner would have had to wait too long: whether money may still be booked. */
      readonly overdue?: 'nothing-booked' | 'still-posting';
    };

/** Speaks one protocol (its PROTOCOL.md) and nothing else: no database, no clock, no rules. */
export interface WebhookAdapter<Told = unknown> {
  /** Kept with every receipt, e.g. `snap-bi/payment`. */
  readonly protocol: string;
  /** On the raw bytes, in constant time, within the clock window; an unknown partner costs as much as a bad signature. */
  prove(request: IncomingRequest, findPartner: FindPartner): Promise<Proof>;
  /** Never throws: what cannot be read comes back as a named problem. */
  read(request: IncomingRequest, partner: PartnerCredentials): Reading<Told>;
  reply(result: CallResult<Told>, request: IncomingRequest): HttpReply;
  /**
   * The headers that a kept call is read with, from the key it was kept under: so that it can be read again without its
   * signature. A protocol without this cannot be replayed.
   */
  recall?(deliveryKey: string, partner: PartnerCredentials): IncomingRequest['headers'];
}
