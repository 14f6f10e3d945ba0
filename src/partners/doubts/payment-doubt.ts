/** A payment of which it is not certain that the partner holds the money: why we doubt, what was asked, and what came of it. */
import type { PartnerId, PaymentDoubtId, PaymentId, ReceiptId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';

export const DOUBT_SOURCES = [
  /** An authentic call that could not be read. */
  'unreadable-call',
  /** A second story under a name that was used. */
  'contradiction',
  /** The partner was told in time that we are late, and a commit was under way. */
  'late-answer',
  /** A payer was shown a bill, and no payment followed. */
  'unpaid-inquiry',
] as const;
export type DoubtSource = (typeof DOUBT_SOURCES)[number];

export const DOUBT_STATES = [
  'open',
  /** Nothing in the evidence names the payment: a person must look. */
  'unaskable',
  /** The partner holds the money and it was posted from its answer. */
  'settled',
  /** Posted here already, and the partner says the same. */
  'already-settled',
  'not-paid',
  /** The partner's answer contradicts what is booked here: a person must look. */
  'disputed',
  /** Asked as often as the policy allows without an answer: the partner's file decides. */
  'unanswered',
] as const;
export type DoubtState = (typeof DOUBT_STATES)[number];

/** What became of asking once. */
export const ATTEMPT_OUTCOMES = ['settled', 'pending', 'not-paid', 'already-settled', 'error'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** What was wrong: with the answer itself, or with what it says against what is booked here. Kept in these words as evidence. */
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

export interface PaymentDoubt {
  readonly __typename: 'PaymentDoubt';
  readonly id: PaymentDoubtId;
  readonly partnerId: PartnerId;
  readonly partnerCode: string;
  readonly source: DoubtSource;
  readonly state: DoubtState;
  /** The partner's name for the payment; null when it cannot be read. */
  readonly reference: string | null;
  /** As the partner wrote it. */
  readonly accountText: string | null;
  /** What the partner said or the payer was shown. */
  readonly amount: Rupiah | null;
  readonly deliveryId: ReceiptId | null;
  readonly raisedAt: Date;
  readonly attempts: number;
  /** When the partner is asked next; null unless open. */
  readonly askAfter: Date | null;
  readonly closedAt: Date | null;
  /** What it was settled with. */
  readonly paymentId: PaymentId | null;
}

export interface DoubtAttempt {
  readonly doubtId: PaymentDoubtId;
  readonly askedAt: Date;
  /** A viewer's subject, or `sweep`. */
  readonly askedBy: string;
  readonly outcome: AttemptOutcome;
  readonly detail: AttemptDetail | null;
  readonly httpStatus: number | null;
  readonly responseCode: string | null;
}
