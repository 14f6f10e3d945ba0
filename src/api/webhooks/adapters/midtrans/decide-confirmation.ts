/**
 * Compares a notification with what Midtrans answers about the same order, and believes the answer. Pure, never throws.
 */
import { type Rupiah, parseRupiah, rupiah } from '../../../../kernel/rupiah.js';
import type { PartnerCredentials } from '../../../../money/partners/index.js';
import type { PaymentChannel } from '../../../../kernel/payment-channel.js';
import type { Confirmation, IncomingRequest } from '../../adapter.js';
import { type PartnerApiResponse, whatWasFound } from '../../query-partner-api.js';
import { namedAccount } from '../../named-account.js';
import { describeProblem, firstProblem, notUnderstood, withoutBlanks } from '../../wire-problem.js';
import { noLaterThan, parseWireTime } from '../../wire-time.js';
import { isPaid, isPartial, isTakenBack, meaningOf, takenBackBy } from './status.js';
import { MIDTRANS } from './traits.js';
import { AnswerStatus, MidtransNotification, type Refund } from './wire.js';

export interface NotifiedCall {
  readonly request: IncomingRequest;
  readonly partner: PartnerCredentials;
  readonly notified: MidtransNotification;
}

const contradicted = (detail: string) => ({ kind: 'contradicted', detail }) as const;
const unconfirmed = (detail: string) => ({ kind: 'unconfirmed', detail }) as const;

/** The delivery key: one for each state of a transaction; a refund of a part adds the name of the refund. */
export function deliveryKeyOf({ transaction_id, transaction_status, refunds }: MidtransNotification): string {
  const last = refunds?.at(-1);
  const part = last === undefined ? null : nameOf(last);
  return `${transaction_id}/${transaction_status}${part === null ? '' : `/${part}`}`;
}

export function decideConfirmation(call: NotifiedCall, answer: PartnerApiResponse): Confirmation<null> {
  const found = whatWasFound(answer);
  if (found.kind === 'unconfirmed') return found;
  if (found.kind === 'not-found') return withoutRecord(call.notified);
  const body = withoutBlanks(found.body);
  const { status_code = '' } = AnswerStatus.safeParse(body).data ?? {};
  if (status_code === '404') return withoutRecord(call.notified);
  // The code 407 stands for an expired transaction; every other 4xx and 5xx is about the question, not the transaction.
  if (/^[45]/.test(status_code) && status_code !== '407') return unconfirmed(`status_code ${status_code}`);
  const parsed = MidtransNotification.safeParse(body);
  if (!parsed.success) return unconfirmed(`answer: ${describeProblem(firstProblem(parsed.error, body))}`);
  return compare(call, parsed.data);
}

/** The order ids of Midtrans' own "Test notification", which no order of ours has. */
const SAMPLE = /^payment_notif_test_/;

/** A sample that Midtrans itself does not know is acknowledged, so that the set-up can be finished. */
const withoutRecord = (notified: MidtransNotification): Confirmation<null> =>
  SAMPLE.test(notified.order_id) ? ignored(notified, 'sample') : contradicted('no such transaction');

function compare(call: NotifiedCall, stated: MidtransNotification): Confirmation<null> {
  const { notified } = call;
  if (stated.order_id !== notified.order_id) return contradicted('order_id');
  const isAnother = stated.transaction_id !== notified.transaction_id;
  const meaning = meaningOf(stated);
  if (meaning.kind === 'unknown') {
    const problem = notUnderstood(meaning.field, stated[meaning.field]);
    return { kind: 'unreadable', problem, deliveryKey: deliveryKeyOf(notified) };
  }
  if (isPaid(notified)) return isAnother ? contradicted('transaction_id') : comparePaid(call, stated);
  // An order that was cancelled may be used again: a call about its older transaction concerns no money of the newer
  // one.
  if (isAnother) return ignored(notified, 'superseded');
  if (isTakenBack(stated)) return reversal(call, stated);
  // A denial that success has followed: what Midtrans' books have as money is money.
  const isOvertaken = notified.transaction_status === 'deny' && isPaid(stated);
  return isOvertaken ? comparePaid(call, stated) : contradicted('transaction_status');
}

