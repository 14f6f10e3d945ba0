/** Reads payment codes by family and by payment, and their chains, with one statement for all rows of a page. */
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../../platform/db/batched-read.js';
import type { FamilyId, PartnerId, PaymentId } from '../../kernel/ids.js';
import type { IssuedCode } from './payment-code.js';
import type { MinimarketChain, PaymentCodeQueries } from './payment-code.queries.js';

/** The number of codes that are shown per family; older ones are not shown. */
export const NEWEST_CODES = 5;

export interface PaymentCodeLoaders {
  /** The codes of a family, the newest first, at most `NEWEST_CODES`. */
  readonly newestByFamily: BatchedRead<FamilyId, readonly IssuedCode[]>;
  readonly byPayment: BatchedRead<PaymentId, IssuedCode | null>;
  readonly chainById: BatchedRead<PartnerId, MinimarketChain | null>;
}

export const createPaymentCodeLoaders = (queries: PaymentCodeQueries): PaymentCodeLoaders => ({
  newestByFamily: batchedRead<FamilyId, readonly IssuedCode[]>(async (ids) =>
    rowsOfEach(ids, await queries.findNewest(ids, NEWEST_CODES), ({ familyId }) => familyId),
  ),
  byPayment: batchedRead<PaymentId, IssuedCode | null>(async (ids) =>
    oneRowEach<PaymentId | null, IssuedCode>(ids, await queries.findByPayments(ids), ({ paymentId }) => paymentId),
  ),
  chainById: batchedRead<PartnerId, MinimarketChain | null>(async (ids) =>
    oneRowEach(ids, await queries.findChainsByIds(ids), ({ id }) => id),
  ),
});
