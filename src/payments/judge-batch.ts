/** Turns a batch of deliveries and its facts into what to write and what to answer: no database, no clock. */
import { type CardStatus, assessArrears, policyOn } from '../arrears/index.js';
import { civilDateIn } from '../kernel/civil-date.js';
import type { FamilyId, IdSource, PaymentId, ReceiptId } from '../kernel/ids.js';
import { invariant } from '../kernel/invariant.js';
import { type Rupiah, rupiah } from '../kernel/rupiah.js';
import { timeZoneOf } from '../kernel/time-zone.js';
import { type BatchFacts, type DecidedReceipt, type LockedFamily, receiptKey } from './batch-facts.js';
import type { PaymentConfirmed } from './payment.events.js';
import type { FamilyAccount } from '../arrears/index.js';
import {
  type BatchItem,
  type Booking,
  type EarlierNotice,
  type PaymentDelivery,
  type PostingAnswer,
  type PostingDecision,
  type PostingOutcomeKind,
  type PostingRules,
  type Settlement,
  type Suspension,
  decideBatch,
} from './posting/index.js';

/** A receipt to keep: the evidence of one delivery and what it came to. */
export interface ReceiptRow {
  readonly id: ReceiptId;
  readonly delivery: PaymentDelivery;
  readonly state: DecidedReceipt['state'];
  readonly outcome: PostingOutcomeKind;
  readonly firstOutcome: PostingOutcomeKind;
  readonly expectedAmount: Rupiah | null;
  readonly paymentId: PaymentId | null;
  readonly familyId: FamilyId | null;
}

/** Money to keep: one payment and its balanced journal entry. */
export interface PaymentRow {
  readonly id: PaymentId;
  readonly receiptId: ReceiptId;
  readonly delivery: PaymentDelivery;
  readonly family: LockedFamily | null;
  readonly decision: Settlement | Suspension;
  readonly bookings: readonly Booking[];
}

export interface JudgedBatch {
  readonly receipts: readonly ReceiptRow[];
  readonly payments: readonly PaymentRow[];
  /** Families whose state the batch moves, as they are after it. */
  readonly families: ReadonlyMap<FamilyId, FamilyAccount>;
  readonly events: readonly PaymentConfirmed[];
  /** One for each delivery, in the order given. */
  readonly answers: readonly PostingAnswer[];
}

export interface JudgeDeps {
  readonly rules: PostingRules;
  readonly newId: IdSource;
}

/** A delivery with the place where it was given, the family it leads to and its first receipt, if any. */
interface Fresh {
  readonly place: number;
  readonly delivery: PaymentDelivery;
  readonly family: LockedFamily | null;
  readonly earlier: DecidedReceipt | null;
}

export function judgeBatch(deps: JudgeDeps, deliveries: readonly PaymentDelivery[], { facts, now }: { facts: BatchFacts; now: Date }): JudgedBatch {
  const { fresh, leaders } = separate(deliveries, facts);
  const items = fresh.map((one) => toItem(one));
  const accounts = new Map([...facts.families].map(([id, family]) => [id, family.account]));
  const { decided, accounts: after } = decideBatch({ items, accounts }, deps.rules);

  const receipts: ReceiptRow[] = [];
  const payments: PaymentRow[] = [];
  const order = [...fresh.keys()].toSorted((a, b) => Number(decided[a]?.repeatOfItem ?? -1) - Number(decided[b]?.repeatOfItem ?? -1));
  for (const index of order) {
    const one = fresh[index];
    const result = decided[index];
    invariant(one !== undefined && result !== undefined, 'every fresh delivery is decided');
    const first = result.repeatOfItem === null ? one.earlier : receipts.find(({ delivery }) => delivery === fresh[result.repeatOfItem ?? -1]?.delivery);
    const payment = toPayment(deps, one, result.decision);
    receipts.push(toReceipt({ id: payment?.receiptId ?? (deps.newId() as ReceiptId), one, decision: result.decision, first: first ?? null, payment }));
    if (payment !== null) payments.push(payment);
  }
  const byDelivery = new Map(receipts.map((receipt) => [receipt.delivery, receipt]));
  return {
    receipts,
    payments,
    families: movedFamilies(facts, after),
    events: payments.flatMap((payment) => toEvent(deps.rules, payment, now)),
    answers: deliveries.map((delivery) => answerTo(delivery, { facts, leaders, byDelivery })),
  };
}

/** Takes out what is a repeat of a delivery: known from before, or led by an equal one in this batch. */
function separate(deliveries: readonly PaymentDelivery[], facts: BatchFacts) {
  const leaders = new Map<string, PaymentDelivery>();
  const fresh: Fresh[] = [];
  for (const [place, delivery] of deliveries.entries()) {
    const { partnerId, reference, billingNumber } = delivery.notice;
    const key = receiptKey(partnerId, delivery.deliveryKey);
    if (facts.byDelivery.has(key) || leaders.has(key)) continue;
    leaders.set(key, delivery);
    const familyId = billingNumber === null ? undefined : facts.familyByBillingNumber.get(billingNumber);
    const family = familyId === undefined ? null : (facts.families.get(familyId) ?? null);
    fresh.push({ place, delivery, family, earlier: facts.byReference.get(receiptKey(partnerId, reference)) ?? null });
  }
  return { fresh, leaders };
}

