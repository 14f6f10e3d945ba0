/** Says what a plan would do to the present families if it were switched on: nothing is sent and nothing stored. */
import { shortenName } from '../../households/families/index.js';
import { type CivilDate, addDays, civilDateIn } from '../../kernel/civil-date.js';
import { NO_RUPIAH, type Rupiah, plus } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { DunningPlan, DunningStep } from './dunning-plan.js';
import { type Debtor, type DunningDeps, debtorsOf } from './find-debts.js';
import { isRefused, stepReached } from './step-due.js';
import type { FamilyId } from '../../kernel/ids.js';

/** How far ahead the days are counted: a month and its first days. */
const DAYS_AHEAD = 35;
const SAMPLES_MAX = 3;

export interface SimulatedStep {
  readonly step: DunningStep;
  /** The families that the step reaches on the first day. */
  readonly families: number;
  readonly rupiah: Rupiah;
  /** A few of them by name, shortened to a first word and initials. */
  readonly samples: readonly string[];
  /** The families of these heads. */
  readonly sampleFamilies: readonly FamilyId[];
}

export interface SimulatedDay {
  readonly on: CivilDate;
  readonly stepId: DunningStep['id'];
  readonly families: number;
}

export interface Simulation {
  readonly on: CivilDate;
  /** Families of the filter that owe something. */
  readonly families: number;
  /** Families that keep an instalment plan, and are left in peace. */
  readonly leftInPeace: number;
  /** Families that no step has reached yet. */
  readonly notYetDue: number;
  /** Families that a step would reach and whose wish refuses it. */
  readonly refused: number;
  readonly steps: readonly SimulatedStep[];
  /** The families of each step by day, if nobody paid. */
  readonly days: readonly SimulatedDay[];
}

interface Tally {
  families: number;
  rupiah: Rupiah;
  readonly samples: string[];
  readonly sampleFamilies: FamilyId[];
}

export async function simulatePlan(deps: DunningDeps, plan: DunningPlan): Promise<Simulation> {
  const on = civilDateIn(deps.now(), timeZoneOf(plan.region));
  const counts = { families: 0, leftInPeace: 0, notYetDue: 0, refused: 0 };
  const tallies = new Map<DunningStep['id'], Tally>(
    plan.steps.map(({ id }) => [id, { families: 0, rupiah: NO_RUPIAH, samples: [], sampleFamilies: [] }]),
  );
  const byDay = new Map<string, number>();
  const count = (offset: number, step: DunningStep): void => {
    const key = `${addDays(on, offset)} ${step.id}`;
    byDay.set(key, (byDay.get(key) ?? 0) + 1);
  };
  const take = ({ head, bill, debt, preference }: Debtor): void => {
    counts.families += 1;
    if (bill.keepsPlan) return void (counts.leftInPeace += 1);
    for (const step of plan.steps) {
      const offset = step.day - debt.age;
      if (offset > 0 && offset <= DAYS_AHEAD && !isRefused(preference, step.channel)) count(offset, step);
    }
    const step = stepReached(plan.steps, debt.age);
    if (step === null) return void (counts.notYetDue += 1);
    if (isRefused(preference, step.channel)) return void (counts.refused += 1);
    count(0, step);
    const tally = tallies.get(step.id);
    if (tally === undefined) return;
    tally.families += 1;
    tally.rupiah = plus(tally.rupiah, bill.dueNow);
    if (tally.samples.length === SAMPLES_MAX) return;
    tally.samples.push(shortenName(head.name));
    tally.sampleFamilies.push(head.familyId);
  };
  for await (const page of debtorsOf(deps, plan)) page.forEach(take);
  return {
    on,
    ...counts,
    steps: plan.steps.map((step) => ({
      step,
      ...(tallies.get(step.id) ?? { families: 0, rupiah: NO_RUPIAH, samples: [], sampleFamilies: [] }),
    })),
    days: [...byDay.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, families]) => {
        const [day = '', stepId = ''] = key.split(' ');
        return { on: day as CivilDate, stepId: stepId as DunningStep['id'], families };
      }),
  };
}
