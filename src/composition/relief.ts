/**
 * Wires the help for families that cannot pay: assessments, sponsorship from donors' funds, write-offs, and the service
 * penalty of a late payer.
 */
import type { Pool } from '../platform/db/pool.js';
import type { ContextSlice } from '../api/graphql/index.js';
import { hardshipSlice } from '../relief/hardship/index.js';
import type { IdSource } from '../kernel/ids.js';
import type { EntryDeps } from '../money/payments/index.js';
import type { PolicyBook } from '../platform/policies/index.js';
import { servicePenaltySlice } from '../relief/service-penalty/index.js';
import { sponsorshipSlice } from '../relief/sponsorship/index.js';
import { isPenaltyForgiven, writeOffsSlice } from '../relief/write-offs/index.js';

export interface ReliefParts {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly ledger: EntryDeps;
  readonly policies: PolicyBook;
}

export const reliefSlices = ({ pool, newId, ledger, policies }: ReliefParts): ContextSlice[] => [
  hardshipSlice({ pool, newId, policies }),
  servicePenaltySlice({ pool, policies, isPenaltyForgiven: (family, from) => isPenaltyForgiven(pool, family, from) }),
  sponsorshipSlice({ ledger }),
  writeOffsSlice({ ledger, policies }),
];
