/** Reads payments of Xendit's Payments API: v3, which is asked by the payment's name, and v2, by its method. Pure. */
import type { PaymentChannel } from '../../../../kernel/payment-channel.js';
import { rupiah } from '../../../../kernel/rupiah.js';
import { type JsonObject, firstProblem, withoutBlanks } from '../../wire-problem.js';
import { type PaidMoney, type Parsed, type PaymentCallback, statusIn, unreadableRecord } from './paid-money.js';
import { PaymentList, PaymentV2, PaymentV3 } from './wire.js';
import { PAYMENT_WORDS } from './words.js';

/** The version of the API in which a payment of v3 is asked for. */
const API_VERSION = { 'api-version': '2024-11-11' };
const FIELDS = { code: 'virtual_account_number', orderName: 'reference_id', status: 'data.status' };

/** Reads the payment of an event; v3 names it `payment_id`, v2 `id`. */
export function parsePaymentEvent(data: JsonObject): Parsed<PaymentCallback> {
  const present = withoutBlanks(data, 3);
  if ('payment_id' in present) {
    const paid = PaymentV3.safeParse(present);
    return paid.success ? { value: callbackV3(paid.data) } : { problem: inData(firstProblem(paid.error, present)) };
  }
  const paid = PaymentV2.safeParse(present);
  return paid.success ? { value: callbackV2(paid.data) } : { problem: inData(firstProblem(paid.error, present)) };
}

const inData = (problem: ReturnType<typeof firstProblem>): ReturnType<typeof firstProblem> =>
  problem.kind === 'not-json' ? problem : { ...problem, field: `data.${problem.field}` };

const OUTLETS: ReadonlySet<string> = new Set(['ALFAMART', 'INDOMARET']);

function channelOfCode(code: string | undefined): PaymentChannel | null {
  if (code === undefined) return null;
  if (code.endsWith('_VIRTUAL_ACCOUNT')) return 'BANK';
  return OUTLETS.has(code) ? 'MINIMARKET' : null;
}

/** What was captured is the money; without captures it is what was asked for. */
function toPaidV3(paid: PaymentV3): PaidMoney {
  const captured = (paid.captures ?? []).reduce((sum, { capture_amount }) => sum + BigInt(capture_amount), 0n);
  return {
    paymentId: paid.payment_id,
    orderName: paid.reference_id,
    code: paid.channel_properties?.virtual_account_number?.trim() ?? null,
    amount: rupiah(captured > 0n ? captured : BigInt(paid.request_amount)),
    transactionTime: paid.captures?.at(-1)?.capture_timestamp ?? paid.updated ?? null,
    channel: channelOfCode(paid.channel_code),
    ...statusIn(PAYMENT_WORDS, paid.status),
  };
}

function callbackV3(paid: PaymentV3): PaymentCallback {
  return {
    told: toPaidV3(paid),
    path: `/v3/payments/${encodeURIComponent(paid.payment_id)}`,
    headers: API_VERSION,
    fields: FIELDS,
    recordIn(found) {
      const body = withoutBlanks(found, 3);
      const record = PaymentV3.safeParse(body);
      if (!record.success) return unreadableRecord(firstProblem(record.error, body));
      return { kind: 'record', record: toPaidV3(record.data) };
    },
  };
}

const CHANNELS: Readonly<Record<string, PaymentChannel>> = { VIRTUAL_ACCOUNT: 'BANK', OVER_THE_COUNTER: 'MINIMARKET' };

const toPaidV2 = ({ payment_method: method, ...paid }: PaymentV2): PaidMoney => ({
  paymentId: paid.id,
  orderName: paid.reference_id,
  code:
    method.virtual_account?.channel_properties?.virtual_account_number?.trim() ??
    method.over_the_counter?.channel_properties?.payment_code?.trim() ??
    null,
  amount: rupiah(BigInt(paid.amount)),
  transactionTime: paid.updated ?? null,
  channel: CHANNELS[method.type ?? ''] ?? null,
  ...statusIn(PAYMENT_WORDS, paid.status),
});

const PAGE = 100;

function callbackV2(paid: PaymentV2): PaymentCallback {
  return {
    told: toPaidV2(paid),
    path: `/v2/payment_methods/${encodeURIComponent(paid.payment_method.id)}/payments?limit=${PAGE}`,
    fields: FIELDS,
    recordIn(found) {
      const page = PaymentList.safeParse(found);
      if (!page.success) return unreadableRecord(firstProblem(page.error, found));
      // In the list the method may be left out: every payment of it has the same.
      const records = page.data.data.flatMap((one) => {
        const { payment_method = paid.payment_method, ...rest } = withoutBlanks((one ?? {}) as JsonObject, 3);
        return PaymentV2.safeParse({ ...rest, payment_method }).data ?? [];
      });
      const record = records.find(({ id }) => id === paid.id);
      if (record !== undefined) return { kind: 'record', record: toPaidV2(record) };
      return page.data.has_more === true
        ? { kind: 'unconfirmed', detail: 'not on the first page' }
        : { kind: 'no-such-payment' };
    },
  };
}
