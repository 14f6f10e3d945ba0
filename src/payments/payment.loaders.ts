/** Payments by family and partners by id, each one statement for all that ask. */
import DataLoader from 'dataloader';
import type { FamilyId, PartnerId } from '../kernel/ids.js';
import type { PaymentPartner, PaymentReadQueries } from './payment.queries.js';
import type { Payment } from './payment.js';

type NewestByFamily = DataLoader<FamilyId, readonly Payment[]>;

export interface PaymentLoaders {
  readonly partnerById: DataLoader<PartnerId, PaymentPartner | null>;
  /** The newest posted, at most `count`. */
  newestByFamily(family: FamilyId, count: number): Promise<readonly Payment[]>;
}

export function createPaymentLoaders(queries: PaymentReadQueries): PaymentLoaders {
  const newest = new Map<number, NewestByFamily>();
  const loaderOf = (count: number): NewestByFamily => {
    const known = newest.get(count);
    if (known !== undefined) return known;
    const loader: NewestByFamily = new DataLoader(async (families) => {
      const found = Map.groupBy(await queries.findNewest(families, count), ({ familyId }) => familyId);
      return families.map((id) => found.get(id) ?? []);
    });
    newest.set(count, loader);
    return loader;
  };
  return {
    partnerById: new DataLoader(async (ids) => {
      const found = new Map((await queries.findPartners(ids)).map((partner) => [partner.id, partner]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    newestByFamily: (family, count) => loaderOf(count).load(family),
  };
}
