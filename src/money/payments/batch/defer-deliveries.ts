/**
 * Decides which deliveries of a batch wait: those of a family that somebody else holds, and all that must not be decided
 * before one that waits. It reads no database and no clock.
 */
import type { FamilyId } from '../../../kernel/ids.js';
import type { PaymentDelivery } from '../posting/index.js';
import { type BatchFacts, deliveryKeyOf } from './batch-facts.js';
import { codeIn } from './code-facts.js';

/** A delivery that was not decided, because the account of its family, or of one that comes before it, is held. */
export interface Deferred {
  readonly kind: 'deferred';
  /** What it shares with deliveries that must wait behind it: its family, its delivery key and its reference. */
  readonly keys: readonly string[];
}

export type DeferringFacts = Pick<
  BatchFacts,
  'families' | 'familyByBillingNumber' | 'byPaymentCode' | 'byDelivery' | 'byReference'
>;

/** The family that a notice names by a billing number or a payment code; undefined when it names none. */
export function familyNamedBy(
  { notice }: PaymentDelivery,
  { familyByBillingNumber, byPaymentCode }: Pick<DeferringFacts, 'familyByBillingNumber' | 'byPaymentCode'>,
): FamilyId | undefined {
  if (notice.billingNumber !== null) return familyByBillingNumber.get(notice.billingNumber);
  const code = codeIn(notice);
  return code === null ? undefined : byPaymentCode.get(code)?.familyId;
}

/**
 * Tells of each delivery, in the order given, whether it waits; null when it is decided now. `waiting` holds the keys of
 * deliveries that wait already and came before. What was decided earlier waits for nobody: its answer stands.
 */
export function deferHeld(
  deliveries: readonly PaymentDelivery[],
  facts: DeferringFacts,
  waiting: ReadonlySet<string>,
): readonly (Deferred | null)[] {
  const held = new Set(waiting);
  return deliveries.map((delivery) => {
    const { partnerId, reference } = delivery.notice;
    const byKey = deliveryKeyOf(partnerId, delivery.deliveryKey);
    const byReference = deliveryKeyOf(partnerId, reference);
    if (facts.byDelivery.has(byKey) || facts.byReference.has(byReference)) return null;
    const family = familyNamedBy(delivery, facts);
    const keys = [
      `delivery ${byKey}`,
      `reference ${byReference}`,
      ...(family === undefined ? [] : [`family ${family}`]),
    ];
    const isFree = family === undefined || facts.families.has(family);
    if (isFree && !keys.some((key) => held.has(key))) return null;
    for (const key of keys) held.add(key);
    return { kind: 'deferred', keys };
  });
}
