/** Records the outcome of a visit, at once or when the phone has signal again, and the promise in the same commit. */
import { inOneTransaction } from '../../platform/db/one-transaction.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { IdSource } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { validateRecord, decideRepeatedRecord } from './decide-visit.js';
import { lockVisit, writeCompletion } from './save-visit.js';
import type { PlanningDeps } from './plan-visit.js';
import type { RecordVisitCommand, RecordVisitOutcome, VisitProblem } from './visit.js';

export interface RecordingDeps extends PlanningDeps {
  readonly newId: IdSource;
}

/**
 * Validates the report. The portfolio of the day of the visit counts, because the phone may report after the assignment
 * has ended.
 */
async function validate({ visits, now }: RecordingDeps, command: RecordVisitCommand): Promise<VisitProblem | null> {
  const region = await visits.findRegion(command.familyId);
  const visitDay = civilDateIn(command.visitedAt, timeZoneOf(region));
  const held = await visits.findRegionInPortfolio({ ...command, day: visitDay });
  return held === null ? 'family-outside-portfolio' : validateRecord(command, { now, visitDay });
}

/**
 * Records a visit. A repeat with the same content gets the same answer; other content for the same visit is refused.
 */
export function recordVisit(deps: RecordingDeps, command: RecordVisitCommand): Promise<RecordVisitOutcome> {
  return inOneTransaction(deps.em, async (tx) => {
    const known = await lockVisit(tx, command.id);
    const repeat = decideRepeatedRecord(command, known?.record ?? null);
    if (known !== null && repeat === 'repeat') return { kind: 'recorded', visit: known.record };
    if (repeat === 'conflict') return { kind: 'conflicts-with-earlier' };
    const problem = await validate(deps, command);
    if (problem !== null) return { kind: problem };
    const completion = { command, plan: known?.entity ?? null, now: deps.now, newId: deps.newId };
    return { kind: 'recorded', visit: await writeCompletion(tx, completion) };
  });
}
