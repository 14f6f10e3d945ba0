/** An intent is what a cadre and a family agree on at the door: how it will pay. It moves no money, and no cadre can complete it. Pure. */
import type { IntentMode, PolicyDecision } from '../collection-policy/index.js';
import type { CadreId, FamilyId, PaymentId, PaymentIntentId, PaymentPointId } from '../../kernel/ids.js';

export const INTENT_STATES = ['OPEN', 'COMPLETED', 'EXPIRED', 'CANCELLED'] as const;
export type IntentState = (typeof INTENT_STATES)[number];

export interface PaymentIntent {
  readonly id: PaymentIntentId;
  readonly familyId: FamilyId;
  readonly cadreId: CadreId;
  readonly mode: IntentMode;
  /** Null exactly when the mode is REFER. */
  readonly pointId: PaymentPointId | null;
  readonly createdAt: Date;
  /** A payment made from this moment on completes it no more. */
  readonly expiresAt: Date;
  readonly cancelledAt: Date | null;
  /** When its terminal or agent was revoked. */
  readonly pointRevokedAt: Date | null;
  /** The partner-confirmed payment that pays it. */
  readonly paymentId: PaymentId | null;
}

/** The state is computed and never stored. What a partner confirmed stands above everything: money that has moved is not cancelled. */
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
  /** The phone makes it, so that a repeat is the same intent. */
  readonly id: PaymentIntentId;
  readonly familyId: FamilyId;
  readonly cadreId: CadreId;
  readonly mode: IntentMode;
  readonly pointId: PaymentPointId | null;
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
