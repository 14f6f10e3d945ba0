/** The period that figures are asked for. */
import { Field, InputType } from 'type-graphql';
import { CivilDate, refuseReversed } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CivilDate as Day } from '../../kernel/civil-date.js';
import { type Period, daysOf } from './period.js';

/** Three years and a leap day: longer ones are asked for in parts. */
const DAYS_MAX = 1_096;

@InputType('Period', { description: `Calendar days, both ends included: at most ${DAYS_MAX}.` })
export class PeriodInput {
  @Field(() => CivilDate, { description: 'The first day.' })
  from!: Day;

  @Field(() => CivilDate, { description: 'The last day.' })
  through!: Day;
}

/** @throws CallerError naming the field. */
export function readPeriod({ from, through }: PeriodInput): Period {
  refuseReversed('period', { least: from, most: through });
  if (daysOf({ from, through }) > DAYS_MAX) throw badInput('period', `at most ${DAYS_MAX} days`);
  return { from, through };
}
