/** Moves a referral for an office: sent, accepted, rejected or withdrawn. Every step is kept. */
import type { Viewer } from '../../platform/auth/index.js';
import { type Pool, inTransaction } from '../../platform/db/pool.js';
import type { HardshipAssessmentId } from '../../kernel/ids.js';
import type { SegmentRefusal } from '../../membership/changes/index.js';
import type { Acceptance, HardshipAssessment, MoveCommand, MoveReferralOutcome } from './assessment.js';
import { findStepState, lockAssessment, writeStep } from './save-assessment.js';
import { mayMove } from './referral.js';

export interface MovingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly viewer: Viewer;
  /** Finds the assessment within the viewer's scope; null when there is none or the viewer may not see it. */
  readonly findAssessment: (id: HardshipAssessmentId) => Promise<HardshipAssessment | null>;
  /** Requests the family's segment PBI, which a second person confirms; null when it is requested. */
  readonly requestPbi: (assessment: HardshipAssessment, acceptance: Acceptance) => Promise<SegmentRefusal | null>;
}

/** Moves a referral. A repeat of the same step returns the assessment as it stands and changes nothing. */
export async function moveReferral(deps: MovingDeps, command: MoveCommand): Promise<MoveReferralOutcome> {
  const { assessmentId, to } = command;
  const found = await deps.findAssessment(assessmentId);
  if (found === null) return { kind: 'assessment-not-found' };
  if (to === 'ACCEPTED' && found.route === 'PBI_REFERRAL' && found.referral === 'SENT') {
    if (command.acceptance === null) return { kind: 'acceptance-needed' };
    // Requested first and under an id of its own: whoever sends the step again requests nothing more.
    const because = await deps.requestPbi(found, command.acceptance);
    if (because !== null) return { kind: 'segment-refused', because };
  }
  return inTransaction(deps.pool, async (connection) => {
    const assessment = await lockAssessment(connection, assessmentId);
    if (assessment === null) return { kind: 'assessment-not-found' };
    const told = await findStepState(connection, command);
    if (told !== null) return told === to ? { kind: 'moved', assessment } : { kind: 'conflicts-with-earlier' };
    if (assessment.referral === null) return { kind: 'no-referral' };
    if (!mayMove({ from: assessment.referral, to })) return { kind: 'move-not-possible' };
    const step = { ...command, state: to, by: deps.viewer, takenAt: deps.now };
    if (!(await writeStep(connection, step))) return { kind: 'conflicts-with-earlier' };
    return { kind: 'moved', assessment: { ...assessment, referral: to } };
  });
}
