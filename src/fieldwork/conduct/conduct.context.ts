/** Provides what the resolvers of conduct need in one operation. */
import { type BatchedRead, batchedRead, oneRowEach } from '../../platform/db/batched-read.js';
import type { Pool } from '../../platform/db/pool.js';
import type { PortfoliosContext } from '../portfolios/index.js';
import { type ConductQueries, createConductQueries } from './conduct.queries.js';
import type { ConductRule } from './judge-contact.js';
import type { Conduct } from './mark-breach.js';

interface RulesOfContact {
  readonly contactId: string;
  readonly rules: readonly ConductRule[];
}

export interface ConductContext extends PortfoliosContext {
  readonly pool: Pool;
  readonly conduct: Conduct;
  readonly conductBreaches: ConductQueries;
  readonly breachesByContact: BatchedRead<string, RulesOfContact | null>;
}

type ConductSlice = Pick<ConductContext, 'pool' | 'conduct' | 'conductBreaches' | 'breachesByContact'>;

export function conductSlice({
  pool,
  conduct,
}: {
  readonly pool: Pool;
  readonly conduct: Conduct;
}): () => ConductSlice {
  const conductBreaches = createConductQueries(pool);
  return () => ({
    pool,
    conduct,
    conductBreaches,
    breachesByContact: batchedRead(async (ids) =>
      oneRowEach(ids, await conductBreaches.findOfContacts(ids), ({ contactId }) => contactId),
    ),
  });
}
