/** Loads addresses, places and labels of families, each once per operation. */
import { type BatchedRead, batchedRead, oneRowEach } from '../../platform/db/batched-read.js';
import type { Pool } from '../../platform/db/pool.js';
import type { FamilyId } from '../../kernel/ids.js';
import { type LabelledFamily, findAddresses, findLabels, findPlaces } from './address.queries.js';
import type { FamilyPlace, RecordedAddress } from './address.js';

export interface AddressLoaders {
  readonly label: BatchedRead<FamilyId, LabelledFamily | null>;
  readonly address: BatchedRead<FamilyId, RecordedAddress | null>;
  readonly place: BatchedRead<FamilyId, FamilyPlace | null>;
}

const familyOf = ({ familyId }: { readonly familyId: FamilyId }): FamilyId => familyId;

export const createAddressLoaders = (pool: Pool): AddressLoaders => ({
  label: batchedRead(async (ids) => oneRowEach(ids, await findLabels(pool, ids), familyOf)),
  address: batchedRead(async (ids) => oneRowEach(ids, await findAddresses(pool, ids), familyOf)),
  place: batchedRead(async (ids) => oneRowEach(ids, await findPlaces(pool, ids), familyOf)),
});
