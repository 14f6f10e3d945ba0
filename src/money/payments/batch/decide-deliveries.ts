/**
 * Decides a batch of deliveries from its facts: what to write and what to answer. It reads no database and no clock.
 */
import type { FamilyAccount } from '../../../households/arrears/index.js';
import { civilDateIn } from '../../../kernel/civil-date.js';
import type { FamilyId, IdSource } from '../../../kernel/ids.js';
import { invariant } from '../../../kernel/invariant.js';
import { rupiah } from '../../../kernel/rupiah.js';
import { timeZoneOf } from '../../../kernel/time-zone.js';
import { type BatchFacts, type DecidedDelivery, deliveryKeyOf } from './batch-facts.js';
import { codeIn, isExpiredFor } from './code-facts.js';
import {
  type FreshDelivery,
  type PaymentRow,
  type DeliveryRow,
  toEvent,
  toPayment,
  toDeliveryRow,
} from './batch-rows.js';
import { familyNamedBy } from './defer-deliveries.js';
import type { PostingFact } from '../payment.events.js';
import {
  type BatchItem,
  type DecidedItem,
  type EarlierNotice,
  type PaymentDelivery,
  type PostingAnswer,
  type PostingRules,
  decideBatch,
} from '../posting/index.js';

export interface DecidedDeliveries {
  readonly deliveryRows: readonly DeliveryRow[];
  readonly payments: readonly PaymentRow[];
  /** The reversals that the partner's books have overtaken: their payment is booked. */
  readonly overtakenReversals: readonly string[];
  /** The accounts of the families for which money moves, as they are after the batch. */
  readonly families: ReadonlyMap<FamilyId, FamilyAccount>;
  readonly events: readonly PostingFact[];
  /** One answer for each delivery, in the order given. */
  readonly answers: readonly PostingAnswer[];
}

export interface DecidingDeps {
  readonly rules: PostingRules;
  readonly newId: IdSource;
}

export function decideDeliveries(
  deps: DecidingDeps,
  deliveries: readonly PaymentDelivery[],
  { facts, now }: { facts: BatchFacts; now: Date },
): DecidedDeliveries {
  const leaders = leadersOf(deliveries, facts);
  const fresh = [...leaders.values()].map((delivery) => toFresh(delivery, facts));
  const accounts = new Map([...facts.families].map(([id, { account }]) => [id, account]));
  const { instalments } = facts;
  const { decided, accounts: after } = decideBatch({ items: fresh.map(toItem), accounts, instalments }, deps.rules);
  const { deliveryRows, payments } = toRows(deps, fresh, decided);
  const paid = new Set(payments.map(({ family }) => family?.id));
  return {
    deliveryRows,
    payments,
    overtakenReversals: payments.flatMap(
      ({ delivery: { notice } }) => facts.overtaken.get(deliveryKeyOf(notice.partnerId, notice.reference)) ?? [],
    ),
    families: new Map([...after].filter(([id, account]) => accounts.get(id) !== account || paid.has(id))),
    events: payments.flatMap((payment) => toEvent(payment, deps.rules, now)),
    answers: answersTo(deliveries, { facts, leaders, deliveryRows }),
  };
}

/** The first delivery under each key that was not seen before; every other one under the same key repeats it. */
function leadersOf(deliveries: readonly PaymentDelivery[], facts: BatchFacts): Map<string, PaymentDelivery> {
  const leaders = new Map<string, PaymentDelivery>();
  for (const delivery of deliveries) {
    const key = deliveryKeyOf(delivery.notice.partnerId, delivery.deliveryKey);
    if (!facts.byDelivery.has(key) && !leaders.has(key)) leaders.set(key, delivery);
  }
  return leaders;
}

function toFresh(delivery: PaymentDelivery, facts: BatchFacts): FreshDelivery {
  const { partnerId, reference } = delivery.notice;
  const code = codeIn(delivery.notice);
  const coded = code === null ? null : (facts.byPaymentCode.get(code) ?? null);
  const familyId = familyNamedBy(delivery, facts);
  const { keyedNumber } = delivery.notice;
  const keyedFamily = keyedNumber === undefined ? undefined : facts.familyByBillingNumber.get(keyedNumber);
  return {
    delivery,
    isCodeExpired: coded !== null && isExpiredFor(coded, delivery.notice),
    family: familyId === undefined ? null : (facts.families.get(familyId) ?? null),
    earlier: facts.byReference.get(deliveryKeyOf(partnerId, reference)) ?? null,
    isReversedEarlier: facts.reversedEarlier.has(deliveryKeyOf(partnerId, reference)),
    namesTwoFamilies: keyedFamily !== undefined && keyedFamily !== familyId,
  };
}

const toItem = ({ delivery: { notice }, family, ...told }: FreshDelivery): BatchItem => ({
  notice,
  isCodeExpired: told.isCodeExpired,
  familyId: family?.id ?? null,
  earlier: told.earlier === null ? null : toEarlier(told.earlier),
  isReversedEarlier: told.isReversedEarlier,
  namesTwoFamilies: told.namesTwoFamilies,
  today: civilDateIn(notice.paidAt, timeZoneOf(family?.regionCode ?? null)),
});

