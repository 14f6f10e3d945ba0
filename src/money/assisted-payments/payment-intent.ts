/**
 * Rules of intents: how a family will pay, as a cadre and the family agree during a visit. An intent moves no money,
 * and no cadre can complete it. Pure.
 */
import type { IntentMode, PolicyDecision } from '../collection-policy/index.js';
import type { CadreId, FamilyId, PaymentId, PaymentIntentId, AcceptancePointId } from '../../kernel/ids.js';

export const INTENT_STATES = ['OPEN', 'COMPLETED', 'EXPIRED', 'CANCELLED'] as const;
export type IntentState = (typeof INTENT_STATES)[number];

export interface PaymentIntent {
  readonly id: PaymentIntentId;
  readonly familyId: FamilyId;
  readonly cadreId: CadreId;
  readonly mode: IntentMode;
  /** The terminal or agent; null exactly when the mode is REFER. */
  readonly pointId: AcceptancePointId | null;
  readonly createdAt: Date;
  /** The moment from which the intent is expired: a payment made later does not complete it. */
  readonly expiresAt: Date;
  readonly cancelledAt: Date | null;
  /** The time at which the terminal or agent was revoked; null while it is not, and for REFER. */
  readonly pointRevokedAt: Date | null;
  /** The payment that a partner confirmed and that completes the intent; null until then. */
  readonly paymentId: PaymentId | null;
}

/**
 * Computes the state, which is never stored. A confirmed payment counts before everything else, because money that has
 * moved cannot be cancelled.
 */
export function intentStateAt(
  {
    paymentId,
    cancelledAt,
    pointRevokedAt,
    expiresAt,
  }: Pick<PaymentIntent, 'paymentId' | 'cancelledAt' | 'pointRevokedAt' | 'expiresAt'>,
  now: Date,
): IntentState {
  if (paymentId !== null) return 'COMPLETED';
  if (cancelledAt !== null) return 'CANCELLED';
  if (pointRevokedAt !== null && pointRevokedAt < expiresAt) return 'CANCELLED';
  return expiresAt <= now ? 'EXPIRED' : 'OPEN';
}

export interface CreateIntentCommand {
  /** The phone makes the id, so that a repeated command names the same intent. */
  readonly id: PaymentIntentId;
  readonly familyId: FamilyId;
  readonly cadreId: CadreId;
  readonly mode: IntentMode;
  readonly pointId: AcceptancePointId | null;
}

export type CreateIntentOutcome = { readonly kind: 'created'; readonly intent: PaymentIntent } | CreateIntentProblem;

export type CreateIntentProblem =
  | { readonly kind: 'mode-not-allowed'; readonly policy: PolicyDecision }
  | { readonly kind: 'family-outside-portfolio' | 'point-unknown' | 'point-revoked' | 'conflicts-with-earlier' };

export type CancelIntentOutcome =
  | { readonly kind: 'cancelled'; readonly intent: PaymentIntent }
  | { readonly kind: 'completed-already'; readonly intent: PaymentIntent }
  | { readonly kind: 'intent-not-found' };

export const isSameIntent = (command: CreateIntentCommand, earlier: PaymentIntent): boolean =>
  command.familyId === earlier.familyId &&
  command.cadreId === earlier.cadreId &&
  command.mode === earlier.mode &&
  command.pointId === earlier.pointId;
