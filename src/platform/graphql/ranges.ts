/** Defines and reads the ranges of days and instants that filters take. */
import { Field, InputType } from 'type-graphql';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import { CivilDateScalar, DateTimeScalar } from './scalars.js';

@InputType('DayRange', { description: 'A range of calendar days, both ends included.' })
export class DayRangeInput {
  @Field(() => CivilDateScalar, { nullable: true, description: 'The first day; left out, the range has no beginning.' })
  from?: CivilDate | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; left out, the range has no end.' })
  through?: CivilDate | null;
}

@InputType('Period', { description: 'A period of calendar days, both ends included.' })
export class PeriodInput {
  @Field(() => CivilDateScalar, { description: 'The first day.' })
  from!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day.' })
  through!: CivilDate;
}

@InputType('InstantRange', {
  description:
    'A range of instants that includes its beginning and not its end, so that adjacent ranges never overlap.',
})
export class InstantRangeInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first instant; left out, the range has no beginning.',
  })
  from?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant before which the range ends; left out, the range has no end.',
  })
  before?: Date | null;
}

/** The two ends of a range; an end that is null or undefined is open. */
export interface Ends<Value> {
  readonly least: Value | null | undefined;
  readonly most: Value | null | undefined;
}

/** Refuses a range that ends before it begins: it is a mistake. @throws CallerError naming `field`. */
export function refuseReversed<Value extends number | string | Date>(
  field: string,
  { least, most }: Ends<Value>,
): void {
  const isOpen = least === null || least === undefined || most === null || most === undefined;
  if (!isOpen && least > most) throw badInput(field, 'a beginning that is not after the end');
}

/** Reads a period of at most `daysMax` days. @throws CallerError naming `field` for any other. */
export function readPeriod(field: string, { from, through }: PeriodInput, daysMax: number): PeriodInput {
  refuseReversed(field, { least: from, most: through });
  if (daysBetween({ from, to: through }) >= daysMax) throw badInput(field, `at most ${daysMax} days`);
  return { from, through };
}