const toEarlier = (deliveryRow: DecidedDelivery): EarlierNotice => ({
  // Only deliveries with a decision of their own are found by reference, never those of repeats.
  outcome: deliveryRow.outcome as EarlierNotice['outcome'],
  amount: rupiah(deliveryRow.amount),
  accountText: deliveryRow.accountText,
});

/**
 * Builds the rows. First uses come before their repeats, which copy the first decision; payments of one family come in
 * the order in which they pay its months, so that their ids rise in that order.
 */
function toRows(deps: DecidingDeps, fresh: readonly FreshDelivery[], decided: readonly DecidedItem[]) {
  const deliveryAt = new Map<number, DeliveryRow>();
  const payments: PaymentRow[] = [];
  const places = [...fresh.keys()].toSorted(
    (a, b) =>
      Number(isRepeat(decided[a])) - Number(isRepeat(decided[b])) || compare(startOf(decided[a]), startOf(decided[b])),
  );
  for (const place of places) {
    const [one, result] = [fresh[place], decided[place]];
    invariant(one !== undefined && result !== undefined, 'every fresh delivery is decided');
    const payment = toPayment(one, result.decision, deps.newId);
    const first = result.repeatOfItem === null ? one.earlier : (deliveryAt.get(result.repeatOfItem) ?? null);
    deliveryAt.set(place, toDeliveryRow({ fresh: one, decision: result.decision, payment, first }, deps.newId));
    if (payment !== null) payments.push(payment);
  }
  return { deliveryRows: [...deliveryAt.values()], payments };
}

const startOf = (item: DecidedItem | undefined): string =>
  item !== undefined && 'accountBefore' in item.decision ? item.decision.accountBefore.paidThrough : '';

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const isRepeat = (item: DecidedItem | undefined): boolean => item !== undefined && item.repeatOfItem !== null;

interface Answering {
  readonly facts: BatchFacts;
  readonly leaders: ReadonlyMap<string, PaymentDelivery>;
  readonly deliveryRows: readonly DeliveryRow[];
}

function answersTo(
  deliveries: readonly PaymentDelivery[],
  { facts, leaders, deliveryRows }: Answering,
): PostingAnswer[] {
  const deliveryRowOf = new Map(deliveryRows.map((deliveryRow) => [deliveryRow.delivery, deliveryRow]));
  return deliveries.map((delivery) => {
    const own = deliveryRowOf.get(delivery);
    if (own !== undefined) return toAnswer(own, own.state === 'repeated' ? 'same-payment' : 'never');

    const key = deliveryKeyOf(delivery.notice.partnerId, delivery.deliveryKey);
    const leader = leaders.get(key);
    const deliveryRow = facts.byDelivery.get(key) ?? (leader === undefined ? undefined : deliveryRowOf.get(leader));
    invariant(deliveryRow !== undefined, 'a delivery that is not fresh repeats one that was decided');
    const answer = answerToRepeat(delivery, deliveryRow);
    if (answer.seenBefore !== 'delivery-key-reused') return answer;
    const outcomeOfReference = firstOutcomeOf(delivery.notice, { facts, deliveryRows });
    return outcomeOfReference === null ? answer : { ...answer, outcomeOfReference };
  });
}

/** The first decision on a reference, before this batch or in it; null when there is none. */
function firstOutcomeOf(
  { partnerId, reference }: PaymentDelivery['notice'],
  { facts, deliveryRows }: Pick<Answering, 'facts' | 'deliveryRows'>,
): PostingAnswer['firstOutcome'] | null {
  const earlier = facts.byReference.get(deliveryKeyOf(partnerId, reference));
  if (earlier !== undefined) return earlier.firstOutcome;
  const isOwn = ({ delivery: { notice } }: DeliveryRow): boolean =>
    notice.partnerId === partnerId && notice.reference === reference;
  return deliveryRows.find(isOwn)?.firstOutcome ?? null;
}

/**
 * Answers a delivery that was seen before. A partner that sends other content under a used key or reference contradicts
 * itself, and nothing is booked.
 */
function answerToRepeat({ notice }: PaymentDelivery, deliveryRow: DeliveryRow | DecidedDelivery): PostingAnswer {
  const first = 'delivery' in deliveryRow ? deliveryRow.delivery.notice : deliveryRow;
  if (first.reference !== notice.reference) return toAnswer(deliveryRow, 'delivery-key-reused');
  const isSame = first.amount === notice.amount && first.accountText === notice.accountText;
  const answer = toAnswer(deliveryRow, 'same-delivery');
  return isSame ? answer : { ...answer, outcome: 'conflicts-with-earlier' };
}

const toAnswer = (
  deliveryRow: DeliveryRow | DecidedDelivery,
  seenBefore: PostingAnswer['seenBefore'],
): PostingAnswer => ({
  deliveryId: deliveryRow.id,
  outcome: deliveryRow.outcome,
  firstOutcome: deliveryRow.firstOutcome,
  seenBefore,
  paymentId: deliveryRow.paymentId,
  familyId: deliveryRow.familyId,
  expectedAmount: deliveryRow.expectedAmount === null ? null : rupiah(deliveryRow.expectedAmount),
  ...('namesTwoFamilies' in deliveryRow && deliveryRow.namesTwoFamilies ? { namesTwoFamilies: true } : {}),
});