const toItem = ({ delivery: { notice }, family, earlier }: Fresh): BatchItem => ({
  notice,
  familyId: family?.id ?? null,
  earlier: earlier === null ? null : toEarlier(earlier),
  today: civilDateIn(notice.paidAt, timeZoneOf(family?.regionCode ?? null)),
});

const toEarlier = (receipt: DecidedReceipt): EarlierNotice => ({
  outcome: receipt.outcome as EarlierNotice['outcome'],
  amount: rupiah(receipt.amount),
  accountText: receipt.accountText,
});

function toPayment({ newId }: JudgeDeps, { delivery, family }: Fresh, decision: PostingDecision): PaymentRow | null {
  if (!('bookings' in decision)) return null;
  return {
    id: newId() as PaymentId,
    receiptId: newId() as ReceiptId,
    delivery,
    family,
    decision,
    bookings: decision.bookings,
  };
}

interface ReceiptFacts {
  readonly id: ReceiptId;
  readonly one: Fresh;
  readonly decision: PostingDecision;
  /** What the reference came to the first time, when this is a repeat. */
  readonly first: Pick<ReceiptRow, 'outcome' | 'expectedAmount' | 'paymentId' | 'familyId'> | DecidedReceipt | null;
  readonly payment: PaymentRow | null;
}

function toReceipt({ id, one, decision, first, payment }: ReceiptFacts): ReceiptRow {
  const isRepeat = 'earlier' in decision;
  const expected = isRepeat ? first?.expectedAmount : decision.kind === 'wrong-amount' ? decision.expected : null;
  return {
    id,
    delivery: one.delivery,
    state: isRepeat ? 'repeated' : payment === null ? 'refused' : 'posted',
    outcome: decision.kind,
    firstOutcome: isRepeat ? decision.earlier.outcome : decision.kind,
    expectedAmount: expected === null || expected === undefined ? null : rupiah(expected),
    paymentId: payment?.id ?? first?.paymentId ?? null,
    familyId: one.family?.id ?? first?.familyId ?? null,
  };
}

function movedFamilies(facts: BatchFacts, after: ReadonlyMap<FamilyId, FamilyAccount>): Map<FamilyId, FamilyAccount> {
  return new Map([...after].filter(([id, account]) => facts.families.get(id)?.account !== account));
}

function toEvent(rules: PostingRules, { id, family, delivery: { notice }, decision }: PaymentRow, now: Date): PaymentConfirmed[] {
  if (decision.kind === 'into-suspense' || family === null) return [];
  const today = civilDateIn(now, timeZoneOf(family.regionCode));
  const statusOf = (account: FamilyAccount): CardStatus =>
    assessArrears({ account, today, tariffs: rules.tariffs, policy: policyOn(rules.arrearsPolicies, today) }).status;
  return [
    {
      kind: 'payment-confirmed',
      paymentId: id,
      familyId: family.id,
      regionCode: family.regionCode,
      cadreId: family.cadreId,
      amount: notice.amount,
      channel: notice.channel,
      outcome: decision.kind,
      settledFrom: decision.months.from,
      settledThrough: decision.months.through,
      monthsAhead: decision.monthsAhead,
      statusBefore: statusOf(decision.accountBefore),
      statusAfter: statusOf(decision.accountAfter),
      paidAt: notice.paidAt,
      occurredAt: now,
    },
  ];
}

interface AnswerFacts {
  readonly facts: BatchFacts;
  readonly leaders: ReadonlyMap<string, PaymentDelivery>;
  readonly byDelivery: ReadonlyMap<PaymentDelivery, ReceiptRow>;
}

function answerTo(delivery: PaymentDelivery, { facts, leaders, byDelivery }: AnswerFacts): PostingAnswer {
  const own = byDelivery.get(delivery);
  if (own !== undefined) return { ...toAnswer(own), seenBefore: own.state === 'repeated' ? 'same-payment' : 'never' };

  const key = receiptKey(delivery.notice.partnerId, delivery.deliveryKey);
  const known = facts.byDelivery.get(key);
  const leader = leaders.get(key);
  const led = leader === undefined ? undefined : byDelivery.get(leader);
  const reference = known?.reference ?? leader?.notice.reference;
  const receipt = known ?? led;
  invariant(receipt !== undefined, 'a delivery that is not fresh repeats one that was decided');
  const isSame = reference === delivery.notice.reference;
  return { ...toAnswer(receipt), seenBefore: isSame ? 'same-delivery' : 'delivery-key-reused' };
}

const toAnswer = (receipt: ReceiptRow | DecidedReceipt): Omit<PostingAnswer, 'seenBefore'> => ({
  receiptId: receipt.id,
  outcome: receipt.outcome,
  firstOutcome: receipt.firstOutcome,
  paymentId: receipt.paymentId,
  familyId: receipt.familyId,
  expectedAmount: receipt.expectedAmount === null ? null : rupiah(receipt.expectedAmount),
});
