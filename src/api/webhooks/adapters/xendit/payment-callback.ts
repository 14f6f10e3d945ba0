/**
 * Reads the two kinds of payment that Xendit tells of, each with the question that confirms it and the fields that must
 * be equal. Pure.
 */
import { type Rupiah, rupiah } from '../../../../kernel/rupiah.js';
import type { Confirmation } from '../../adapter.js';
import { type PartnerApiResponse, whatWasFound } from '../../query-partner-api.js';
import { type WireProblem, describeProblem, firstProblem, withoutBlanks } from '../../wire-problem.js';
import { RetailPaid, RetailPayments, VirtualAccountPaid } from './wire.js';

/** The payment that a bank or a cashier has taken, in the same fields for both kinds of callback. */
export interface PaidCode {
  readonly paymentId: string;
  readonly externalId: string;
  /** The number that the payer keyed in or told the cashier. */
  readonly code: string;
  readonly amount: Rupiah;
  readonly transactionTime: string | null;
  readonly isRetail: boolean;
}

export interface PaymentCallback {
  readonly told: PaidCode;
  /** The path and query of the question at Xendit's API. */
  readonly path: string;
  /** Reads Xendit's own record of the payment from the answer. */
  readonly recordIn: (answer: PartnerApiResponse) => FoundRecord;
}

type FoundRecord =
  | { readonly kind: 'record'; readonly record: PaidCode }
  | Extract<Confirmation<null>, { kind: 'contradicted' | 'unconfirmed' }>;

type Parsed<Value> = { readonly value: Value } | { readonly problem: WireProblem };

function parse(body: object): Parsed<PaymentCallback> {
  const present = withoutBlanks({ ...body });
  if ('fixed_payment_code_id' in present || 'payment_code' in present) {
    const retail = RetailPaid.safeParse(present);
    return retail.success ? { value: retailCallback(retail.data) } : { problem: firstProblem(retail.error, present) };
  }
  const account = VirtualAccountPaid.safeParse(present);
  return account.success ? { value: accountCallback(account.data) } : { problem: firstProblem(account.error, present) };
}
export { parse as parsePaymentCallback };

const toPaidAccount = (paid: VirtualAccountPaid): PaidCode => ({
  paymentId: paid.payment_id,
  externalId: paid.external_id,
  code: paid.account_number.trim(),
  amount: rupiah(BigInt(paid.amount)),
  transactionTime: paid.transaction_timestamp ?? null,
  isRetail: false,
});

const toPaidRetail = (paid: RetailPaid): PaidCode => ({
  paymentId: paid.payment_id,
  externalId: paid.external_id,
  code: paid.payment_code.trim(),
  amount: rupiah(BigInt(paid.amount)),
  transactionTime: paid.transaction_timestamp ?? null,
  isRetail: true,
});

const unreadable = (problem: WireProblem) =>
  ({ kind: 'unconfirmed', detail: `answer: ${describeProblem(problem)}` }) as const;
const noSuchPayment = { kind: 'contradicted', detail: 'no such payment' } as const;

function accountCallback(paid: VirtualAccountPaid): PaymentCallback {
  return {
    told: toPaidAccount(paid),
    path: `/callback_virtual_account_payments/payment_id=${encodeURIComponent(paid.payment_id)}`,
    recordIn(answer) {
      const found = whatWasFound(answer);
      if (found.kind === 'not-found') return noSuchPayment;
      if (found.kind === 'unconfirmed') return found;
      const body = withoutBlanks(found.body);
      const record = VirtualAccountPaid.safeParse(body);
      if (!record.success) return unreadable(firstProblem(record.error, body));
      return { kind: 'record', record: toPaidAccount(record.data) };
    },
  };
}

const PAGE = 100;

function retailCallback(paid: RetailPaid): PaymentCallback {
  return {
    told: toPaidRetail(paid),
    path: `/fixed_payment_code/${encodeURIComponent(paid.fixed_payment_code_id)}/payments?limit=${PAGE}`,
    recordIn(answer) {
      const found = whatWasFound(answer);
      if (found.kind === 'not-found') return noSuchPayment;
      if (found.kind === 'unconfirmed') return found;
      const page = RetailPayments.safeParse(found.body);
      if (!page.success) return unreadable(firstProblem(page.error, found.body));
      const records = page.data.data.map((one) => RetailPaid.safeParse(one)).flatMap(({ data }) => data ?? []);
      const record = records.find(({ payment_id }) => payment_id === paid.payment_id);
      if (record !== undefined) return { kind: 'record', record: toPaidRetail(record) };
      // The payment may be on a later page, so this page answers nothing.
      return page.data.has_more === true ? { kind: 'unconfirmed', detail: 'not on the first page' } : noSuchPayment;
    },
  };
}

/** The name of the first field in which the call and the record differ; null when they agree. */
export function differenceBetween(told: PaidCode, record: PaidCode): string | null {
  if (told.paymentId !== record.paymentId) return 'payment_id';
  if (told.amount !== record.amount) return 'amount';
  if (told.code !== record.code) return told.isRetail ? 'payment_code' : 'account_number';
  return told.externalId === record.externalId ? null : 'external_id';
}
