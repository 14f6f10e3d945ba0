/** Decides what BCA makes of an answer: the published rules by which it keeps or returns a payer's money. */
import type { HttpAnswer } from '../../../src/partners/stand-ins/http-call.js';

const LOOKED_INTO = {
  inquiry: ['2002400', '2022400'],
  payment: ['2002500', '2022500', '4042518'],
} as const;

interface Flags {
  readonly inquiryStatus?: string;
  readonly inquiryReason?: Reason;
  readonly paymentFlagStatus?: string;
  readonly paymentFlagReason?: Reason;
}
interface Reason {
  readonly english?: string;
  readonly indonesia?: string;
}

const isSaid = (reason: Reason | undefined): boolean =>
  Boolean(reason?.english && reason.indonesia) &&
  Math.max(reason?.english?.length ?? 0, reason?.indonesia?.length ?? 0) <= 64;

/** The outcome of an answer that came. */
export function bankOutcome(
  service: 'inquiry' | 'payment',
  { body }: Pick<HttpAnswer, 'body'>,
): 'success' | 'failed' | 'timeout' {
  const code = body?.['responseCode'];
  const data: Flags = body?.['virtualAccountData'] ?? {};
  const flag = service === 'inquiry' ? data.inquiryStatus : data.paymentFlagStatus;
  const reason = service === 'inquiry' ? data.inquiryReason : data.paymentFlagReason;
  if (code === undefined) return 'timeout';
  if (!LOOKED_INTO[service].some((known) => known === code)) return 'failed';
  if (flag === undefined) return code === '4042518' ? 'failed' : 'timeout';
  if (flag === '02') return 'timeout';
  return flag === '00' && isSaid(reason) ? 'success' : 'failed';
}

interface VirtualAccountData {
  readonly paymentFlagStatus?: string;
  readonly totalAmount?: { readonly value: string };
}

export const flagOf = ({ body }: Pick<HttpAnswer, 'body'>): string | undefined =>
  (body?.['virtualAccountData'] as VirtualAccountData | undefined)?.paymentFlagStatus;

/** The amount that an inquiry showed the payer, in whole rupiah. */
export async function shownAmount(inquiry: Promise<HttpAnswer>): Promise<number> {
  const { body } = await inquiry;
  const { totalAmount } = (body?.['virtualAccountData'] ?? {}) as VirtualAccountData;
  if (totalAmount === undefined) throw new Error(`no bill was shown: ${JSON.stringify(body)}`);
  return Number.parseInt(totalAmount.value, 10);
}
