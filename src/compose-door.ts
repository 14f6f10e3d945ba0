/** Wires the one door of partners: what it finds, keeps and posts, and the terms agreed with banks. */
import type { Config } from './config/index.js';
import type { Pool } from './db/pool.js';
import { shortenName } from './families/index.js';
import type { Clock } from './kernel/clock.js';
import type { IdSource } from './kernel/ids.js';
import { type FindPartner, createInquiryMemory } from './partners/index.js';
import {
  type FoundBill,
  type PaymentDelivery,
  type PostPayment,
  PostingOverdue,
  type PostingRules,
  createBillFinder,
  createDeliveryKeeper,
} from './payments/index.js';
import type { InquiredBill, WebhookDeps, WebhookWatch } from './webhooks/index.js';

interface Posting {
  readonly post: PostPayment;
  readonly postWithin: (delivery: PaymentDelivery, withinMs: number) => ReturnType<PostPayment>;
}

interface DoorParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly pool: Pool;
  readonly watch: WebhookWatch;
  readonly posting: Posting;
  readonly rules: PostingRules;
  readonly findPartner: FindPartner;
  /** A bank was told that we are late while a commit may hold its payment. */
  readonly onLateAnswer: (delivery: PaymentDelivery) => void;
  readonly tokenKey: Uint8Array;
}

export function composeDoor(parts: DoorParts): WebhookDeps {
  const { config, clock, newId, pool, watch, posting, findPartner, tokenKey } = parts;
  const { prefixes, ...terms } = config.snap;
  return {
    clock,
    watch,
    findPartner,
    ids: newId,
    postPayment: posting.post,
    keepDelivery: createDeliveryKeeper({ pool, newId }),
    inquireBill: composeInquiry(parts),
    rememberInquiry: createInquiryMemory(pool),
    snap: { prefixes, terms, tokenKey, postInTime: postingInTime(parts, terms.answerWithinMs) },
  };
}

const postingInTime =
  ({ posting, onLateAnswer }: DoorParts, withinMs: number): PostPayment =>
  async (delivery) => {
    try {
      return await posting.postWithin(delivery, withinMs);
    } catch (error) {
      if (error instanceof PostingOverdue && !error.isWithdrawn) onLateAnswer(delivery);
      throw error;
    }
  };

function composeInquiry({ pool, rules }: DoorParts): WebhookDeps['inquireBill'] {
  const findBill = createBillFinder({ pool, rules });
  return async (question) => {
    const found = await findBill(question);
    return found === null ? null : toInquiredBill(found);
  };
}

/** More months than may be paid are shown at the price of as many as may: the payment will be refused for its amount. */
const toInquiredBill = ({ headName, bill, isExpired }: FoundBill): InquiredBill => ({
  name: shortenName(headName),
  amountToPay: bill.totals[0],
  isPaid: bill.isSettled,
  isExpired,
  months: bill.assessment.months.map(({ month }) => month),
  amountAhead: (monthsAhead) => bill.totals[monthsAhead] ?? bill.totals.at(-1) ?? bill.totals[0],
});
