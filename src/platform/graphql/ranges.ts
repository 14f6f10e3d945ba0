/** Ranges of days and instants, as filters take them. */
import { Field, InputType } from 'type-graphql';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import { CivilDateScalar, DateTimeScalar } from './scalars.js';

@InputType('DayRange', { description: 'Calendar days, both ends included.' })
export class DayRangeInput {
  @Field(() => CivilDateScalar, { nullable: true, description: 'From this day on; left out: without beginning.' })
  from?: CivilDate | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Through this day; left out: without end.' })
  through?: CivilDate | null;
}

@InputType('Period', { description: 'Calendar days from one to another, both ends included.' })
export class PeriodInput {
  @Field(() => CivilDateScalar, { description: 'The first day.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day.' })
  through!: CivilDate;
}

@InputType('InstantRange', {
  description: 'Instants from one on and before another, so that ranges that touch never overlap.',
})
export class InstantRangeInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'At or after this instant; left out: without beginning.',
  })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant; left out: without end.' })
  before?: Date | null;
}

/** The two ends of a range; a missing one is open. */
export interface Ends<Value> {
  readonly least: Value | null | undefined;
  readonly most: Value | null | undefined;
}

/** A range that ends before it begins is a slip, not a request for nothing. @throws CallerError naming `field`. */
export function refuseReversed<Value extends number | string | Date>(
  field: string,
  { least, most }: Ends<Value>,
): void {
  const isOpen = least === null || least === undefined || most === null || most === undefined;
  if (!isOpen && least > most) throw badInput(field, 'a beginning that is not after the end');
}

/** A period of at most `daysMax` days. @throws CallerError naming `field`. */
export function readPeriod(field: string, { from, through }: PeriodInput, daysMax: number): PeriodInput {
  refuseReversed(field, { least: from, most: through });
  if (daysBetween({ from, to: through }) >= daysMax) throw badInput(field, `at most ${daysMax} days`);
  return { from, through };
}
