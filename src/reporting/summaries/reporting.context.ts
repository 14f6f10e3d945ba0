/** Provides what the resolvers of figures need in one operation. */
import { type BatchedRead, batchedRead, rowsOfEach } from '../../platform/db/batched-read.js';
import type { Pool } from '../../platform/db/pool.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { CadresContext } from '../../fieldwork/cadres/index.js';
import type { AttributionPolicy, Contact } from './attribution.js';
import { findContacts } from './contacts.queries.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import { ATTRIBUTION, CADRE_TARGETS } from './summaries.policies.js';
import type { TargetPolicy } from './targets.js';

export interface ReportingPolicies {
  readonly attribution: readonly AttributionPolicy[];
  readonly targets: readonly TargetPolicy[];
}

export interface ReportingContext extends CadresContext {
  readonly pool: Pool;
  /** For sums over many months, which may take longer than other answers. */
  readonly longSums: Pool;
  readonly reportingPolicies: ReportingPolicies;
  /** Reads every contact of families; ask only for families whose payments the viewer may see. */
  readonly contactsByFamily: BatchedRead<FamilyId, readonly Contact[]>;
}

type ReportingSlice = Pick<ReportingContext, 'pool' | 'longSums' | 'reportingPolicies' | 'contactsByFamily'>;

interface ReportingDeps {
  readonly pool: Pool;
  readonly longReads: Pool;
  readonly policies: PolicyBook;
}

export function reportingSlice({ pool, longReads, policies }: ReportingDeps): () => ReportingSlice {
  return () => ({
    pool,
    longSums: longReads,
    reportingPolicies: { attribution: policies.rows(ATTRIBUTION), targets: policies.rows(CADRE_TARGETS) },
    contactsByFamily: batchedRead(async (ids) =>
      rowsOfEach(ids, await findContacts(pool, ids), ({ familyId }) => familyId),
    ),
  });
}
