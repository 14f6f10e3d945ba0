/** Records the outcome of a visit, at once or when the phone has signal again, and the promise in the same commit. */
import { type Conduct, breachesOf, newBreach } from '../conduct/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { Viewer } from '../../platform/auth/index.js';
import { inOneTransaction } from '../../platform/db/one-transaction.js';
import type { Assess } from '../../households/bills/index.js';
import { dueOn } from '../../households/families/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { IdSource } from '../../kernel/ids.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { validateRecord, decideRepeatedRecord } from './decide-visit.js';
import { lockVisit, writeCompletion } from './save-visit.js';
import type { PlanningDeps } from './plan-visit.js';
import type { VerificationPolicy } from './verification-policy.js';
import { type Verification, verifyVisit } from './verify-visit.js';
import type { RecordVisitCommand, RecordVisitOutcome, VisitProblem } from './visit.js';

export interface RecordingDeps extends PlanningDeps {
  readonly newId: IdSource;
  readonly viewer: Viewer | null;
  readonly pool: Pool;
  readonly assess: Assess;
  readonly conduct: Conduct;
  readonly verificationPolicies: readonly VerificationPolicy[];
}

type Checked = { readonly kind: VisitProblem } | { readonly kind: 'fine'; readonly village: RegionCode };

/**
 * Validates the report. The portfolio of the day of the visit counts, because the phone may report after the assignment
 * has ended.
 */
async function validate({ visits, now }: RecordingDeps, command: RecordVisitCommand): Promise<Checked> {
  const region = await visits.findRegion(command.familyId);
  const visitDay = civilDateIn(command.visitedAt, timeZoneOf(region));
  const held = await visits.findRegionInPortfolio({ ...command, day: visitDay });
  if (held === null) return { kind: 'family-outside-portfolio' };
  const problem = validateRecord(command, { now, visitDay });
  return problem === null ? { kind: 'fine', village: held } : { kind: problem };
}

/** Verifies the visit by the policy of its day. */
async function verify(
  { visits, now, verificationPolicies }: RecordingDeps,
  command: RecordVisitCommand,
  village: RegionCode,
): Promise<Verification> {
  const zone = timeZoneOf(village);
  const surroundings = await visits.findSurroundings(command, village);
  const { familyId, visitedAt, outcome, position, placeConsent } = command;
  const facts = { familyId, visitedAt, toldAt: now, outcome, position, placeConsent, zone, ...surroundings };
  return verifyVisit(facts, policyOn(verificationPolicies, civilDateIn(visitedAt, zone)));
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
    const checked = await validate(deps, command);
    if (checked.kind !== 'fine') return checked;
    const { village } = checked;
    const verification = await verify(deps, command, village);
    const { now, newId, viewer, pool, conduct } = deps;
    const by = viewer?.subject ?? '';
    const { id, familyId, cadreId, visitedAt } = command;
    const contact = { kind: 'VISIT', id, familyId, region: village, cadreId, by, at: visitedAt } as const;
    const rules = await breachesOf(pool, conduct, contact);
    if (rules.length > 0) tx.persist(newBreach({ contact, rules, id: newId(), recordedAt: now }));
    const { promise } = command;
    const dueAmount = promise === null ? null : await dueOn(pool, deps.assess, { familyId, day: promise.promisedFor });
    const completion = { command, plan: known?.entity ?? null, verification, village, by, dueAmount, now, newId };
    return { kind: 'recorded', visit: await writeCompletion(tx, completion) };
  });
}
