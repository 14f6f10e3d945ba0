/** A mandate to debit a family's premium, the attempts made with it, and the outcomes of enrolling or ending one. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { DebitAttemptId, FamilyId, MandateId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Conflict } from '../../platform/db/once.js';
import type { DebitBank } from './debit-policy.js';

export interface Mandate {
  readonly __typename: 'Mandate';
  readonly id: MandateId;
  readonly familyId: FamilyId;
  readonly bank: DebitBank;
  readonly accountMasked: string;
  readonly holderName: string;
  /** The time at which the holder of the account agreed. */
  readonly consentedAt: Date;
  readonly enrolledAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

export const ATTEMPT_STATES = ['PENDING', 'SUCCEEDED', 'FAILED'] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];

export interface DebitAttempt {
  readonly __typename: 'DebitAttempt';
  readonly id: DebitAttemptId;
  readonly mandateId: MandateId;
  readonly familyId: FamilyId;
  readonly day: CivilDate;
  readonly amount: Rupiah;
  /** Our reference of the debit, which the bank's payment carries. */
  readonly reference: string;
  /**
   * The state: succeeded when a payment has the reference, whatever the bank said before; failed when the bank said so;
   * otherwise pending.
   */
  readonly state: AttemptState;
  readonly failedAt: Date | null;
  readonly failureReason: string | null;
}

export type EnrolOutcome =
  | { readonly kind: 'enrolled'; readonly mandate: Mandate }
  | { readonly kind: 'enrolled-already'; readonly mandate: Mandate }
  | { readonly kind: 'unknown-family' | 'unknown-bank' }
  | Conflict;

export type EndOutcome = { readonly kind: 'ended'; readonly mandate: Mandate } | { readonly kind: 'unknown-mandate' };

/** Stored as the reason of a failure for which the bank gave none. */
export const NO_REASON = 'not told';

/** A bank's message that it could not debit; the bill stays open. */
export interface DebitFailure {
  readonly bank: DebitBank;
  readonly reference: string;
  readonly reason: string;
  readonly failedAt: Date;
}

/**
 * Records a failure. `unknown` means that the bank has no attempt with that reference. A repeat keeps the first reason.
 */
export type RecordDebitFailure = (failure: DebitFailure) => Promise<'recorded' | 'unknown'>;
