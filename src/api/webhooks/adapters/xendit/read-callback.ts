/** Tells Xendit's products apart, which share one address, and reads what each tells of. Pure. */
import { couldMeanMoney, meaningIn } from '../../status-words.js';
import { type JsonObject, type WireProblem, notUnderstood, withoutBlanks } from '../../wire-problem.js';
import { parseAccountPaid, parseRetailPaid } from './fixed-codes.js';
import { parseInvoice } from './invoice.js';
import type { Parsed, PaymentCallback } from './paid-money.js';
import { parsePaymentEvent } from './payments-api.js';
import { type ToldRefund, parseRefund } from './refund.js';
import { ACCOUNT_WORDS, EVENTS_WITHOUT_MONEY, INVOICE_WORDS, PAYMENT_EVENTS, REFUND_EVENTS } from './words.js';

export type ReadCallback =
  | { readonly kind: 'payment'; readonly callback: PaymentCallback }
  | { readonly kind: 'refund'; readonly refund: ToldRefund }
  /** It moves no money; `reason` is the type of the event. */
  | { readonly kind: 'no-money'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly problem: WireProblem };

const asPayment = (parsed: Parsed<PaymentCallback>): ReadCallback =>
  'problem' in parsed ? { kind: 'unreadable', ...parsed } : { kind: 'payment', callback: parsed.value };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function readCallback(body: JsonObject): ReadCallback {
  if ('event' in body) return readEvent(body);
  const present = withoutBlanks(body);
  if ('fixed_payment_code_id' in present || 'payment_code' in present) return asPayment(parseRetailPaid(present));
  if ('callback_virtual_account_id' in present) return asPayment(parseAccountPaid(present));
  if (isChangedAccount(present)) return { kind: 'no-money', reason: 'other' };
  if (isInvoice(present)) return asPayment(parseInvoice(present));
  if ('payment_id' in present) return asPayment(parseAccountPaid(present));
  if (!couldMeanMoney('', present)) return { kind: 'no-money', reason: 'other' };
  return { kind: 'unreadable', problem: notUnderstood('status', present['status']) };
}

const isChangedAccount = (present: JsonObject): boolean =>
  'account_number' in present &&
  !('payment_id' in present) &&
  typeof present['status'] === 'string' &&
  meaningIn(ACCOUNT_WORDS, present['status']) === 'no-money';

/** An invoice is told by what only invoices have; its word may be one that we do not know. */
const isInvoice = (present: JsonObject): boolean =>
  'external_id' in present &&
  'status' in present &&
  ('paid_amount' in present ||
    'paid_at' in present ||
    'merchant_name' in present ||
    (typeof present['status'] === 'string' && Object.hasOwn(INVOICE_WORDS, present['status'])));

const PLAIN_EVENT = /^[\w.]{1,64}$/;

function readEvent(body: JsonObject): ReadCallback {
  const { event, data } = body;
  const name = typeof event === 'string' && PLAIN_EVENT.test(event) ? event : '';
  if (PAYMENT_EVENTS.has(name)) return asPayment(parsePaymentEvent(isObject(data) ? data : {}));
  if (REFUND_EVENTS.has(name)) {
    const parsed = parseRefund(isObject(data) ? data : {});
    return 'problem' in parsed ? { kind: 'unreadable', ...parsed } : { kind: 'refund', refund: parsed.value };
  }
  if (EVENTS_WITHOUT_MONEY.has(name)) return { kind: 'no-money', reason: name };
  if (name !== '' && !couldMeanMoney(name, body)) return { kind: 'no-money', reason: name };
  return { kind: 'unreadable', problem: notUnderstood('event', event) };
}
