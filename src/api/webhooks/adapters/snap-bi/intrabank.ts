/**
 * Reads the services between accounts of one bank (32 to 34), which write some fields otherwise than 24 and 25, into the
 * fields of those. Pure.
 */
import { type JsonObject } from '../../wire-problem.js';
import type { Normalise } from './read-transaction.js';

const digitsOf = (value: unknown): string => (typeof value === 'string' ? value.replaceAll(/\D/g, '') : '');

/** A customer number that came as a JSON number has lost its leading zeros: the account tells how many digits it has. */
function customerNo({ customerNo: given, partnerServiceId, virtualAccountNo }: JsonObject): JsonObject {
  if (typeof given !== 'number') return {};
  const length = digitsOf(virtualAccountNo).length - digitsOf(partnerServiceId).length;
  return { customerNo: String(given).padStart(Math.max(length, 0), '0') };
}

const named = (name: string, present: JsonObject, more: JsonObject = {}): JsonObject => {
  const value = present[name] ?? present['partnerReferenceNo'];
  return { ...present, ...customerNo(present), ...(value === undefined ? {} : { [name]: value }), ...more };
};

/** Service 32 names the inquiry by `partnerReferenceNo`. */
export const asInquiry =
  (externalId: string | undefined): Normalise =>
  (present) =>
    named('inquiryRequestId', { partnerReferenceNo: externalId, ...present });

/** Service 33 names the payment by `partnerReferenceNo`. */
export const asPayment: Normalise = (present) => named('paymentRequestId', present);

/** Service 34 has its amount in `additionalInfo.paymentAmount`, as text or as a number. */
export const asNotifiedPayment: Normalise = (present) => {
  const { paidAmount, additionalInfo } = present;
  const { paymentAmount } = (additionalInfo ?? {}) as { readonly paymentAmount?: unknown };
  if (paidAmount !== undefined || paymentAmount === undefined) return named('paymentRequestId', present);
  const value = typeof paymentAmount === 'number' ? String(paymentAmount) : paymentAmount;
  return named('paymentRequestId', present, { paidAmount: { value, currency: 'IDR' } });
};
