/** Provides what the resolvers of hardship need in one operation. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { ChangesContext } from '../../membership/changes/index.js';
import type { PolicyBook } from '../../platform/policies/index.js';
import type { IdSource } from '../../kernel/ids.js';
import { type StepsByAssessment, stepsByAssessment } from './hardship.loaders.js';
import { HARDSHIP } from './hardship.policies.js';
import type { HardshipPolicy } from './hardship-policy.js';
import { type HardshipQueries, createHardshipQueries } from './hardship.queries.js';

/** The dependencies of recording and moving besides the viewer and the moment. */
export interface HardshipService {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly policies: readonly HardshipPolicy[];
}

export interface HardshipContext extends ChangesContext {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly hardship: HardshipQueries;
  readonly stepsByAssessment: StepsByAssessment;
  readonly hardshipService: HardshipService;
}

export function hardshipSlice({ pool, newId, policies }: { pool: Pool; newId: IdSource; policies: PolicyBook }) {
  const hardship = createHardshipQueries(pool);
  return (): Pick<HardshipContext, 'hardship' | 'stepsByAssessment' | 'hardshipService'> => ({
    hardship,
    stepsByAssessment: stepsByAssessment(hardship),
    hardshipService: { pool, newId, policies: policies.rows(HARDSHIP) },
  });
}
