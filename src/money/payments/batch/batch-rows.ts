/**
 * Builds the rows of a decided delivery: a delivery always, and a payment and its event when money is booked.
 */
import { type CardStatus, type FamilyAccount, assessArrears } from '../../../households/arrears/index.js';
import { policyOn } from '../../../kernel/dated-policy.js';
import { civilDateIn } from '../../../kernel/civil-date.js';
import type { FamilyId, IdSource, PaymentId, DeliveryId } from '../../../kernel/ids.js';
import { type Rupiah, rupiah } from '../../../kernel/rupiah.js';
import { timeZoneOf } from '../../../kernel/time-zone.js';
import type { DecidedDelivery } from './batch-facts.js';
import type { LockedFamily } from '../ledger/lock-families.js';
import type { PaymentConfirmed, PostingFact } from '../payment.events.js';
import { toSuspenseChanged } from '../suspense/suspense.events.js';
import type {
  InstalmentPayment,
  PaymentDelivery,
  PostingDecision,
  PostingOutcomeKind,
  PostingRules,
  Allocation,
  Suspension,
} from '../posting/index.js';

/** A delivery to insert: the evidence of one delivery and the decision on it. */
export interface DeliveryRow {
  readonly id: DeliveryId;
  readonly delivery: PaymentDelivery;
  readonly state: DecidedDelivery['state'];
  readonly outcome: PostingOutcomeKind;
  readonly firstOutcome: PostingOutcomeKind;
  readonly expectedAmount: Rupiah | null;
  readonly paymentId: PaymentId | null;
  readonly familyId: FamilyId | null;
  /** Whether it waits in suspense because the order and the number that was keyed in name two families. */
  readonly namesTwoFamilies?: boolean;
}

/** A payment to insert, with the balanced journal entry in its decision. */
export interface PaymentRow {
  readonly id: PaymentId;
  readonly deliveryId: DeliveryId;
  readonly delivery: PaymentDelivery;
  readonly family: LockedFamily | null;
  readonly decision: Allocation | InstalmentPayment | Suspension;
}

/** A delivery that was not seen before, with the family whose number or code it names. */
export interface FreshDelivery {
  readonly delivery: PaymentDelivery;
  readonly family: LockedFamily | null;
  /** Whether it was made with a payment code that had expired. */
  readonly isCodeExpired: boolean;
  /** The decision on the same payment reference before this batch; null when there is none. */
  readonly earlier: DecidedDelivery | null;
  readonly isReversedEarlier: boolean;
  readonly namesTwoFamilies: boolean;
}

/** The fields that a repeat copies from the first decision on its reference. */
export type FirstDelivery = Pick<DeliveryRow | DecidedDelivery, 'expectedAmount' | 'paymentId' | 'familyId'>;

export function toPayment(
  { delivery, family }: FreshDelivery,
  decision: PostingDecision,
  newId: IdSource,
): PaymentRow | null {
  if (!('bookings' in decision)) return null;
  return { id: newId() as PaymentId, deliveryId: newId() as DeliveryId, delivery, family, decision };
}

interface Decided {
  readonly fresh: FreshDelivery;
  readonly decision: PostingDecision;
  readonly payment: PaymentRow | null;
  readonly first: FirstDelivery | null;
}

export function toDeliveryRow({ fresh, decision, payment, first }: Decided, newId: IdSource): DeliveryRow {
  const common = {
    delivery: fresh.delivery,
    outcome: decision.kind,
    familyId: fresh.family?.id ?? first?.familyId ?? null,
  };
  if ('earlier' in decision) {
    const expected = first?.expectedAmount ?? null;
    return {
      ...common,
      id: newId() as DeliveryId,
      state: 'repeated',
      firstOutcome: decision.earlier.outcome,
      expectedAmount: expected === null ? null : rupiah(expected),
      paymentId: first?.paymentId ?? null,
    };
  }
  return {
    ...common,
    id: payment?.deliveryId ?? (newId() as DeliveryId),
    state: payment === null ? 'refused' : 'posted',
    firstOutcome: decision.kind,
    expectedAmount: decision.kind === 'wrong-amount' ? decision.expected : null,
    paymentId: payment?.id ?? null,
    namesTwoFamilies: 'reason' in decision && decision.reason === 'accounts-differ',
  };
}

/** Builds the event of a payment: it pays for a family, or it entered suspense, which changes no family's account. */
export function toEvent(payment: PaymentRow, rules: PostingRules, now: Date): PostingFact[] {
  const { id, family, delivery, decision } = payment;
  const { notice } = delivery;
  if (decision.kind === 'into-suspense') return [toSuspenseEntered(payment, decision, now)];
  if (family === null) return [];
  const today = civilDateIn(now, timeZoneOf(family.regionCode));
  const statusOf = (account: FamilyAccount): CardStatus =>
    assessArrears({ account, today, tariffs: rules.tariffs, policy: policyOn(rules.arrearsPolicies, today) }).status;
  const account = family.account;
  const accounts = 'accountAfter' in decision ? decision : { accountBefore: account, accountAfter: account };
  return [
    {
      kind: 'payment-confirmed',
      paymentId: id,
      familyId: family.id,
      regionCode: family.regionCode,
      cadreId: family.cadreId,
      reference: notice.reference,
      amount: notice.amount,
      channel: notice.channel,
      outcome: decision.kind,
      ...whatItPaid(decision),
      statusBefore: decision.wasKeptActive ? 'ACTIVE' : statusOf(accounts.accountBefore),
      statusAfter: decision.kind === 'instalment' && decision.keepsActive ? 'ACTIVE' : statusOf(accounts.accountAfter),
      paidAt: notice.paidAt,
      occurredAt: now,
    },
  ];
}

function toSuspenseEntered({ id, family, delivery }: PaymentRow, { reason }: Suspension, now: Date): PostingFact {
  const { amount, channel } = delivery.notice;
  return toSuspenseChanged({
    paymentId: id,
    regionCode: family?.regionCode ?? null,
    direction: 'entered',
    amount,
    channel,
    reason,
    cause: 'payment',
    occurredAt: now,
  });
}

function whatItPaid(
  decision: Allocation | InstalmentPayment,
): Pick<PaymentConfirmed, 'appliedFrom' | 'appliedThrough' | 'monthsAhead' | 'instalment'> {
  if (decision.kind !== 'instalment') {
    const { months, monthsAhead } = decision;
    return { appliedFrom: months.from, appliedThrough: months.through, monthsAhead, instalment: null };
  }
  const { planId, stages, paid, remaining, keepsActive } = decision;
  const { from, through, of } = stages;
  const instalment = { planId, from, through, of, paid, remaining, keepsActive };
  return { appliedFrom: null, appliedThrough: null, monthsAhead: 0, instalment };
}
