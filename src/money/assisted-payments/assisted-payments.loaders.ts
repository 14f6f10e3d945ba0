/** Reads points, intents and the takers of payments, with one statement for all rows of a page. */
import type { Viewer } from '../../platform/auth/index.js';
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../../platform/db/batched-read.js';
import type { FamilyId, PaymentId, PaymentPointId } from '../../kernel/ids.js';
import type { Payment } from '../payments/index.js';
import type { IntentQueries } from './intent.queries.js';
import type { PaymentIntent } from './payment-intent.js';
import type { PaymentPoint } from './payment-point.js';
import type { PaymentTaker, PointQueries } from './point.queries.js';

/** The number of intents that are shown per family; older ones are not shown. */
export const NEWEST_INTENTS = 5;

export interface AssistedPaymentLoaders {
  /** The point; null when there is none or the viewer may not see it. */
  readonly pointById: BatchedRead<PaymentPointId, PaymentPoint | null>;
  readonly newestByFamily: BatchedRead<FamilyId, readonly PaymentIntent[]>;
  readonly takerByPayment: BatchedRead<PaymentId, PaymentTaker | null>;
  /** The payment; null when there is none or the viewer may not see it. */
  readonly paymentById: BatchedRead<PaymentId, Payment | null>;
}

export interface LoaderQueries {
  readonly points: PointQueries;
  readonly intents: IntentQueries;
  readonly findPayments: (ids: readonly PaymentId[]) => Promise<Payment[]>;
}

export const createAssistedPaymentLoaders = (
  { points, intents, findPayments }: LoaderQueries,
  viewer: Viewer | null,
): AssistedPaymentLoaders => ({
  pointById: batchedRead<PaymentPointId, PaymentPoint | null>(async (ids) =>
    oneRowEach(ids, viewer === null ? [] : await points.findByIds(viewer, ids), ({ id }) => id),
  ),
  newestByFamily: batchedRead<FamilyId, readonly PaymentIntent[]>(async (ids) =>
    rowsOfEach(ids, await intents.findNewest(ids, NEWEST_INTENTS), ({ familyId }) => familyId),
  ),
  takerByPayment: batchedRead<PaymentId, PaymentTaker | null>(async (ids) =>
    oneRowEach(ids, await points.findTakers(ids), ({ paymentId }) => paymentId),
  ),
  paymentById: batchedRead<PaymentId, Payment | null>(async (ids) =>
    oneRowEach(ids, await findPayments(ids), ({ id }) => id),
  ),
});
