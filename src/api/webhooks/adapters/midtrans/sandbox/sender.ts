/**
 * Plays Midtrans: keeps a transaction in its own books, where it can be asked for, and notifies of each change with
 * real signed calls.
 */
import { createHash } from 'node:crypto';
import { type HttpAnswer, type HttpCall, recordAtPartner, sendCall } from '../../../../../partners/stand-ins/index.js';

export const MIDTRANS_METHODS = ['bca', 'bni', 'bri', 'permata', 'mandiri', 'indomaret', 'alfamart'] as const;
export type MidtransMethod = (typeof MIDTRANS_METHODS)[number];

export interface NotifierOptions {
  /** The address of Sigap, e.g. `http://localhost:4000`. */
  readonly baseUrl: string;
  /** The code in the partner's address. */
  readonly partner: string;
  readonly serverKey: string;
  /** The address where Midtrans' API, or its stand-in, takes records. */
  readonly apiUrl: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

export interface MidtransOrder {
  /** A virtual account, a card number or its last 11 digits. */
  readonly accountNumber: string;
  /** The amount in whole rupiah. */
  readonly amount: bigint | number;
  /** The method of payment; `bca` when absent. */
  readonly method?: MidtransMethod;
  /** The order id; a new one that names the account when absent. */
  readonly orderId?: string;
  /** The transaction id; a new one when absent. */
  readonly transactionId?: string;
}

/** A transaction as notification and status inquiry show it, without the signature. */
export type MidtransTransaction = Readonly<Record<string, unknown>> & {
  readonly order_id: string;
  readonly transaction_id: string;
  readonly transaction_status: string;
  readonly status_code: string;
  readonly gross_amount: string;
};

export interface MidtransNotifier {
  /** Makes a transaction that waits for its payer. */
  order(order: MidtransOrder): MidtransTransaction;
  /** Records the transaction in Midtrans' own books as it stands. */
  record(transaction: MidtransTransaction): Promise<void>;
  /** Makes the signed call, to be sent later, again, or changed. */
  notificationCall(transaction: MidtransTransaction): HttpCall;
  /** Records the transaction and notifies of it. */
  tell(transaction: MidtransTransaction): Promise<HttpAnswer>;
  /** Makes an order that is paid at once, records it and notifies of it. */
  pay(order: MidtransOrder): Promise<HttpAnswer>;
}

const STATUS_CODES: Readonly<Record<string, string>> = { pending: '201', deny: '202', expire: '202', cancel: '202' };

/** Writes a moment as Midtrans does: `2021-06-23 13:13:21`, in WIB. */
const midtransTime = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** The same transaction in its next state; `settlement_time` stays once there was one. */
export function changed(
  transaction: MidtransTransaction,
  status: string,
  more: { readonly at?: Date } & Readonly<Record<string, unknown>> = {},
): MidtransTransaction {
  const { at, ...fields } = more;
  return {
    ...transaction,
    transaction_status: status,
    status_code: STATUS_CODES[status] ?? '200',
    ...(status === 'settlement' && at !== undefined ? { settlement_time: midtransTime(at) } : {}),
    ...fields,
  };
}

/**
 * The fields that the payer is shown: a bank's virtual account, Permata's, Mandiri's bill, or a code for the cashier.
 */
function paymentFields(method: MidtransMethod, accountNumber: string): Readonly<Record<string, unknown>> {
  switch (method) {
    case 'permata':
      return { payment_type: 'bank_transfer', permata_va_number: accountNumber };
    case 'mandiri':
      return { payment_type: 'echannel', biller_code: '70012', bill_key: accountNumber };
    case 'indomaret':
    case 'alfamart':
      return { payment_type: 'cstore', store: method, payment_code: '300063000630006300' };
    case 'bca':
    case 'bni':
    case 'bri':
      return {
        payment_type: 'bank_transfer',
        va_numbers: [{ va_number: accountNumber, bank: method }],
        payment_amounts: [],
      };
  }
}

export function signatureKey(transaction: MidtransTransaction, serverKey: string): string {
  const { order_id, status_code, gross_amount } = transaction;
  return createHash('sha512').update(`${order_id}${status_code}${gross_amount}${serverKey}`).digest('hex');
}

const shortId = (id: string): string => id.replaceAll('-', '').slice(-24);

export function midtransNotifier(options: NotifierOptions): MidtransNotifier {
  const { baseUrl, partner, serverKey, apiUrl, now, newId } = options;
  const order = (params: MidtransOrder): MidtransTransaction => ({
    transaction_time: midtransTime(now()),
    transaction_status: 'pending',
    transaction_id: params.transactionId ?? newId(),
    status_message: 'midtrans payment notification',
    status_code: '201',
    order_id: params.orderId ?? `JKN-${params.accountNumber}-${shortId(newId())}`,
    merchant_id: 'G000000000',
    gross_amount: `${params.amount}.00`,
    currency: 'IDR',
    fraud_status: 'accept',
    ...paymentFields(params.method ?? 'bca', params.accountNumber),
  });
  const record = async (transaction: MidtransTransaction): Promise<void> => {
    const body = { ...transaction, signature_key: signatureKey(transaction, serverKey) };
    for (const name of [transaction.order_id, transaction.transaction_id]) {
      // Midtrans finds a transaction by its order id and by its transaction id.
      const path = `/v2/${encodeURIComponent(name)}/status`;
      await recordAtPartner({ apiUrl, key: serverKey, path, body });
    }
  };
  const notificationCall = (transaction: MidtransTransaction): HttpCall => ({
    method: 'POST',
    path: `/webhooks/midtrans/${partner}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...transaction, signature_key: signatureKey(transaction, serverKey) }),
  });
  const tell = async (transaction: MidtransTransaction): Promise<HttpAnswer> => {
    await record(transaction);
    return sendCall(baseUrl, notificationCall(transaction));
  };
  return {
    order,
    record,
    notificationCall,
    tell,
    pay: (params) => tell(changed(order(params), 'settlement', { at: now() })),
  };
}
