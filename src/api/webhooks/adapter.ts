/** Defines what a partner protocol is to the one webhook handler: it proves a call, reads it, and writes the reply. */
import type { DeliveryId } from '../../kernel/ids.js';
import type { DebitFailure } from '../../partners/mandates/index.js';
import type { FindPartner, PartnerCredentials } from '../../money/partners/index.js';
import type {
  SavedDelivery,
  PaymentDelivery,
  PostingAnswer,
  ReversalAnswer,
  ReversalNotice,
} from '../../money/payments/index.js';
import type { PartnerApiResponse, PartnerApiRequest } from './query-partner-api.js';
import type { WireProblem } from './wire-problem.js';

/** A call as it came over the wire; nothing in it is believed yet. */
export interface IncomingRequest {
  readonly method: string;
  /** The path and query exactly as called, because SNAP signs them. */
  readonly url: string;
  /** The headers by name in lower case; a repeated header is joined by commas. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly rawBody: Buffer;
  readonly receivedAt: Date;
  /** When it arrived, as `performance.now()` tells the time; absent where nobody waits for the answer. */
  readonly arrivedAt?: number;
  /** The address of the connection; behind a trusted proxy (TRUST_PROXY), the address that the proxy names. */
  readonly ip: string;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body, which is sent as JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** The reasons for which a call is not believed. Nothing of such a call is stored. */
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

/** The content of an authentic call. `Told` holds what the reply must repeat of it. */
export type Reading<Told> =
  | { readonly kind: 'payment'; readonly delivery: PaymentDelivery; readonly told: Told }
  /** Money was taken back or given back. This informs: it is booked whenever its payment is, and kept until then. */
  | {
      readonly kind: 'reversal';
      readonly notice: ReversalNotice;
      readonly deliveryKey: string;
      readonly told: Told;
    }
  /** The call asks something and moves no money. */
  | { readonly kind: 'question'; readonly answer: () => Promise<HttpReply> }
  /** A bank could not debit by a mandate: the call is kept, and the attempt has failed. */
  | { readonly kind: 'debit-failure'; readonly failure: DebitFailure; readonly deliveryKey: string }
  /** The call is kept without being posted: we do not act on events of its type. */
  | {
      readonly kind: 'event';
      readonly state: Extract<SavedDelivery['state'], 'ignored'>;
      readonly deliveryKey: string;
      /** The type of the event. */
      readonly reason: string;
      readonly reference: string | null;
    }
  | ToConfirm<Told>
  | { readonly kind: 'unreadable'; readonly problem: WireProblem; readonly deliveryKey: string };

/** The proof does not cover what the call says: the partner's own API is asked before any of it is acted on. */
export interface ToConfirm<Told> {
  readonly kind: 'to-confirm';
  readonly question: PartnerApiRequest;
  /** The delivery key of the call itself, under which it is kept when it cannot be confirmed. */
  readonly deliveryKey: string;
  readonly reference: string | null;
  /** Decides what the partner's answer makes of the call. Never throws. */
  readonly decideConfirmation: (answer: PartnerApiResponse) => Confirmation<Told>;
}

export type Confirmation<Told> =
  | Extract<Reading<Told>, { kind: 'payment' | 'reversal' | 'event' | 'unreadable' }>
  /** The partner says otherwise. `detail` names the field or what is missing, never a value. */
  | { readonly kind: 'contradicted'; readonly detail: string }
  /** The partner gave no answer: it must send the call again. */
  | { readonly kind: 'unconfirmed'; readonly detail: string };

/** The result of a call, to which the adapter writes the reply in its protocol. */
export type CallResult<Told> =
  | { readonly kind: 'posted'; readonly answer: PostingAnswer; readonly delivery: PaymentDelivery; readonly told: Told }
  | {
      readonly kind: 'reversal';
      readonly answer: ReversalAnswer;
      /** The webhook delivery that keeps the evidence of this call. */
      readonly deliveryId: DeliveryId;
      readonly told: Told;
    }
  | { readonly kind: 'kept'; readonly deliveryId: DeliveryId; readonly state: 'ignored' | 'debit-failed' }
  | { readonly kind: 'unreadable'; readonly problem: WireProblem }
  /** The call is kept and refused: the partner itself says otherwise. */
  | { readonly kind: 'contradicted'; readonly deliveryId: DeliveryId }
  /** The call is kept and is to be sent again: the partner could not be asked. */
  | { readonly kind: 'unconfirmed'; readonly deliveryId: DeliveryId }
  | { readonly kind: 'unauthentic'; readonly problem: ProofProblem }
  | { readonly kind: 'too-large' }
  /** It cannot be read as HTTP, so that nothing of it was proven: its media type is none, or its body was cut short. */
  | { readonly kind: 'broken-request'; readonly part: 'content-type' | 'body' }
  /** More calls come or are under way than can be answered: nothing was looked up for this one. */
  | { readonly kind: 'overloaded' }
  | {
      readonly kind: 'failed';
      readonly errorId: string;
      /**
       * Whether this call may have booked money or still may, which says nothing of earlier calls; set when the partner
       * would have had to wait too long, or the database could not answer: the same call may succeed in a moment.
       */
      readonly overdue?: 'nothing-booked' | 'still-posting';
    };

/** Implements one protocol (its PROTOCOL.md) and nothing else: it has no database, no clock and no rules. */
export interface WebhookAdapter<Told = unknown> {
  /** The name of the protocol's service that is kept with every webhook delivery, e.g. `snap-bi/payment`. */
  readonly protocol: string;
  /** The longest time that its callers wait for an answer, in milliseconds from the arrival; 15 seconds when absent. */
  readonly answerWithinMs?: number;
  /**
   * Proves the raw bytes in constant time and within the clock window; an unknown partner costs as much as a bad
   * signature.
   */
  prove(request: IncomingRequest, findPartner: FindPartner): Promise<Proof>;
  /** Reads a proven call. Never throws: what cannot be read comes back as a named problem. */
  read(request: IncomingRequest, partner: PartnerCredentials): Reading<Told>;
  reply(result: CallResult<Told>, request: IncomingRequest): HttpReply;
  /**
   * The headers with which a kept call is read again without its signature, from the delivery key it was kept under.
   * Calls of a protocol without this cannot be replayed.
   */
  recall?(deliveryKey: string, partner: PartnerCredentials): IncomingRequest['headers'];
}
