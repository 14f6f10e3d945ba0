/** Records a household's answers and decides its route by the rule of that day. */
import { policyOnSaid } from '../../kernel/dated-policy.js';
import type { Viewer } from '../../platform/auth/index.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import type { Family } from '../../households/families/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { FamilyId, IdSource } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type HardshipAssessment, type RecordCommand, type RecordOutcome, isSameAssessment } from './assessment.js';
import { decideRoute } from './decide-route.js';
import type { HardshipPolicy } from './hardship-policy.js';
import { type NewAssessment, insertAssessment, isContactOf, lockAssessment, writeStep } from './save-assessment.js';
import { firstReferralState } from './referral.js';

export interface RecordingDeps {
  readonly pool: Pool;
  readonly now: Date;
  readonly newId: IdSource;
  readonly viewer: Viewer;
  readonly policies: readonly HardshipPolicy[];
  /** Finds the family within the viewer's scope; null when there is none or the viewer may not see it. */
  readonly findFamily: (id: FamilyId) => Promise<Family | null>;
  readonly monthsInArrearsOf: (family: Family) => Promise<number>;
}

/** Records an assessment. A repeat returns it as it stands; another one under its id is refused. */
export async function recordAssessment(deps: RecordingDeps, command: RecordCommand): Promise<RecordOutcome> {
  if (command.madeAt > deps.now) return { kind: 'in-the-future' };
  const family = await deps.findFamily(command.familyId);
  if (family === null) return { kind: 'family-not-found' };
  const row = describe(deps, { command, family, monthsInArrears: await deps.monthsInArrearsOf(family) });
  return inTransaction(deps.pool, async (connection) => {
    if (!(await isContactOf(connection, command))) return { kind: 'contact-not-found' };
    if (await insertAssessment(connection, row)) return openReferral(connection, deps, row.assessment);
    const earlier = await lockAssessment(connection, command.id);
    if (earlier === null || !isSameAssessment(command, earlier)) return { kind: 'conflicts-with-earlier' };
    return { kind: 'recorded', assessment: earlier };
  });
}

interface Told {
  readonly command: RecordCommand;
  readonly family: Family;
  readonly monthsInArrears: number;
}

function describe(
  { now, viewer, policies }: RecordingDeps,
  { command, family: { regionCode }, monthsInArrears }: Told,
): NewAssessment {
  const day = civilDateIn(command.madeAt, timeZoneOf(regionCode));
  const policy = policyOnSaid(policies, { day, field: 'input.madeAt' });
  const decision = decideRoute({ answers: command.answers, monthsInArrears }, policy);
  const assessment: HardshipAssessment = {
    ...command,
    ...decision,
    regionCode,
    monthsInArrears,
    cadreId: viewer.cadreId,
    referral: firstReferralState(decision.route),
    recordedAt: now,
  };
  return { assessment, policyFrom: policy.effectiveFrom, by: viewer };
}

async function openReferral(
  connection: Connection,
  { newId, viewer, now }: RecordingDeps,
  assessment: HardshipAssessment,
): Promise<RecordOutcome> {
  const { referral: state, id: assessmentId } = assessment;
  if (state !== null)
    await writeStep(connection, { id: newId(), assessmentId, state, note: assessment.route, by: viewer, takenAt: now });
  return { kind: 'recorded', assessment };
}
