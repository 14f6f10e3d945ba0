/** Reads payments of fixed virtual accounts and of fixed retail codes, which Xendit tells of without an event. Pure. */
import { rupiah } from '../../../../kernel/rupiah.js';
import { firstProblem, withoutBlanks } from '../../wire-problem.js';
import {
  ALWAYS_MONEY,
  type PaidMoney,
  type Parsed,
  type PaymentCallback,
  statusIn,
  unreadableRecord,
} from './paid-money.js';
import { PaymentList, RetailPaid, VirtualAccountPaid } from './wire.js';
import { RETAIL_WORDS } from './words.js';

export function parseAccountPaid(present: Readonly<Record<string, unknown>>): Parsed<PaymentCallback> {
  const account = VirtualAccountPaid.safeParse(present);
  return account.success ? { value: accountCallback(account.data) } : { problem: firstProblem(account.error, present) };
}

export function parseRetailPaid(present: Readonly<Record<string, unknown>>): Parsed<PaymentCallback> {
  const retail = RetailPaid.safeParse(present);
  return retail.success ? { value: retailCallback(retail.data) } : { problem: firstProblem(retail.error, present) };
}

const toPaidAccount = (paid: VirtualAccountPaid): PaidMoney => ({
  paymentId: paid.payment_id,
  orderName: paid.external_id,
  code: paid.account_number.trim(),
  amount: rupiah(BigInt(paid.amount)),
  transactionTime: paid.transaction_timestamp ?? null,
  channel: null,
  ...ALWAYS_MONEY,
});

const toPaidRetail = (paid: RetailPaid): PaidMoney => ({
  paymentId: paid.payment_id,
  orderName: paid.external_id,
  code: paid.payment_code.trim(),
  amount: rupiah(BigInt(paid.amount)),
  transactionTime: paid.transaction_timestamp ?? null,
  channel: 'MINIMARKET',
  ...statusIn(RETAIL_WORDS, paid.status),
});

function accountCallback(paid: VirtualAccountPaid): PaymentCallback {
  return {
    told: toPaidAccount(paid),
    path: `/callback_virtual_account_payments/payment_id=${encodeURIComponent(paid.payment_id)}`,
    fields: { code: 'account_number', orderName: 'external_id', status: 'status' },
    recordIn(found) {
      const body = withoutBlanks(found);
      const record = VirtualAccountPaid.safeParse(body);
      if (!record.success) return unreadableRecord(firstProblem(record.error, body));
      return { kind: 'record', record: toPaidAccount(record.data) };
    },
  };
}

const PAGE = 100;

function retailCallback(paid: RetailPaid): PaymentCallback {
  return {
    told: toPaidRetail(paid),
    path: `/fixed_payment_code/${encodeURIComponent(paid.fixed_payment_code_id)}/payments?limit=${PAGE}`,
    fields: { code: 'payment_code', orderName: 'external_id', status: 'status' },
    recordIn(found) {
      const page = PaymentList.safeParse(found);
      if (!page.success) return unreadableRecord(firstProblem(page.error, found));
      const records = page.data.data.map((one) => RetailPaid.safeParse(one)).flatMap(({ data }) => data ?? []);
      const record = records.find(({ payment_id }) => payment_id === paid.payment_id);
      if (record !== undefined) return { kind: 'record', record: toPaidRetail(record) };
      // The payment may be on a later page, so this page answers nothing.
      return page.data.has_more === true
        ? { kind: 'unconfirmed', detail: 'not on the first page' }
        : { kind: 'no-such-payment' };
    },
  };
}
