/** Reads a refund of Xendit's Payments API: the payer got the money, or a part of it, back. Pure. */
import { type Rupiah, rupiah } from '../../../../kernel/rupiah.js';
import { type PartnerApiResponse, whatWasFound } from '../../query-partner-api.js';
import { type MoneyMeaning, meaningIn } from '../../status-words.js';
import { type JsonObject, firstProblem, withoutBlanks } from '../../wire-problem.js';
import { type Parsed, unreadableRecord } from './paid-money.js';
import { RefundTold } from './wire.js';
import { REFUND_WORDS } from './words.js';

export interface ToldRefund {
  readonly refundId: string;
  readonly paymentId: string;
  readonly amount: Rupiah;
  readonly status: string;
  readonly meaning: MoneyMeaning | 'unknown';
}

const toRefund = ({ id, payment_id, amount, status }: RefundTold): ToldRefund => ({
  refundId: id,
  paymentId: payment_id,
  amount: rupiah(BigInt(amount)),
  status,
  meaning: meaningIn(REFUND_WORDS, status),
});

export function parseRefund(data: JsonObject): Parsed<ToldRefund> {
  const present = withoutBlanks(data);
  const refund = RefundTold.safeParse(present);
  return refund.success ? { value: toRefund(refund.data) } : { problem: firstProblem(refund.error, present) };
}

/** The path of the question about a refund at Xendit's API. */
export const refundPath = ({ refundId }: ToldRefund): string => `/refunds/${encodeURIComponent(refundId)}`;

export type RefundConfirmed =
  | { readonly kind: 'taken-back' | 'no-money' }
  | { readonly kind: 'not-understood'; readonly word: string }
  | { readonly kind: 'contradicted' | 'unconfirmed'; readonly detail: string };

/** What Xendit's own record makes of a refund that it told of. */
export function confirmRefund(told: ToldRefund, answer: PartnerApiResponse): RefundConfirmed {
  const found = whatWasFound(answer);
  if (found.kind === 'unconfirmed') return found;
  if (found.kind === 'not-found') return { kind: 'contradicted', detail: 'no such refund' };
  const parsed = parseRefund(found.body);
  if ('problem' in parsed) return unreadableRecord(parsed.problem);
  const record = parsed.value;
  if (record.refundId !== told.refundId) return { kind: 'contradicted', detail: 'id' };
  if (record.paymentId !== told.paymentId) return { kind: 'contradicted', detail: 'payment_id' };
  if (record.amount !== told.amount) return { kind: 'contradicted', detail: 'amount' };
  switch (record.meaning) {
    case 'taken-back':
      return { kind: 'taken-back' };
    case 'not-yet':
      return { kind: 'unconfirmed', detail: `status ${record.status}` };
    case 'no-money':
      return told.meaning === 'no-money' ? { kind: 'no-money' } : { kind: 'contradicted', detail: 'status' };
    case 'money':
    case 'unknown':
      return { kind: 'not-understood', word: record.status };
  }
}
