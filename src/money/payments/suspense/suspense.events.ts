/**
 * The event of money that entered suspense or left it: it names the payment, and no person, no number and no family. It
 * is told to those who may see the money, who are others than those who may see a family.
 */
import type { PaymentId } from '../../../kernel/ids.js';
import type { PaymentChannel } from '../../../kernel/payment-channel.js';
import type { RegionCode } from '../../../kernel/region-code.js';
import type { SuspenseReason } from '../posting/posting-decision.js';
import type { SuspenseMovement } from '../posting/suspense-movement.js';

/** The payment that came into suspense, and the entries beside payments that move such money. */
export const SUSPENSE_CAUSES = [
  'payment',
  'suspense-match',
  'suspense-return',
  'suspense-write-off',
  'reversal',
  'fund-received',
  'fund-returned',
] as const;
export type SuspenseCause = (typeof SUSPENSE_CAUSES)[number];

export const isSuspenseCause = (kind: string): kind is SuspenseCause =>
  (SUSPENSE_CAUSES as readonly string[]).includes(kind);

export interface SuspenseChanged extends SuspenseMovement {
  readonly kind: 'suspense-changed';
  readonly paymentId: PaymentId;
  readonly familyId: null;
  readonly cadreId: null;
  /** The village of the family whose number was entered; null when it is nobody's. It stays so, whoever gets the money. */
  readonly regionCode: RegionCode | null;
  readonly channel: PaymentChannel;
  readonly reason: SuspenseReason;
  readonly cause: SuspenseCause;
  /** The time at which it was posted. */
  readonly occurredAt: Date;
}

/** The event, from what differs between one and another. */
export const toSuspenseChanged = (told: Omit<SuspenseChanged, 'kind' | 'familyId' | 'cadreId'>): SuspenseChanged => ({
  kind: 'suspense-changed',
  familyId: null,
  cadreId: null,
  ...told,
});
