/** Keeps what partners sent and what they were told: the checker compares it with the database. */
import type { HttpAnswer } from './http-post.js';

/**
 * What a sender knows of its payment: acknowledged, asked to wait, told that it failed, refused for a reason of its
 * own, or nothing at all.
 */
export type Told = 'acknowledged' | 'pending' | 'failed' | 'refused' | 'unanswered';

export interface Payer {
  readonly familyId: string;
  readonly billingNumber: string;
  readonly cadreId: string | null;
  readonly regionCode: string;
  /** Whether it owed something when the run began. */
  readonly isInArrears: boolean;
}

export interface Reply {
  readonly at: number;
  readonly ms: number;
  readonly baseUrl: string;
  readonly told: Told;
  /** The code of the protocol, or the error of the connection. */
  readonly word: string;
}

export interface Sending {
  readonly protocol: string;
  readonly partner: string;
  readonly reference: string;
  readonly payer: Payer;
  readonly amount: number;
  readonly startedAt: number;
  /** The families whose payments or visits were told of in the same call. */
  alongside: readonly string[];
  told: Told;
  readonly replies: Reply[];
  /** The ids of the payment in the answers: one, however often it was sent. */
  readonly paymentIds: Set<string>;
  acknowledgedAt: number | null;
}

export interface Reversal {
  readonly partner: string;
  readonly reference: string;
  readonly reversalReference: string;
  readonly amount: number;
  told: Told;
  readonly replies: Reply[];
}

/** Something that a person recorded through GraphQL: a row of `table` with this id. */
export interface Recorded {
  readonly table: 'visits' | 'calls';
  readonly id: string;
  readonly familyId: string;
  readonly alongside: readonly string[];
  told: Told;
  readonly replies: Reply[];
}

export interface Book {
  readonly sendings: Sending[];
  readonly reversals: Reversal[];
  readonly recorded: Recorded[];
  /** The answers that are outside the words of a protocol. */
  readonly strange: { readonly at: number; readonly protocol: string; readonly what: string }[];
}

export const newBook = (): Book => ({ sendings: [], reversals: [], recorded: [], strange: [] });

interface Noted {
  told: Told;
  readonly replies: Reply[];
}

/** Notes what was told. A payment that was acknowledged once stays acknowledged, whatever a later repeat is told. */
export function note(sending: Noted, answer: HttpAnswer, { told, word }: { told: Told; word: string }): void {
  const { startedAt: at, ms, baseUrl } = answer;
  sending.replies.push({ at, ms, baseUrl, told, word });
  if (sending.told !== 'acknowledged') sending.told = told;
}

export function newSending(fields: Pick<Sending, 'protocol' | 'partner' | 'reference' | 'payer' | 'amount'>): Sending {
  return {
    ...fields,
    startedAt: Date.now(),
    alongside: [],
    told: 'unanswered',
    replies: [],
    paymentIds: new Set(),
    acknowledgedAt: null,
  };
}
