/** A claim for a month's transport, its states, and what may come of moving it from one to the next. */
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
  /** Why it was rejected. */
  readonly decisionReason: string | null;
}

export type DraftOutcome =
  | { readonly kind: 'drafted'; readonly claim: Claim }
  /** The month's claim is on its way or approved. */
  | { readonly kind: 'submitted-already'; readonly claim: Claim }
  | { readonly kind: 'nothing-to-claim' | 'month-not-begun' };

export type SubmitOutcome =
  | { readonly kind: 'submitted'; readonly claim: Claim }
  | { readonly kind: 'unknown' | 'month-not-over' | 'decided-already' | 'nothing-to-claim' };

export type DecideOutcome =
  | { readonly kind: 'decided'; readonly claim: Claim }
  | { readonly kind: 'unknown' | 'not-submitted' | 'decided-already' };

/** `reason` stands with a rejection, and with it alone. */
export type Decision =
  | { readonly state: 'APPROVED'; readonly reason: null }
  | { readonly state: 'REJECTED'; readonly reason: string };

/** What a decision meets: the same one again changes nothing. */
export function decideRepeatedDecision(
  claim: Pick<Claim, 'state'>,
  { state }: Decision,
): 'new' | 'repeat' | 'not-submitted' | 'decided-already' {
  if (claim.state === 'SUBMITTED') return 'new';
  if (claim.state === 'DRAFT') return 'not-submitted';
  return claim.state === state ? 'repeat' : 'decided-already';
}
