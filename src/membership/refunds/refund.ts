/** Defines refunds of families that ended, and what may come of requesting and deciding one. */
import type { FamilyId, FamilyRefundId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { NotRefunded } from '../../money/payments/index.js';

export const REFUND_STATES = ['REQUESTED', 'REFUNDED', 'REJECTED'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

export interface FamilyRefund {
  readonly __typename: 'FamilyRefund';
  readonly id: FamilyRefundId;
  readonly familyId: FamilyId;
  readonly amount: Rupiah;
  readonly payee: string;
  readonly reason: string;
  readonly state: RefundState;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

/** A request; the client makes its id, under which it is the same request whenever it is sent again. */
export interface RefundCommand {
  readonly id: FamilyRefundId;
  readonly familyId: FamilyId;
  readonly payee: string;
  readonly reason: string;
}

export type RequestRefundOutcome =
  | { readonly kind: 'requested'; readonly refund: FamilyRefund }
  | { readonly kind: 'family-not-found' | 'waits-already' | 'conflicts-with-earlier' }
  | NotRefunded;

export type DecideRefundOutcome =
  | { readonly kind: 'decided'; readonly refund: FamilyRefund }
  | { readonly kind: 'refund-not-found' | 'own-request' | 'decided-already' }
  /** The money of the family is another amount than when the refund was requested. */
  | { readonly kind: 'amount-has-changed' }
  | NotRefunded;

/** A family to which nobody belongs any more and that has money. */
export interface CreditToReturn {
  readonly familyId: FamilyId;
  readonly amount: Rupiah;
}
