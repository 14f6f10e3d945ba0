/** The period that figures are asked for. */
import { Field, InputType } from 'type-graphql';
import { CivilDateScalar, refuseReversed } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type Period, daysOf } from './period.js';

/** Three years and a leap day: longer ones are asked for in parts. */
const DAYS_MAX = 1_096;

@InputType('Period', { description: `Calendar days, both ends included: at most ${DAYS_MAX}.` })
export class PeriodInput {
  @Field(() => CivilDateScalar, { description: 'The first day.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day.' })
  through!: CivilDate;
}

/** @throws CallerError naming the field. */
export function readPeriod({ from, through }: PeriodInput): Period {
  refuseReversed('period', { least: from, most: through });
  if (daysOf({ from, through }) > DAYS_MAX) throw badInput('period', `at most ${DAYS_MAX} days`);
  return { from, through };
}
