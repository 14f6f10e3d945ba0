/** A claim for a month's transport, its states, and the outcomes of moving it from one to the next. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CadreId, ClaimId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';

export const CLAIM_STATES = ['DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export interface Claim {
  readonly id: ClaimId;
  readonly cadreId: CadreId;
  readonly month: BillingMonth;
  readonly state: ClaimState;
  readonly amount: Rupiah;
  readonly draftedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  /** The reason of a rejection; null for any other state. */
  readonly decisionReason: string | null;
}

export type DraftOutcome =
  | { readonly kind: 'drafted'; readonly claim: Claim }
  /** The month's claim was submitted or approved already. */
  | { readonly kind: 'submitted-already'; readonly claim: Claim }
  | { readonly kind: 'nothing-to-claim' | 'month-not-begun' };

export type SubmitOutcome =
  | { readonly kind: 'submitted'; readonly claim: Claim }
  | { readonly kind: 'unknown' | 'month-not-over' | 'decided-already' | 'nothing-to-claim' };

export type DecideOutcome =
  | { readonly kind: 'decided'; readonly claim: Claim }
  | { readonly kind: 'unknown' | 'not-submitted' | 'decided-already' };

/** A decision on a claim; only a rejection has a `reason`. */
export type Decision =
  | { readonly state: 'APPROVED'; readonly reason: null }
  | { readonly state: 'REJECTED'; readonly reason: string };

/** Decides a repeated decision: the same one changes nothing. */
export function decideRepeatedDecision(
  claim: Pick<Claim, 'state'>,
  { state }: Decision,
): 'new' | 'repeat' | 'not-submitted' | 'decided-already' {
  if (claim.state === 'SUBMITTED') return 'new';
  if (claim.state === 'DRAFT') return 'not-submitted';
  return claim.state === state ? 'repeat' : 'decided-already';
}
