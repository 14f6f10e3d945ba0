/** Posts the payments of the demo as the partners' notices were posted on their days: by the same rules, with journal and events. */
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs, jknCeilingsOn } from '../../households/arrears/index.js';
import type { Connection } from '../../platform/db/pool.js';
import { billingNumberOf } from '../../kernel/card-number.js';
import { fixedClock } from '../../kernel/clock.js';
import type { IdSource, PartnerId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { toVirtualAccount } from '../../kernel/virtual-account.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { eventAnnouncer } from '../../platform/live/index.js';
import {
  PAYMENT_EVENT_CODECS,
  JKN_POSTING_POLICY,
  type PaymentDelivery,
  postBatch,
} from '../../money/payments/index.js';
import { PARTNERS, type PartnerRow } from '../world/partner-tables.js';
import { insertRows } from '../world/insert-rows.js';
import type { DemoPayment } from './make-payments.js';
import { poolWithin } from './pool-within.js';

/**
 * The partners of past payments, which send no more; the sandbox partners that do are added at the first start, with
 * secrets.
 */
const PAST_PARTNERS: readonly Pick<PartnerRow, 'code' | 'name' | 'channel'>[] = [
  { code: 'demo-bank', name: 'Bank Contoh', channel: 'BANK' },
  { code: 'demo-atm', name: 'ATM Contoh', channel: 'ATM' },
  { code: 'demo-minimarket', name: 'Minimarket Contoh', channel: 'MINIMARKET' },
  { code: 'demo-post-office', name: 'Kantor Pos Contoh', channel: 'POST_OFFICE' },
  { code: 'demo-edc', name: 'EDC Contoh', channel: 'EDC' },
  { code: 'demo-counter', name: 'Loket Samarinda', channel: 'COUNTER' },
  { code: 'demo-auto-debit', name: 'Autodebit Contoh', channel: 'AUTO_DEBIT' },
];

const SILENT = {
  kind: 'informing',
  protocol: 'standard-webhooks',
  active: false,
  createdAt: new Date('2020-01-01T00:00:00Z'),
};

/** The span of a batch, in milliseconds: what was paid in these days is posted by the evening of the last. */
const BATCH_MS = 2 * 86_400_000;
/** What was paid in the last days is posted within the hour, as partners tell it. */
const RECENT_MS = 2 * 86_400_000;
const RECENT_BATCH_MS = 3_600_000;
const RULES = {
  tariffs: compileTariffs(JKN_TARIFFS),
  arrearsPolicies: JKN_ARREARS_POLICY,
  postingPolicies: JKN_POSTING_POLICY,
  ceilingsOn: jknCeilingsOn,
};

function toDelivery(payment: DemoPayment, partners: readonly PartnerRow[], id: string): PaymentDelivery {
  const { family, amount, channel, paidAt } = payment;
  const [head] = family.people;
  const partner = partners.find((one) => one.channel === channel);
  invariant(head !== undefined && partner !== undefined, 'a family has a head and a channel a partner');
  const account = toVirtualAccount(head.cardNumber);
  return {
    deliveryKey: id,
    protocol: 'demo',
    rawBody: Buffer.from(JSON.stringify({ account, amount: String(amount), paidAt, reference: id })),
    notice: {
      partnerId: partner.id,
      kind: 'informing',
      reference: id,
      accountText: account,
      billingNumber: billingNumberOf(head.cardNumber),
      amount,
      paidAt,
      receivedAt: paidAt,
      channel,
      monthsAhead: null,
    },
  };
}

/** The payments in the batches in which they are posted, the earliest first. */
function inBatches(payments: readonly DemoPayment[]): DemoPayment[][] {
  const newest = payments.reduce((last, { paidAt }) => Math.max(last, paidAt.getTime()), 0);
  const endOf = ({ paidAt }: DemoPayment): number => {
    const span = paidAt.getTime() > newest - RECENT_MS ? RECENT_BATCH_MS : BATCH_MS;
    return (Math.floor(paidAt.getTime() / span) + 1) * span;
  };
  const batches = Map.groupBy(payments, endOf);
  return [...batches].toSorted(([a], [b]) => a - b).map(([, batch]) => batch);
}

interface Posting {
  readonly newId: IdSource;
  readonly keyring: Keyring;
  readonly stopping?: AbortSignal;
}

/**
 * Posts the payments and returns their number. @throws InvariantViolation when one was not posted: the demo pays what
 * is owed.
 */
export async function postDemoPayments(
  connection: Connection,
  payments: readonly DemoPayment[],
  { newId, keyring, stopping }: Posting,
): Promise<number> {
  const partners = PAST_PARTNERS.map((partner): PartnerRow => ({ ...partner, ...SILENT, id: newId() as PartnerId }));
  await insertRows(connection, PARTNERS, partners);
  const pool = poolWithin(connection);
  for (const batch of inBatches(payments)) {
    stopping?.throwIfAborted();
    const inOrder = batch.toSorted((a, b) => a.paidAt.getTime() - b.paidAt.getTime());
    const last = inOrder.at(-1);
    if (last === undefined) continue;
    const clock = fixedClock(new Date(last.paidAt.getTime() + 2_000));
    const eventLog = { announce: eventAnnouncer(PAYMENT_EVENT_CODECS), publish: () => undefined };
    const deliveries = inOrder.map((payment) => toDelivery(payment, partners, newId()));
    const answers = await postBatch({ pool, clock, newId, eventLog, keyring, rules: RULES }, deliveries);
    invariant(
      answers.every((answer) => 'outcome' in answer && answer.outcome === 'posted'),
      'the demo pays what is owed',
    );
  }
  return payments.length;
}
