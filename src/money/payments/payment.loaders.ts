/** Reads payments by family and partners by id, with one statement for all rows of a page. */
import { type BatchedRead, batchedRead, oneRowEach, rowsOfEach } from '../../platform/db/batched-read.js';
import type { FamilyId, PartnerId, PaymentId } from '../../kernel/ids.js';
import type { PaymentOrigin, PaymentPartner, PaymentReadQueries } from './payment.queries.js';
import type { Payment } from './payment.js';

type NewestByFamily = BatchedRead<FamilyId, readonly Payment[]>;

export interface PaymentLoaders {
  readonly partnerById: BatchedRead<PartnerId, PaymentPartner | null>;
  /** The reference and the partner of a payment that the viewer knows of already. */
  readonly originOf: BatchedRead<PaymentId, PaymentOrigin | null>;
  /** The payments of a family that were posted last, at most `count`. */
  newestByFamily(count: number): NewestByFamily;
}

export function createPaymentLoaders(queries: PaymentReadQueries): PaymentLoaders {
  const newest = new Map<number, NewestByFamily>();
  return {
    partnerById: batchedRead(async (ids) => oneRowEach(ids, await queries.findPartners(ids), ({ id }) => id)),
    originOf: batchedRead(async (ids) => oneRowEach(ids, await queries.findOrigins(ids), ({ id }) => id)),
    newestByFamily(count) {
      const known = newest.get(count);
      if (known !== undefined) return known;
      const read: NewestByFamily = batchedRead(async (ids) =>
        rowsOfEach<FamilyId | null, Payment>(ids, await queries.findNewest(ids, count), ({ familyId }) => familyId),
      );
      newest.set(count, read);
      return read;
    },
  };
}
