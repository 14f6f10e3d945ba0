/**
 * Composes posting and its live feed as one instance of the server has them, without HTTP: it posts notices and
 * listens.
 */
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs, jknCeilingsOn } from '../../src/households/arrears/index.js';
import type { Pool } from '../../src/platform/db/pool.js';
import { type BillingNumber, billingNumberOf } from '../../src/kernel/card-number.js';
import { fixedClock } from '../../src/kernel/clock.js';
import { type PartnerId, randomIds } from '../../src/kernel/ids.js';
import { rupiah } from '../../src/kernel/rupiah.js';
import type { Timers } from '../../src/kernel/timers.js';
import { LIVE_EVENTS } from '../../src/composition/schema/live-events.js';
import { type LiveFeed, createLiveFeed } from '../../src/platform/live/index.js';
import {
  JKN_POSTING_POLICY,
  type PaymentDelivery,
  type PostingAnswer,
  type PostingRules,
  createPaymentBatcher,
  postBatch,
} from '../../src/money/payments/index.js';
import type { PaymentNotice } from '../../src/money/payments/posting/payment-notice.js';
import type { PaymentBatcher } from '../../src/money/payments/batch/payment-batcher.js';
import type { BuiltFamily } from './world/families.js';
import { keyringOf } from './keyring.js';

export const RULES = {
  tariffs: compileTariffs(JKN_TARIFFS),
  arrearsPolicies: JKN_ARREARS_POLICY,
  postingPolicies: JKN_POSTING_POLICY,
  ceilingsOn: jknCeilingsOn,
};

export interface NoticeParams {
  readonly partnerId: PartnerId;
  readonly kind?: PaymentNotice['kind'];
  readonly reference: string;
  readonly family?: BuiltFamily;
  readonly accountText?: string;
  readonly amount: bigint;
  readonly paidAt?: Date;
  readonly deliveryKey?: string;
  readonly monthsAhead?: number;
}

export interface PostingHarness {
  readonly feed: LiveFeed;
  readonly batcher: PaymentBatcher;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly failures: unknown[];
  deliver(params: NoticeParams): Promise<PostingAnswer>;
  /** Delivers for a partner that waits so many milliseconds. */
  deliverWithin(params: NoticeParams, withinMs: number): Promise<PostingAnswer>;
}

export async function openPostingHarness(
  pool: Pool,
  {
    now,
    batchSizeMax,
    laneWaitMs,
    timers,
    rules = RULES,
  }: { now: string; batchSizeMax?: number; laneWaitMs?: number; timers?: Timers; rules?: PostingRules },
): Promise<PostingHarness> {
  const clock = fixedClock(new Date(now));
  const failures: unknown[] = [];
  const feed = await createLiveFeed({
    pool,
    store: LIVE_EVENTS,
    onError: (error) => failures.push(error),
    onHistoryChanged: (change) => failures.push(change),
  });
  const eventLog = { announce: LIVE_EVENTS.announce, publish: feed.publish };
  const keyring = await keyringOf(pool);
  const batcher = createPaymentBatcher({
    postBatch: (deliveries, waiting) =>
      postBatch({ pool, clock, rules, newId: randomIds, eventLog, keyring }, deliveries, waiting),
    onBatchFailed: (error) => failures.push(error),
    ...(timers && { timers }),
    limits: {
      ...(batchSizeMax === undefined ? {} : { batchSizeMax }),
      ...(laneWaitMs === undefined ? {} : { laneWaitMs }),
    },
  });
  return {
    feed,
    batcher,
    clock,
    failures,
    deliver: (params) => batcher.post(toDelivery(params, clock.now())),
    deliverWithin: (params, withinMs) => batcher.postWithin(toDelivery(params, clock.now()), withinMs),
  };
}

export function toDelivery(params: NoticeParams, receivedAt: Date): PaymentDelivery {
  const card = params.family?.head.cardNumber;
  return {
    deliveryKey: params.deliveryKey ?? `delivery of ${params.reference}`,
    protocol: 'test',
    rawBody: Buffer.from(JSON.stringify({ reference: params.reference, amount: String(params.amount) })),
    notice: {
      partnerId: params.partnerId,
      kind: params.kind ?? 'authorising',
      reference: params.reference,
      accountText: params.accountText ?? params.family?.virtualAccount ?? '8888800000000000',
      billingNumber:
        card === undefined ? ((params.accountText?.slice(-11) ?? null) as BillingNumber | null) : billingNumberOf(card),
      amount: rupiah(params.amount),
      paidAt: params.paidAt ?? receivedAt,
      receivedAt,
      channel: 'BANK',
      monthsAhead: params.monthsAhead ?? null,
    },
  };
}
