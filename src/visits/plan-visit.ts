/** A cadre plans to knock at a door of today's portfolio, today or later. */
import type { EntityManager } from '@mikro-orm/core';
import { civilDateIn } from '../kernel/civil-date.js';
import { timeZoneOf } from '../kernel/time-zone.js';
import { problemOfPlan, recognisePlan } from './judge-visit.js';
import { inOneTransaction, insertPlan, lockVisit } from './keep-visit.js';
import type { VisitQueries } from './visit.queries.js';
import type { PlanVisitCommand, VisitOutcomeOf, VisitProblem } from './visit.js';

export interface PlanningDeps {
  readonly em: EntityManager;
  readonly visits: VisitQueries;
  readonly now: Date;
}

async function problemOf({ visits, now }: PlanningDeps, command: PlanVisitCommand): Promise<VisitProblem | null> {
  const region = await visits.findRegion(command.familyId);
  const today = civilDateIn(now, timeZoneOf(region));
  const held = await visits.findRegionInPortfolio({ ...command, day: today });
  return held === null ? 'family-outside-portfolio' : problemOfPlan(command, { today });
}

/** The same plan told again answers as it did and changes nothing, whatever has happened to the portfolio since. */
export function planVisit(deps: PlanningDeps, command: PlanVisitCommand): Promise<VisitOutcomeOf<'planned'>> {
  return inOneTransaction(deps.em, async (tx) => {
    const known = await lockVisit(tx, command.id);
    const recognition = recognisePlan(command, known?.record ?? null);
    if (known !== null && recognition === 'repeat') return { kind: 'planned', visit: known.record };
    if (recognition !== 'new') return { kind: 'conflicts-with-earlier' };
    const problem = await problemOf(deps, command);
    return problem === null ? { kind: 'planned', visit: insertPlan(tx, command, deps.now) } : { kind: problem };
  });
}
