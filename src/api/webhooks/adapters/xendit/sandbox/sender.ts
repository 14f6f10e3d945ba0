/**
 * Plays Xendit: keeps each payment in its own books, where it can be asked for, and calls back with its fixed token.
 */
import { rupiah, toSafeNumber } from '../../../../../kernel/rupiah.js';
import { type HttpAnswer, type HttpCall, recordAtPartner, sendCall } from '../../../../../partners/stand-ins/index.js';

export interface XenditOptions {
  /** The address of Sigap, e.g. `http://localhost:4000`. */
  readonly baseUrl: string;
  /** The code in the partner's address. */
  readonly partner: string;
  readonly callbackToken: string;
  /** The key with which Xendit's API is called. */
  readonly apiKey: string;
  /** The address where Xendit's API, or its stand-in, takes records. */
  readonly apiUrl: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface XenditPayment {
  /** A virtual account, a card number or its last 11 digits. */
  readonly accountNumber: string;
  /** The amount in whole rupiah, at most 2^53 − 1. */
  readonly amount: bigint | number;
  /** The minimarket at which a code is paid; a virtual account is paid when absent. */
  readonly outlet?: 'ALFAMART' | 'INDOMARET';
  /** The payment_id; a new one when absent. */
  readonly reference?: string;
  /** The webhook-id; a new one when absent. */
  readonly id?: string;
  readonly paidAt?: Date;
}

type Fields = Readonly<Record<string, unknown>>;

export interface XenditSender {
  /** Makes the fields of the callback. */
  callback(payment: XenditPayment): Fields;
  /** Records the payment in Xendit's own books. */
  record(callback: Fields): Promise<void>;
  callbackCall(callback: Fields, id?: string): HttpCall;
  /** Records the payment and calls back. */
  pay(payment: XenditPayment): Promise<HttpAnswer>;
}

export function xenditSender(options: XenditOptions): XenditSender {
  const { baseUrl, partner, callbackToken, apiKey, apiUrl, now, newId } = options;
  const callback = (payment: XenditPayment): Fields => {
    const paidAt = (payment.paidAt ?? now()).toISOString();
    const common = {
      id: newId(),
      payment_id: payment.reference ?? newId(),
      owner_id: '60ca00000000000000000001',
      external_id: `JKN-${payment.accountNumber}-${newId()}`,
      amount: toSafeNumber(rupiah(BigInt(payment.amount))),
      transaction_timestamp: paidAt,
    };
    return payment.outlet === undefined ? paidAccount(common, payment) : paidCode(common, payment);
  };
  const paidAccount = (common: Fields, { accountNumber }: XenditPayment): Fields => ({
    ...common,
    callback_virtual_account_id: newId(),
    account_number: accountNumber,
    bank_code: 'BNI',
    merchant_code: accountNumber.slice(0, 5),
  });
  const paidCode = (common: Fields, { outlet }: XenditPayment): Fields => ({
    ...common,
    fixed_payment_code_id: newId(),
    fixed_payment_code_payment_id: newId(),
    prefix: 'JKN',
    payment_code: 'JKN0012345',
    retail_outlet_name: outlet,
    name: 'SINTETIS',
    status: 'SETTLING',
  });
  const record = (fields: Fields): Promise<void> => {
    const codeId = fields['fixed_payment_code_id'];
    const [path, body] =
      typeof codeId === 'string'
        ? [`/fixed_payment_code/${codeId}/payments`, { data: [fields], has_more: false }]
        : [`/callback_virtual_account_payments/payment_id=${String(fields['payment_id'])}`, fields];
    return recordAtPartner({ apiUrl, key: apiKey, path, body });
  };
  const callbackCall = (fields: Fields, id = newId()): HttpCall => ({
    method: 'POST',
    path: `/webhooks/xendit/${partner}`,
    headers: { 'content-type': 'application/json', 'x-callback-token': callbackToken, 'webhook-id': id },
    body: JSON.stringify(fields),
  });
  return {
    callback,
    record,
    callbackCall,
    async pay(payment) {
      const fields = callback(payment);
      await record(fields);
      return sendCall(baseUrl, callbackCall(fields, payment.id));
    },
  };
}
