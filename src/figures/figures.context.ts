/** What resolvers of figures are given for one operation. */
import type { Pool } from '../db/pool.js';
import type { CadresContext } from '../cadres/index.js';
import type { AttributionPolicy } from './attribution.js';
import { ATTRIBUTION_POLICY } from './jkn-attribution-policy.js';
import { JKN_TARGET_POLICY } from './jkn-target-policy.js';
import type { TargetPolicy } from './targets.js';

export interface FigurePolicies {
  readonly attribution: readonly AttributionPolicy[];
  readonly targets: readonly TargetPolicy[];
}

export interface FiguresContext extends CadresContext {
  readonly pool: Pool;
  readonly figurePolicies: FigurePolicies;
}

type FiguresSlice = Pick<FiguresContext, 'pool' | 'figurePolicies'>;

export function figuresSlice({ pool }: { pool: Pool }): () => FiguresSlice {
  const slice = { pool, figurePolicies: { attribution: ATTRIBUTION_POLICY, targets: JKN_TARGET_POLICY } };
  return () => slice;
}
