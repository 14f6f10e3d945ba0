/**
 * Wires posting: its rules, the batch with connections of its own, its entrances, and the bill that a bank asks for.
 */
import type { EventLog } from '../platform/db/event-log.js';
import { type Pool, createPool } from '../platform/db/pool.js';
import { shortenName } from '../households/families/index.js';
import type { Clock } from '../kernel/clock.js';
import type { IdSource } from '../kernel/ids.js';
import type { Logger, PostingWatch, Tracer } from '../platform/observability/index.js';
import {
  type BatcherLimits,
  type EntryDeps,
  type FoundBill,
  type LedgerFact,
  type PaymentBatcherDeps,
  type PostingFact,
  type PaymentDelivery,
  type PostingRules,
  applyWaitingReversals,
  createBillFinder,
  createPaymentBatcher,
  createPaymentReverser,
  postBatch,
} from '../money/payments/index.js';
import { createLateAnswers } from '../partners/doubts/index.js';
import { type PledgedBill, findPledged, reverseAlsoFromFunds } from '../relief/sponsorship/index.js';
import { type AlarmParts, raiseAlarm } from './alarms.js';
import { postingPipeline } from './posting-pipeline.js';
import { tracedBatcher } from './traced-posting.js';
import type { InquiredBill } from '../api/webhooks/index.js';
import type { BodySealer } from '../money/payments/index.js';

export interface PostingParts {
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Logger;
  /** The rules by which money is applied. */
  readonly rules: PostingRules;
  /** The time, in milliseconds, within which banks that wait were promised an answer. */
  readonly answerWithinMs: number;
  /** Seals the bodies of calls. */
  readonly keyring: BodySealer;
  readonly posting?: Partial<BatcherLimits>;
  /** Traces what is posted; left out where nobody traces. */
  readonly tracer?: Tracer | null;
}

export interface Ledger {
  readonly pool: Pool;
  readonly eventLog: EventLog<PostingFact> & EventLog<LedgerFact>;
  /** Follows what waits and what is committed; commands are not followed. */
  readonly watch?: Pick<PostingWatch, 'notice' | 'batch'>;
  /** Counts an alarm by what it is; those of commands are only logged. */
  readonly countAlarm?: AlarmParts['countAlarm'];
}

const UNWATCHED: Pick<PostingWatch, 'notice' | 'batch'> = {
  notice: (answer) => answer,
  batch: (_size, commit) => commit(),
};

/** Composes posting with connections of its own, so that nothing that is read keeps a payment waiting. */
export function composePosting(
  { databaseUrl, clock, newId, log, rules, keyring, answerWithinMs, posting: limits = {}, tracer = null }: PostingParts,
  { pool: ordinary, eventLog, watch = UNWATCHED, countAlarm }: Ledger,
) {
  const onError = (error: Error): void => log.warn({ err: error }, 'a connection of posting was lost');
  const pool = createPool({ databaseUrl, role: 'posting', onError });
  const parts: PaymentBatcherDeps = {
    postBatch: (deliveries, waiting) =>
      watch.batch(deliveries.length, () =>
        postBatch({ pool, clock, newId, eventLog, rules, keyring }, deliveries, waiting),
      ),
    onBatchFailed: (error, size) => log.warn({ err: error, size }, 'a batch failed; its notices are tried one by one'),
    limits,
  };
  const batcher = tracer === null ? createPaymentBatcher(parts) : tracedBatcher(tracer, parts);
  const ledger: EntryDeps = { pool: ordinary, clock, newId, eventLog, rules };
  const reverse = reverseAlsoFromFunds({ ledger, reverse: createPaymentReverser(ledger) });
  const lateAnswers = createLateAnswers({
    pool: ordinary,
    clock,
    newId,
    onLost: (error, references) => raiseAlarm({ log, countAlarm }, 'doubt-lost', { err: error, references }),
  });
  const close = async (): Promise<void> => {
    await batcher.idle();
    await lateAnswers.close();
    await pool.end();
  };
  const watched = {
    post: (delivery: PaymentDelivery) => watch.notice(batcher.post(delivery)),
    postWithin: (delivery: PaymentDelivery, withinMs: number) => watch.notice(batcher.postWithin(delivery, withinMs)),
  };
  const entrances = postingPipeline({ batcher: watched, ledger, lateAnswers, log, countAlarm, answerWithinMs });
  const applyWaiting = () => applyWaitingReversals(ordinary, reverse);
  const laneSize = (): number => batcher.laneSize;
  const { note: leaveOpen, giveUp } = lateAnswers;
  return { pool, laneSize, entrances, leaveOpen, giveUp, reversePayment: reverse, ledger, applyWaiting, close };
}

export function composeInquiry(
  pool: Pool,
  rules: PostingRules,
): (question: Parameters<ReturnType<typeof createBillFinder>>[0]) => Promise<InquiredBill | null> {
  const findBill = createBillFinder({ pool, rules });
  return async (question) => {
    const found = await findBill(question);
    if (found !== null) return toInquiredBill(found);
    if (!('billingNumber' in question)) return null; // A fund has no payment codes.
    const pledged = await findPledged(pool, question.billingNumber);
    return pledged === null ? null : toInquiredPledge(pledged);
  };
}

/** The bill of a fund, which has no months: the pledged amount that is still outstanding is asked for. */
const toInquiredPledge = ({ donorName, outstanding }: PledgedBill): InquiredBill => ({
  name: donorName,
  amountToPay: outstanding,
  isPaid: outstanding === 0n,
  isExpired: false,
  instalment: null,
  months: [],
  amountAhead: () => outstanding,
});

/**
 * The bill of a family. More months than may be paid are priced as the most that may be: the payment will be refused
 * for its amount.
 */
const toInquiredBill = ({ headName, bill, amountDue, instalment, isExpired }: FoundBill): InquiredBill => ({
  name: shortenName(headName),
  amountToPay: amountDue,
  instalment,
  isPaid: bill.isPaid,
  isExpired,
  months: bill.assessment.months.map(({ month }) => month),
  amountAhead: (monthsAhead) => bill.totals[monthsAhead] ?? bill.totals.at(-1) ?? bill.totals[0],
});
