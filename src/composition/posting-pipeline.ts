/**
 * Composes the steps that surround the posting of a payment, in the same order for every entrance. Each step is given
 * what is inside it and may look at the payment before and at the answer after; none may undo what was committed.
 */
import { jknCeilingsOn } from '../households/arrears/index.js';
import { civilDateIn } from '../kernel/civil-date.js';
import { WIB } from '../kernel/time-zone.js';
import { createPointQueries, watchAcceptances } from '../money/assisted-payments/index.js';
import {
  type EntryDeps,
  type PaymentBatcher,
  type PaymentDelivery,
  type PostPayment,
  createBillFinder,
  tellExpired,
  tellLateAnswers,
  watchCeilings,
} from '../money/payments/index.js';
import { CommitUnknown } from '../platform/db/commit-unknown.js';
import type { LateAnswers } from '../partners/doubts/index.js';
import type { Logger } from '../platform/observability/index.js';
import { type AlarmParts, raiseAlarm } from './alarms.js';
import { isFundNumber, postAlsoForFunds } from '../relief/sponsorship/index.js';

/** The entrances by which a payment comes in, and whether each must answer its partner in time. */
export const ENTRANCES = {
  webhook: { hasDeadline: false },
  snapPayment: { hasDeadline: true },
  replay: { hasDeadline: false },
  settlementFile: { hasDeadline: false },
  debitResults: { hasDeadline: false },
  paymentDoubt: { hasDeadline: false },
} as const satisfies Record<string, { readonly hasDeadline: boolean }>;
export type Entrance = keyof typeof ENTRANCES;

export interface PipelineParts {
  readonly batcher: Pick<PaymentBatcher, 'post' | 'postWithin'>;
  readonly ledger: EntryDeps;
  /** Takes payments whose partner was answered without knowing what became of them. */
  readonly lateAnswers: Pick<LateAnswers, 'note'>;
  readonly log: Logger;
  readonly countAlarm?: AlarmParts['countAlarm'];
  /** The time within which entrances with a deadline answer, in milliseconds. */
  readonly answerWithinMs: number;
}

type Step = (inside: PostPayment) => PostPayment;

/** The steps from the inside outwards; the batch that commits is inside them all. */
const stepsOf = (parts: PipelineParts): readonly Step[] => [
  (inside) => tellLateAnswers(inside, parts.lateAnswers.note),
  (inside) => postAlsoForFunds({ ledger: parts.ledger, post: inside }),
  (inside) => watchCeilings(inside, ceilingWatch(parts)),
  (inside) => watchAcceptances(inside, acceptanceWatch(parts)),
  (inside) => tellExpired(inside, createBillFinder(parts.ledger)),
];

export function postingPipeline(parts: PipelineParts): Readonly<Record<Entrance, PostPayment>> {
  const { batcher, answerWithinMs } = parts;
  const postInTime: PostPayment = (delivery) => {
    const now = performance.now();
    const { answerBy = now + answerWithinMs } = delivery;
    return batcher.postWithin(delivery, Math.max(0, answerBy - now));
  };
  const enteringBy = (entrance: Entrance): PostPayment =>
    neverFailedOnceCommitted(parts, ENTRANCES[entrance].hasDeadline ? postInTime : batcher.post);
  return {
    webhook: enteringBy('webhook'),
    snapPayment: enteringBy('snapPayment'),
    replay: enteringBy('replay'),
    settlementFile: enteringBy('settlementFile'),
    debitResults: enteringBy('debitResults'),
    paymentDoubt: enteringBy('paymentDoubt'),
  };
}

/**
 * Surrounds a posting by its steps. A partner is never told that a payment failed which is posted, whatever fails behind
 * its commit: it asks or sends again, and the steps are taken again.
 */
function neverFailedOnceCommitted(parts: PipelineParts, post: PostPayment): PostPayment {
  // A step may post a delivery that it has changed, but never its evidence.
  const committed = new WeakSet<PaymentDelivery['rawBody']>();
  const posting: PostPayment = async (delivery) => {
    const answer = await post(delivery);
    committed.add(delivery.rawBody);
    return answer;
  };
  const surrounded = stepsOf(parts).reduce<PostPayment>((inside, step) => step(inside), posting);
  return async (delivery) => {
    try {
      return await surrounded(delivery);
    } catch (error) {
      if (!committed.has(delivery.rawBody)) throw error;
      parts.lateAnswers.note(delivery);
      throw new CommitUnknown(error, 'the payment was decided, and what follows its commit failed');
    }
  };
}

const ceilingWatch = ({ log, countAlarm }: PipelineParts): Parameters<typeof watchCeilings>[1] => ({
  ceilingOf({ billingNumber, paidAt }) {
    const { donorFund, familyPayment } = jknCeilingsOn(civilDateIn(paidAt, WIB));
    return billingNumber !== null && isFundNumber(billingNumber) ? donorFund : familyPayment;
  },
  alarmed: (alarm) => raiseAlarm({ log, countAlarm }, alarm.what, alarm),
});

const acceptanceWatch = ({ ledger, log, countAlarm }: PipelineParts): Parameters<typeof watchAcceptances>[1] => ({
  points: createPointQueries(ledger.pool),
  alarmed: (alarm) => raiseAlarm({ log, countAlarm }, alarm.what, alarm),
  failed: (error) => log.error({ err: error }, 'who took a payment was not looked at; it shows among the alarms'),
});
