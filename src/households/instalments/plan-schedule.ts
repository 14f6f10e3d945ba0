/** Tells the stages of a plan as they stand on a day. */
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { type Stage, dueDayOfStage } from '../bills/index.js';
import { type InstalmentPlan, planOn } from './instalment-plan.js';

export type StageState = 'PAID' | 'DUE' | 'AHEAD' | 'MISSED';

export interface StageOnADay {
  readonly number: number;
  readonly amount: Rupiah;
  readonly dueBy: CivilDate;
  readonly state: StageState;
}

export function scheduleOn(plan: InstalmentPlan, today: CivilDate): StageOnADay[] {
  const { schedule, paid } = planOn(plan, today).status;
  return schedule.map((stage) => ({
    ...stage,
    dueBy: dueDayOfStage(stage),
    state: stateOfStage(stage, { paid, today }),
  }));
}

function stateOfStage(stage: Stage, { paid, today }: { paid: Rupiah; today: CivilDate }): StageState {
  if (stage.through <= paid) return 'PAID';
  const current = monthOf(today);
  if (stage.month < current) return 'MISSED';
  return stage.month === current ? 'DUE' : 'AHEAD';
}
