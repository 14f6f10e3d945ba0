/** Plans a cadre's visit to a family of today's portfolio, today or later, where visits are not restricted. */
import type { EntityManager } from '@mikro-orm/core';
import { inOneTransaction } from '../../platform/db/one-transaction.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type RestrictionQueries, type ServiceRestriction, visitLeaveIn } from '../restrictions/index.js';
import { validatePlan, decideRepeatedPlan } from './decide-visit.js';
import { insertPlan, lockVisit } from './save-visit.js';
import type { VisitQueries } from './visit.queries.js';
import type { PlanVisitCommand, PlanVisitOutcome } from './visit.js';

export interface PlanningDeps {
  readonly em: EntityManager;
  readonly visits: VisitQueries;
  readonly now: Date;
}

export interface PlanVisitDeps extends PlanningDeps {
  readonly restrictions: RestrictionQueries;
}

type Refusal = Exclude<PlanVisitOutcome, { readonly kind: 'planned' }>;

/** Decides why the visit cannot be planned, or which warnings come with it. */
async function decidePlan(
  { visits, restrictions, now }: PlanVisitDeps,
  command: PlanVisitCommand,
): Promise<Refusal | { readonly kind: 'fine'; readonly warnings: readonly ServiceRestriction[] }> {
  const region = await visits.findRegion(command.familyId);
  const today = civilDateIn(now, timeZoneOf(region));
  const held = await visits.findRegionInPortfolio({ ...command, day: today });
  if (held === null) return { kind: 'family-outside-portfolio' };
  const problem = validatePlan(command, { today });
  if (problem !== null) return { kind: problem };
  const holding = await restrictions.findHolding({ regions: [held], day: command.plannedFor });
  const { blockedBy, warnings } = visitLeaveIn(held, holding);
  return blockedBy === null ? { kind: 'fine', warnings } : { kind: 'visits-restricted', restriction: blockedBy };
}

/** Finds the warnings for a repeated plan. A visit planned before a restriction began stays planned. */
async function warningsOf({ visits, restrictions }: PlanVisitDeps, { familyId, plannedFor }: PlanVisitCommand) {
  const region = await visits.findRegion(familyId);
  if (region === null) return [];
  return visitLeaveIn(region, await restrictions.findHolding({ regions: [region], day: plannedFor })).warnings;
}

/**
 * Plans a visit. A repeat gets the same answer and changes nothing, even if the family has left the portfolio since.
 */
export function planVisit(deps: PlanVisitDeps, command: PlanVisitCommand): Promise<PlanVisitOutcome> {
  return inOneTransaction(deps.em, async (tx) => {
    const known = await lockVisit(tx, command.id);
    const repeat = decideRepeatedPlan(command, known?.record ?? null);
    if (known !== null && repeat === 'repeat')
      return { kind: 'planned', visit: known.record, warnings: await warningsOf(deps, command) };
    if (repeat !== 'new') return { kind: 'conflicts-with-earlier' };
    const decision = await decidePlan(deps, command);
    if (decision.kind !== 'fine') return decision;
    return { kind: 'planned', visit: insertPlan(tx, command, deps.now), warnings: decision.warnings };
  });
}
