/** Provides what the resolvers of figures need in one operation. */
import { type BatchedRead, batchedRead, rowsOfEach } from '../../platform/db/batched-read.js';
import type { Pool } from '../../platform/db/pool.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { CadresContext } from '../../fieldwork/cadres/index.js';
import type { AttributionPolicy, Contact } from './attribution.js';
import { findContacts } from './contacts.queries.js';
import { ATTRIBUTION_POLICY } from './jkn-attribution-policy.js';
import { JKN_TARGET_POLICY } from './jkn-target-policy.js';
import type { TargetPolicy } from './targets.js';

export interface ReportingPolicies {
  readonly attribution: readonly AttributionPolicy[];
  readonly targets: readonly TargetPolicy[];
}

export interface ReportingContext extends CadresContext {
  readonly pool: Pool;
  readonly reportingPolicies: ReportingPolicies;
  /** Reads every contact of families; ask only for families whose payments the viewer may see. */
  readonly contactsByFamily: BatchedRead<FamilyId, readonly Contact[]>;
}

type ReportingSlice = Pick<ReportingContext, 'pool' | 'reportingPolicies' | 'contactsByFamily'>;

export function reportingSlice({ pool }: { pool: Pool }): () => ReportingSlice {
  const reportingPolicies = { attribution: ATTRIBUTION_POLICY, targets: JKN_TARGET_POLICY };
  return () => ({
    pool,
    reportingPolicies,
    contactsByFamily: batchedRead(async (ids) =>
      rowsOfEach(ids, await findContacts(pool, ids), ({ familyId }) => familyId),
    ),
  });
}