function comparePaid(call: NotifiedCall, stated: MidtransNotification): Confirmation<null> {
  const { notified } = call;
  if (parseRupiah(stated.gross_amount) !== parseRupiah(notified.gross_amount)) return contradicted('gross_amount');
  const status = stated.transaction_status;
  if (status === 'deny') return ignored(notified, 'denied-meanwhile');
  // The payment was refunded later, so it had been paid before: the refund has a notification of its own.
  if (isPaid(stated) || isTakenBack(stated)) return payment(call, stated);
  return contradicted(MONEY_WORDS.has(status) ? 'fraud_status' : 'transaction_status');
}

const MONEY_WORDS: ReadonlySet<string> = new Set(['settlement', 'capture']);

function ignored(notified: MidtransNotification, why: string): Confirmation<null> {
  const { transaction_status, transaction_id } = notified;
  const reason = `transaction.${transaction_status} ${why}`;
  return { kind: 'event', state: 'ignored', deliveryKey: deliveryKeyOf(notified), reason, reference: transaction_id };
}

/**
 * The number by which the payer paid: a bank's, Permata's, Mandiri Bill's or a minimarket's; null when there is none.
 */
const keyedIn = ({ va_numbers, permata_va_number, bill_key, payment_code }: MidtransNotification): string | null =>
  va_numbers?.[0]?.va_number ?? permata_va_number ?? bill_key ?? payment_code ?? null;

const CHANNELS: Readonly<Record<string, PaymentChannel>> = {
  bank_transfer: 'BANK',
  permata: 'BANK',
  echannel: 'BANK',
  cstore: 'MINIMARKET',
};

function payment({ request, partner }: NotifiedCall, stated: MidtransNotification): Confirmation<null> {
  const keyed = keyedIn(stated);
  const paidAt = parseWireTime(stated.settlement_time ?? stated.transaction_time ?? '') ?? request.receivedAt;
  return {
    kind: 'payment',
    told: null,
    delivery: {
      deliveryKey: `${stated.transaction_id}/settlement`,
      protocol: MIDTRANS.name,
      rawBody: request.rawBody,
      notice: {
        partnerId: partner.partnerId,
        kind: partner.kind,
        reference: stated.transaction_id,
        accountText: (keyed ?? stated.order_id).trim(),
        ...namedAccount({ keyed, orderName: stated.order_id }),
        isConfirmed: isPaid(stated),
        amount: parseRupiah(stated.gross_amount) ?? rupiah(0n),
        paidAt: noLaterThan(paidAt, request.receivedAt),
        receivedAt: request.receivedAt,
        channel: CHANNELS[stated.payment_type ?? ''] ?? partner.channel,
        monthsAhead: null,
      },
    },
  };
}

/** The refunded part that this call reports; null where the call reports the whole. */
const partIn = ({ transaction_status, refunds }: MidtransNotification): Refund | null =>
  isPartial(transaction_status) ? (refunds?.at(-1) ?? null) : null;

const nameOf = ({ refund_key, refund_chargeback_id }: Refund): string | null =>
  refund_key ?? refund_chargeback_id?.toString() ?? null;

/** The refunded amount in rupiah; the schema has checked its shape, so every value can be read. */
const amountOf = ({ refund_amount }: Refund): Rupiah | null =>
  typeof refund_amount === 'number' ? rupiah(BigInt(refund_amount)) : parseRupiah(refund_amount);

function reversal({ request, partner, notified }: NotifiedCall, stated: MidtransNotification): Confirmation<null> {
  const { transaction_id: reference, transaction_status } = notified;
  const name = nameIn(notified);
  const part = name === null ? null : (stated.refunds?.find((one) => nameOf(one) === name) ?? null);
  // A part must be named and stand in the answer: without its own amount, too much or too little would be taken back.
  if (isPartial(transaction_status) && part === null) return contradicted('refunds');
  return {
    kind: 'reversal',
    told: null,
    deliveryKey: deliveryKeyOf(notified),
    notice: {
      partnerId: partner.partnerId,
      reference,
      reversalReference: name === null ? transaction_status : `${transaction_status}/${name}`,
      amount: part === null ? null : amountOf(part),
      cause: takenBackBy(transaction_status),
      // Midtrans states the time of a settlement, and no time for its reversal.
      reversedAt: request.receivedAt,
      receivedAt: request.receivedAt,
    },
  };
}

const nameIn = (notified: MidtransNotification): string | null => {
  const part = partIn(notified);
  return part === null ? null : nameOf(part);
};
