/**
 * A payment of which it is not certain that the partner holds the money: why it is in doubt, what was asked, and what
 * came of it.
 */
import type { PartnerId, PaymentDoubtId, PaymentId, DeliveryId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';

export const DOUBT_SOURCES = [
  /** An authentic call could not be read. */
  'unreadable-call',
  /** A call had other content under a key or reference that was used before. */
  'contradiction',
  /** A bank was told neither yes nor no; or another partner to send again, while a commit may have held its payment. */
  'late-answer',
  /** A payer was shown a bill, and no payment followed. */
  'unpaid-inquiry',
] as const;
export type DoubtSource = (typeof DOUBT_SOURCES)[number];

export const DOUBT_STATES = [
  'open',
  /** The evidence does not name the payment, so a person must look at it. */
  'unaskable',
  /** The partner holds the money, and the payment was posted from its answer. */
  'settled',
  /** The payment was posted here already, and the partner says the same. */
  'already-settled',
  /** The partner does not hold the money; or it was refused here, and its partner cannot be asked. */
  'not-paid',
  /** The partner's answer contradicts what is booked here, so a person must look at it. */
  'disputed',
  /** The partner did not answer however often it was asked, or cannot be asked: its settlement file decides. */
  'unanswered',
  /** No question decided it; a person did, by other evidence. */
  'closed-by-hand',
] as const;
export type DoubtState = (typeof DOUBT_STATES)[number];

/** The results of asking once. */
export const ATTEMPT_OUTCOMES = ['settled', 'pending', 'not-paid', 'already-settled', 'error'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** The faults of answers, in themselves or compared with what is booked here. These texts are stored as evidence. */
export const ATTEMPT_DETAILS = [
  'the bank gave no token',
  'the bank could not be reached',
  'the bank did not answer in time',
  'the answer is too long',
  'an unreadable answer',
  'a refusal or an unreadable answer',
  'an answer about another payment',
  'settled, and no amount said',
  'an unknown flag',
  'booked here, not paid at the partner',
  'refused here, settled at the partner',
  'taken back here, settled at the partner',
  'another amount at the partner',
  'booked here for another account',
  'booked here with other content',
] as const;
export type AttemptDetail = (typeof ATTEMPT_DETAILS)[number];

export const DOUBT_FINDINGS = [
  /** The payer paid nothing. */
  'no-money-moved',
  /** The partner took the money and gave it back to the payer. */
  'returned-to-payer',
  /** The money is in another payment of the partner, which is booked here. */
  'settled-otherwise',
  /** What came was no payment, such as a test of the partner. */
  'not-a-payment',
  /** The partner cannot say: its settlement file decides, and books what it has. */
  'left-to-file',
] as const;
export type DoubtFinding = (typeof DOUBT_FINDINGS)[number];

/** What a person found who closed a doubt by hand. */
export interface DoubtClosing {
  readonly finding: DoubtFinding;
  /** What the partner said and by what evidence, in the words of the person. */
  readonly note: string;
  /** The subject of the person. */
  readonly closedBy: string;
}

export interface PaymentDoubt {
  readonly __typename: 'PaymentDoubt';
  readonly id: PaymentDoubtId;
  readonly partnerId: PartnerId;
  readonly partnerCode: string;
  readonly source: DoubtSource;
  readonly state: DoubtState;
  /** The partner's reference of the payment; null when it cannot be read. */
  readonly reference: string | null;
  /** The account number as the partner wrote it; null when it cannot be read. */
  readonly accountText: string | null;
  /** The amount that the partner sent or the payer was shown; null when it cannot be read. */
  readonly amount: Rupiah | null;
  readonly deliveryId: DeliveryId | null;
  readonly raisedAt: Date;
  readonly attempts: number;
  /** The time at which the partner is asked next; null unless the doubt is open. */
  readonly askAfter: Date | null;
  readonly closedAt: Date | null;
  /** The payment that settled the doubt; null when there is none. */
  readonly paymentId: PaymentId | null;
  /** What the person found who closed it; null unless one did. */
  readonly closing: DoubtClosing | null;
}

export interface DoubtAttempt {
  readonly doubtId: PaymentDoubtId;
  readonly askedAt: Date;
  /** The subject of the viewer who asked, or `sweep` for the job. */
  readonly askedBy: string;
  readonly outcome: AttemptOutcome;
  readonly detail: AttemptDetail | null;
  readonly httpStatus: number | null;
  readonly responseCode: string | null;
}
