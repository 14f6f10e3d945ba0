/** What a phone sends of visits, read into commands; what can be no visit at all is refused by its field. */
import { Field, Float, ID, InputType } from 'type-graphql';
import {
  readId,
  readOptionalId,
  readOptionalText,
  refuseReversed,
  CivilDateScalar,
  DateTimeScalar,
  RupiahScalar,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { VisitOutcome } from './visit-outcome.js';
import type { VisitsFilter } from './visit.queries.js';
import { VisitOutcomeEnum, type VisitsFilterInput } from './visit.types.js';
import type { PlanVisitCommand, Position, RecordVisitCommand } from './visit.js';

@InputType('PlanVisitInput', { description: 'A plan to visit. Sent again with the same id, it is the same plan.' })
export class PlanVisitInput {
  @Field(() => ID, { description: 'The id of the visit, made by the phone: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The family, of the portfolio of today.' })
  familyId!: string;

  @Field(() => CivilDateScalar, { description: 'Today or a later day.' })
  plannedFor!: CivilDate;
}

@InputType('PositionInput', { description: 'Where the phone was, in degrees of WGS 84.' })
class PositionInput {
  @Field(() => Float, { description: 'From -90 to 90, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'From -180 to 180, east positive.' })
  longitude!: number;
}

@InputType('PromiseInput', { description: 'What the family said it would pay, and by when.' })
class PromiseInput {
  @Field(() => RupiahScalar, { description: 'More than zero.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The day of the visit or later.' })
  promisedFor!: CivilDate;
}

@InputType('RecordVisitInput', {
  description:
    'What came of a visit. With the id of a planned visit it completes that one; sent again, it is the same visit.',
})
export class RecordVisitInput {
  @Field(() => ID, {
    description: 'The id of the visit, made by the phone, or that of the planned visit: its type, _ and a UUID.',
  })
  id!: string;

  @Field(() => ID, { description: 'The family, of the portfolio on the day of the visit.' })
  familyId!: string;

  @Field(() => DateTimeScalar, { description: 'When it took place; a phone without signal may tell of it later.' })
  visitedAt!: Date;

  @Field(() => VisitOutcomeEnum, { description: 'What came of it.' })
  outcome!: VisitOutcome;

  @Field(() => String, { nullable: true, description: 'In own words, at most 1,000 characters.' })
  note?: string | null;

  @Field(() => PositionInput, { nullable: true, description: 'Where the phone was, if it knew.' })
  position?: PositionInput | null;

  @Field(() => PromiseInput, { nullable: true, description: 'With the outcome PROMISED_TO_PAY, and with no other.' })
  promise?: PromiseInput | null;
}

const NOTE_LENGTH_MAX = 1_000;

function readPosition(position: PositionInput | null | undefined): Position | null {
  if (position === null || position === undefined) return null;
  const { latitude, longitude } = position;
  if (Math.abs(latitude) > 90) throw badInput('input.position.latitude', 'degrees from -90 to 90');
  if (Math.abs(longitude) > 180) throw badInput('input.position.longitude', 'degrees from -180 to 180');
  return { latitude, longitude };
}

const readNames = (input: { readonly id: string; readonly familyId: string }) => ({
  id: readId('Visit', 'input.id', input.id),
  familyId: readId('Family', 'input.familyId', input.familyId),
});

/** @throws CallerError naming the field at fault. */
export const readPlanVisit = (cadreId: CadreId, input: PlanVisitInput): PlanVisitCommand => ({
  ...readNames(input),
  cadreId,
  plannedFor: input.plannedFor,
});

/** @throws CallerError naming the field at fault. */
export const readRecordVisit = (cadreId: CadreId, input: RecordVisitInput): RecordVisitCommand => ({
  ...readNames(input),
  cadreId,
  visitedAt: input.visitedAt,
  outcome: input.outcome,
  note: readOptionalText('input.note', input.note, NOTE_LENGTH_MAX),
  position: readPosition(input.position),
  promise: input.promise ? { amount: input.promise.amount, promisedFor: input.promise.promisedFor } : null,
});

/** @throws CallerError naming the field at fault. */
export function readVisitsFilter(filter: VisitsFilterInput | null | undefined): VisitsFilter {
  const { from: plannedFrom = null, through: plannedThrough = null } = filter?.plannedBetween ?? {};
  const { from: visitedFrom = null, before: visitedBefore = null } = filter?.visitedBetween ?? {};
  refuseReversed('filter.plannedBetween', { least: plannedFrom, most: plannedThrough });
  refuseReversed('filter.visitedBetween', { least: visitedFrom, most: visitedBefore });
  return {
    familyId: readOptionalId('Family', 'filter.familyId', filter?.familyId),
    cadreId: readOptionalId('Cadre', 'filter.cadreId', filter?.cadreId),
    region: filter?.region ?? null,
    state: filter?.state ?? null,
    outcome: filter?.outcome ?? null,
    plannedFrom,
    plannedThrough,
    visitedFrom,
    visitedBefore,
  };
}
