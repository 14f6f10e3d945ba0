/** The GraphQL inputs of visits, read into commands; input that can be no visit is refused with the field's name. */
import { WIB } from '../../kernel/time-zone.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { jknCeilingsOn } from '../../households/arrears/index.js';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import {
  readId,
  readNumber,
  readOptionalId,
  readOptionalText,
  refuseReversed,
  CivilDateScalar,
  DateTimeScalar,
  RupiahScalar,
  readRupiah,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { VisitOutcome } from './visit-outcome.js';
import type { VisitsFilter } from './visit.queries.js';
import { VisitOutcomeEnum, type VisitsFilterInput } from './visit.types.js';
import type { MeasuredPosition } from './verification-words.js';
import type { PlanVisitCommand, RecordVisitCommand } from './visit.js';

@InputType('PlanVisitInput', { description: 'A visit to plan. Sent again with the same id, it is the same plan.' })
export class PlanVisitInput {
  @Field(() => ID, { description: 'The id of the visit, made by the phone: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: "The family, which must be in today's portfolio." })
  familyId!: string;

  @Field(() => CivilDateScalar, { description: 'The day of the visit, today or later.' })
  plannedFor!: CivilDate;
}

@InputType('PositionInput', { description: 'The position of the phone, in degrees of WGS 84.' })
class PositionInput {
  @Field(() => Float, { description: 'The latitude from -90 to 90, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'The longitude from -180 to 180, east positive.' })
  longitude!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The radius in metres within which the true position lies, by the phone: 1 to 100,000.',
  })
  accuracyMeters?: number | null;
}

@InputType('PromiseInput', { description: 'The amount that the family promised to pay, and the last day.' })
class PromiseInput {
  @Field(() => RupiahScalar, { description: 'The promised amount, more than zero.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The last day of the promise, not before the day of the visit.' })
  promisedFor!: CivilDate;
}

@InputType('RecordVisitInput', {
  description:
    'The outcome of a visit. With the id of a planned visit it completes that visit; sent again, it is the same visit.',
})
export class RecordVisitInput {
  @Field(() => ID, {
    description: 'The id of the planned visit, or a new one made by the phone: its type, _ and a UUID.',
  })
  id!: string;

  @Field(() => ID, { description: 'The family, which must be in the portfolio on the day of the visit.' })
  familyId!: string;

  @Field(() => DateTimeScalar, {
    description: 'When the visit took place; a phone without signal may report it later.',
  })
  visitedAt!: Date;

  @Field(() => VisitOutcomeEnum, { description: 'The outcome of the visit.' })
  outcome!: VisitOutcome;

  @Field(() => String, { nullable: true, description: "The cadre's own words: at most 1,000 characters." })
  note?: string | null;

  @Field(() => PositionInput, { nullable: true, description: 'The position of the phone, if it was known.' })
  position?: PositionInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether the family agreed that the position is kept as that of its home. The first such visit sets the family's place.",
  })
  placeConsent!: boolean;

  @Field(() => PromiseInput, {
    nullable: true,
    description: 'The promise; required with the outcome PROMISED_TO_PAY and refused with any other.',
  })
  promise?: PromiseInput | null;
}

const NOTE_LENGTH_MAX = 1_000;
const ACCURACY_MAX = 100_000;

function readPosition(position: PositionInput | null | undefined): MeasuredPosition | null {
  if (position === null || position === undefined) return null;
  const { latitude, longitude, accuracyMeters = null } = position;
  if (Math.abs(latitude) > 90) throw badInput('input.position.latitude', 'degrees from -90 to 90');
  if (Math.abs(longitude) > 180) throw badInput('input.position.longitude', 'degrees from -180 to 180');
  if (accuracyMeters !== null) readNumber('input.position.accuracyMeters', accuracyMeters, [1, ACCURACY_MAX]);
  return { latitude, longitude, accuracyMeters };
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

/** A promise of nothing is refused by the rules of visits, in their own words. */
function readPromise({ promise, visitedAt }: RecordVisitInput): RecordVisitCommand['promise'] {
  if (promise === null || promise === undefined) return null;
  const most = jknCeilingsOn(civilDateIn(visitedAt, WIB)).familyPayment;
  const amount = readRupiah('input.promise.amount', promise.amount, { mayBeZero: true, most });
  return { amount, promisedFor: promise.promisedFor };
}

/** @throws CallerError naming the field at fault. */
export const readRecordVisit = (cadreId: CadreId, input: RecordVisitInput): RecordVisitCommand => ({
  ...readNames(input),
  cadreId,
  visitedAt: input.visitedAt,
  outcome: input.outcome,
  note: readOptionalText('input.note', input.note, NOTE_LENGTH_MAX),
  position: readPosition(input.position),
  placeConsent: input.placeConsent,
  promise: readPromise(input),
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
    verification: filter?.verification ?? null,
    plannedFrom,
    plannedThrough,
    visitedFrom,
    visitedBefore,
  };
}
