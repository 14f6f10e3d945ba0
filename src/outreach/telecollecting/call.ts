/** A telephone call to a family as it is read, and what a caller reports about one. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CallId, CampaignId, FamilyId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CallingPolicy } from './calling-policy.js';

export const CALL_PURPOSES = ['REMINDER', 'COLLECTION', 'EDUCATION'] as const;
export type CallPurpose = (typeof CALL_PURPOSES)[number];

export const CALL_OUTCOMES = [
  'PROMISED_TO_PAY',
  'PAID_ALREADY',
  'NO_ANSWER',
  'WRONG_NUMBER',
  'REFUSED',
  'DECEASED',
  'MOVED',
  'CHANGED_SEGMENT',
  'ASKS_REHAB',
  'CALL_BACK',
] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

export interface CallPromise {
  readonly amount: Rupiah;
  readonly promisedFor: CivilDate;
  /** What will be due on the promised day, as it was told when the call was recorded; left out or null if unknown. */
  readonly dueAmount?: Rupiah | null;
}

export interface CallReport {
  readonly outcome: CallOutcome;
  readonly note: string | null;
  readonly promise: CallPromise | null;
  /** When the family asked to be called again; null with any other outcome than CALL_BACK. */
  readonly callBackAt: Date | null;
}

/**
 * The states of a promise, computed and never stored: it is kept when payments reach the amount by the end of the
 * promised day.
 */
export const PROMISE_STATES = ['OPEN', 'KEPT', 'BROKEN'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

export interface CallRecord extends CallReport {
  readonly __typename: 'Call';
  readonly id: CallId;
  /** The campaign whose queue led to the call; null when none did. */
  readonly campaignId: CampaignId | null;
  readonly familyId: FamilyId;
  readonly callerName: string;
  readonly callerRole: string;
  readonly purpose: CallPurpose;
  readonly calledAt: Date;
  readonly recordedAt: Date;
  /** The state of the promise; null without a promise. */
  readonly promiseState: PromiseState | null;
}

export const sameWords = (a: CallReport, b: CallReport): boolean =>
  a.outcome === b.outcome &&
  a.callBackAt?.getTime() === b.callBackAt?.getTime() &&
  a.note === b.note &&
  a.promise?.amount === b.promise?.amount &&
  a.promise?.promisedFor === b.promise?.promisedFor;

/** Validates the promise of a call; null when it is valid. `callDay` is the day of the call where the family lives. */
export function validatePromise(
  { outcome, promise }: CallReport,
  callDay: CivilDate,
): 'promise-missing' | 'promise-not-allowed' | null {
  if (promise === null) return outcome === 'PROMISED_TO_PAY' ? 'promise-missing' : null;
  const isFitting = outcome === 'PROMISED_TO_PAY' && promise.amount > 0n && promise.promisedFor >= callDay;
  return isFitting ? null : 'promise-not-allowed';
}

/** Validates the time at which the family asked to be called again; null when it is valid. */
export function validateCallBack(
  { outcome, callBackAt }: CallReport,
  calledAt: Date,
  { callBackWithinDays }: Pick<CallingPolicy, 'callBackWithinDays'>,
): 'call-back-not-fitting' | null {
  if ((outcome === 'CALL_BACK') !== (callBackAt !== null)) return 'call-back-not-fitting';
  if (callBackAt === null) return null;
  const ahead = callBackAt.getTime() - calledAt.getTime();
  return ahead > 0 && ahead <= callBackWithinDays * 86_400_000 ? null : 'call-back-not-fitting';
}
