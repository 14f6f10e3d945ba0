/** Defines what Xendit tells of one payment, whatever its product, and how its own record of it is compared. Pure. */
import type { PaymentChannel } from '../../../../kernel/payment-channel.js';
import type { Rupiah } from '../../../../kernel/rupiah.js';
import type { Confirmation } from '../../adapter.js';
import { type Found, type PartnerApiResponse, whatWasFound } from '../../query-partner-api.js';
import { type MoneyMeaning, type WordTable, meaningIn } from '../../status-words.js';
import { type JsonObject, type WireProblem, describeProblem } from '../../wire-problem.js';

/** The payment that a bank or a cashier has taken, in the same fields for every product. */
export interface PaidMoney {
  readonly paymentId: string;
  /** The name of the order: external_id or reference_id. */
  readonly orderName: string;
  /** The number that the payer keyed in or told the cashier; null where it is not told. */
  readonly code: string | null;
  readonly amount: Rupiah;
  readonly transactionTime: string | null;
  /** The channel it was paid through; null where it is not told. */
  readonly channel: PaymentChannel | null;
  /** The state as Xendit writes it; null for a product that tells of nothing but money. */
  readonly status: string | null;
  readonly meaning: MoneyMeaning | 'unknown';
}

/** How a product is read: the question that confirms it, and the names of its fields for what differs. */
export interface PaymentCallback {
  readonly told: PaidMoney;
  /** The path and query of the question at Xendit's API. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The names of the fields that must be equal, as this product writes them. */
  readonly fields: { readonly code: string; readonly orderName: string; readonly status: string };
  /** Reads Xendit's own record of the payment from what its API answered. */
  readonly recordIn: (found: JsonObject) => RecordFound;
}

export type RecordFound =
  | { readonly kind: 'record'; readonly record: PaidMoney }
  | { readonly kind: 'no-such-payment' }
  | { readonly kind: 'unconfirmed'; readonly detail: string };

export type Parsed<Value> = { readonly value: Value } | { readonly problem: WireProblem };

/** A state and what it means; a product without states tells of money alone. */
export const statusIn = (table: WordTable, status: string): Pick<PaidMoney, 'status' | 'meaning'> => ({
  status,
  meaning: meaningIn(table, status),
});
export const ALWAYS_MONEY: Pick<PaidMoney, 'status' | 'meaning'> = { status: null, meaning: 'money' };

export const unreadableRecord = (problem: WireProblem) =>
  ({ kind: 'unconfirmed', detail: `answer: ${describeProblem(problem)}` }) as const;

/** What Xendit's answer says of the payment. */
export function findRecord({ recordIn }: PaymentCallback, answer: PartnerApiResponse): RecordFound {
  const found: Found = whatWasFound(answer);
  if (found.kind === 'not-found') return { kind: 'no-such-payment' };
  return found.kind === 'unconfirmed' ? found : recordIn(found.body);
}

/** The name of the first field in which the call and the record differ; null when they agree. */
export function differenceBetween({ told, fields }: PaymentCallback, record: PaidMoney): string | null {
  if (told.paymentId !== record.paymentId) return 'payment_id';
  if (told.amount !== record.amount) return 'amount';
  if (told.code !== null && record.code !== null && told.code !== record.code) return fields.code;
  return told.orderName === record.orderName ? null : fields.orderName;
}

/**
 * What the two states make of the call: what Xendit's own books have as money is booked, whatever the call says; what
 * they do not have as money is not, whatever the call says.
 */
export function comparedStates({ told, fields }: PaymentCallback, record: PaidMoney): 'book' | NotBooked {
  if (record.meaning === 'money') return 'book';
  if (record.meaning === 'unknown') return { kind: 'not-understood', field: fields.status, word: record.status };
  if (told.meaning === 'money' && record.meaning === 'not-yet') {
    return { kind: 'unconfirmed', detail: `${fields.status} ${record.status}` };
  }
  if (told.meaning === 'money') return { kind: 'contradicted', detail: fields.status };
  if (told.meaning === 'unknown') return { kind: 'not-understood', field: fields.status, word: told.status };
  return { kind: 'no-money' };
}

type NotBooked =
  | Extract<Confirmation<null>, { kind: 'contradicted' | 'unconfirmed' }>
  | { readonly kind: 'not-understood'; readonly field: string; readonly word: string | null }
  | { readonly kind: 'no-money' };
