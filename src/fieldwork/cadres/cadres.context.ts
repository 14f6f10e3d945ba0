/** Provides what the resolvers of cadres need in one operation. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { AddressesContext } from '../../households/addresses/index.js';
import { visibilityOf } from '../../households/families/index.js';
import { type CadreLoaders, createCadreLoaders } from './cadre.loaders.js';
import { type CadreQueries, createCadreQueries } from './cadre.queries.js';

export interface CadresContext extends AddressesContext {
  readonly cadres: CadreQueries;
  readonly cadreLoaders: CadreLoaders;
}

type CadresSlice = Pick<CadresContext, 'cadres' | 'cadreLoaders'>;

export function cadresSlice({
  pool,
}: {
  pool: Pool;
}): (operation: { readonly viewer: Viewer | null; readonly now: Date }) => CadresSlice {
  const cadres = createCadreQueries(pool);
  return (operation) => ({ cadres, cadreLoaders: createCadreLoaders(cadres, visibilityOf(operation)) });
}
