/** Reads points, intents and the acceptance points of payments, with one statement for all rows of a page. */
import type { Viewer } from '../../platform/auth/index.js';
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../../platform/db/batched-read.js';
import type { FamilyId, PaymentId, AcceptancePointId } from '../../kernel/ids.js';
import type { Payment } from '../payments/index.js';
import type { IntentQueries } from './intent.queries.js';
import type { PaymentIntent } from './payment-intent.js';
import type { AcceptancePoint } from './acceptance-point.js';
import type { PaymentAcceptance, PointQueries } from './point.queries.js';

/** The number of intents that are shown per family; older ones are not shown. */
export const NEWEST_INTENTS = 5;

export interface AssistedPaymentLoaders {
  /** The point; null when there is none or the viewer may not see it. */
  readonly pointById: BatchedRead<AcceptancePointId, AcceptancePoint | null>;
  readonly newestByFamily: BatchedRead<FamilyId, readonly PaymentIntent[]>;
  readonly acceptanceByPayment: BatchedRead<PaymentId, PaymentAcceptance | null>;
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
  pointById: batchedRead<AcceptancePointId, AcceptancePoint | null>(async (ids) =>
    oneRowEach(ids, viewer === null ? [] : await points.findByIds(viewer, ids), ({ id }) => id),
  ),
  newestByFamily: batchedRead<FamilyId, readonly PaymentIntent[]>(async (ids) =>
    rowsOfEach(ids, await intents.findNewest(ids, NEWEST_INTENTS), ({ familyId }) => familyId),
  ),
  acceptanceByPayment: batchedRead<PaymentId, PaymentAcceptance | null>(async (ids) =>
    oneRowEach(ids, await points.findAcceptances(ids), ({ paymentId }) => paymentId),
  ),
  paymentById: batchedRead<PaymentId, Payment | null>(async (ids) =>
    oneRowEach(ids, await findPayments(ids), ({ id }) => id),
  ),
});
