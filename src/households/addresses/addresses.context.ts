/** Provides what the resolvers of addresses need in one operation. */
import type { Pool } from '../../platform/db/pool.js';
import type { IdSource } from '../../kernel/ids.js';
import type { FamiliesContext, FamilyPage } from '../families/index.js';
import { type AddressLoaders, createAddressLoaders } from './address.loaders.js';

export interface AddressesContext extends FamiliesContext {
  readonly addressLoaders: AddressLoaders;
  readonly addressDeps: { readonly pool: Pool; readonly newId: IdSource };
}

type AddressesSlice = Pick<AddressesContext, 'addressLoaders' | 'addressDeps'>;

export const addressesSlice =
  (addressDeps: AddressesContext['addressDeps']): (() => AddressesSlice) =>
  () => ({ addressLoaders: createAddressLoaders(addressDeps.pool), addressDeps });

/** Prefetches the labels and addresses of a page of families. */
export async function prefetchAddresses(
  { addressLoaders }: AddressesContext,
  { ids, asked }: FamilyPage,
): Promise<void> {
  await Promise.all([
    asked.has('label') && addressLoaders.label.readAhead(ids),
    asked.has('address') && addressLoaders.address.readAhead(ids),
    asked.has('place') && addressLoaders.place.readAhead(ids),
  ]);
}
