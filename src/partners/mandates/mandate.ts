/** A mandate to debit a family's premium, the attempts made by it, and what may come of enrolling or ending one. */
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
  /** When the holder agreed. */
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
  /** Our name for the debit; the bank's payment carries it. */
  readonly reference: string;
  /** A payment with the reference is a success, whatever was said before; a failure was told; else it is pending. */
  readonly state: AttemptState;
  readonly failedAt: Date | null;
  readonly failureReason: string | null;
}

export type EnrolOutcome =
  | { readonly kind: 'enrolled'; readonly mandate: Mandate }
  | { readonly kind: 'enrolled-already'; readonly mandate: Mandate }
  | { readonly kind: 'unknown-family' }
  | Conflict;

export type EndOutcome = { readonly kind: 'ended'; readonly mandate: Mandate } | { readonly kind: 'unknown-mandate' };

/** Kept as the reason of a failure for which the bank gave none. */
export const NO_REASON = 'not told';

/** A bank's word that it could not debit: the bill stays open. */
export interface DebitFailure {
  readonly bank: DebitBank;
  readonly reference: string;
  readonly reason: string;
  readonly failedAt: Date;
}

/** `unknown`: the bank has no attempt of that reference. Told again, the first reason stands. */
export type RecordDebitFailure = (failure: DebitFailure) => Promise<'recorded' | 'unknown'>;
