/** Loads the newest plan of each family, in one statement for all families of an operation. */
import { type BatchedRead, batchedRead, oneRowEach } from '../../platform/db/batched-read.js';
import type { FamilyId } from '../../kernel/ids.js';
import type { PlanQueries } from './instalment-plan.queries.js';
import type { InstalmentPlan } from './instalment-plan.js';

export type PlanByFamily = BatchedRead<FamilyId, InstalmentPlan | null>;

export const planByFamily = (queries: PlanQueries): PlanByFamily =>
  batchedRead(async (ids) => oneRowEach(ids, await queries.findNewest(ids), ({ familyId }) => familyId));
