/** Reads Xendit's invoices, of which each is paid once. Pure. */
import type { PaymentChannel } from '../../../../kernel/payment-channel.js';
import { rupiah } from '../../../../kernel/rupiah.js';
import { firstProblem, withoutBlanks } from '../../wire-problem.js';
import { type PaidMoney, type Parsed, type PaymentCallback, statusIn, unreadableRecord } from './paid-money.js';
import { InvoicePaid } from './wire.js';
import { INVOICE_WORDS } from './words.js';

export function parseInvoice(present: Readonly<Record<string, unknown>>): Parsed<PaymentCallback> {
  const invoice = InvoicePaid.safeParse(present);
  return invoice.success ? { value: callback(invoice.data) } : { problem: firstProblem(invoice.error, present) };
}

const CHANNELS: Readonly<Record<string, PaymentChannel>> = {
  BANK_TRANSFER: 'BANK',
  VIRTUAL_ACCOUNT: 'BANK',
  RETAIL_OUTLET: 'MINIMARKET',
};

const toPaid = (invoice: InvoicePaid): PaidMoney => ({
  paymentId: invoice.id,
  orderName: invoice.external_id,
  code: invoice.payment_destination?.trim() ?? null,
  amount: rupiah(BigInt(invoice.paid_amount ?? invoice.amount)),
  transactionTime: invoice.paid_at ?? null,
  channel: CHANNELS[invoice.payment_method ?? ''] ?? null,
  ...statusIn(INVOICE_WORDS, invoice.status),
});

function callback(invoice: InvoicePaid): PaymentCallback {
  return {
    told: toPaid(invoice),
    path: `/v2/invoices/${encodeURIComponent(invoice.id)}`,
    fields: { code: 'payment_destination', orderName: 'external_id', status: 'status' },
    recordIn(found) {
      const body = withoutBlanks(found);
      const record = InvoicePaid.safeParse(body);
      if (!record.success) return unreadableRecord(firstProblem(record.error, body));
      return { kind: 'record', record: toPaid(record.data) };
    },
  };
}
