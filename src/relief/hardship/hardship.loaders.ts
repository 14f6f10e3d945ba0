/** Loads the steps of referrals, with one statement for all assessments that ask. */
import DataLoader from 'dataloader';
import type { HardshipAssessmentId } from '../../kernel/ids.js';
import type { ReferralStep } from './assessment.js';
import type { HardshipQueries } from './hardship.queries.js';

export type StepsByAssessment = DataLoader<HardshipAssessmentId, readonly ReferralStep[]>;

export const stepsByAssessment = (queries: HardshipQueries): StepsByAssessment =>
  new DataLoader(async (ids) => {
    const found = Map.groupBy(await queries.findSteps(ids), ({ assessmentId }) => assessmentId);
    return ids.map((id) => found.get(id) ?? []);
  });
