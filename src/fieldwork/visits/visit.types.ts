/** The GraphQL types of visits and promises, and what may be told of them. */
import { ArgsType, Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  DayRangeInput,
  InstantRangeInput,
  Node,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
  timeSortOf,
} from '../../platform/graphql/index.js';
import type { TimeSort } from '../../platform/db/keyset.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { VisitOutcome, VisitState } from './visit-outcome.js';

export const VisitStateEnum = enumOf('VisitState', 'How far a visit has come.', {
  PLANNED: { description: 'A day is set for it.', id: 'Direncanakan', en: 'Planned' },
  COMPLETED: { description: 'It took place, whether or not anybody opened.', id: 'Selesai', en: 'Completed' },
});

export const VisitOutcomeEnum = enumOf(
  'VisitOutcome',
  'What came of a visit. None of these credits money: only a partner confirms a payment.',
  {
    PROMISED_TO_PAY: {
      description: 'The family said how much it would pay and by when.',
      id: 'Berjanji membayar',
      en: 'Promised to pay',
    },
    PAID_DURING_VISIT: {
      description: 'The family paid through a partner while the cadre was there.',
      id: 'Membayar saat kunjungan',
      en: 'Paid during the visit',
    },
    PAID_ALREADY: { description: 'The family says that it has paid.', id: 'Sudah membayar', en: 'Paid already' },
    NOT_AT_HOME: { description: 'Nobody opened.', id: 'Tidak ada di rumah', en: 'Not at home' },
    REFUSED: { description: 'The family will not pay.', id: 'Menolak membayar', en: 'Refused' },
    UNABLE_TO_PAY: { description: 'The family cannot pay.', id: 'Tidak mampu membayar', en: 'Unable to pay' },
    MOVED: { description: 'The family lives elsewhere now.', id: 'Pindah', en: 'Moved' },
    DECEASED: { description: 'The participant has died.', id: 'Meninggal dunia', en: 'Deceased' },
    ASKS_INSTALMENTS: {
      description: 'The family asks to pay in instalments (REHAB).',
      id: 'Meminta cicilan (REHAB)',
      en: 'Asks for instalments (REHAB)',
    },
    OTHER: { description: 'Something else; the note says what.', id: 'Lainnya', en: 'Other' },
  },
);

export const PromiseStateEnum = enumOf(
  'PromiseState',
  'What became of a promise to pay; computed when it is asked for.',
  {
    OPEN: { description: 'Its day has not passed and the amount has not arrived.', id: 'Menunggu', en: 'Open' },
    KEPT: {
      description: 'The amount arrived through partners, after the visit and by the day promised.',
      id: 'Ditepati',
      en: 'Kept',
    },
    BROKEN: { description: 'The day passed before the amount arrived.', id: 'Tidak ditepati', en: 'Broken' },
  },
);

@ObjectType('Position', { simpleResolvers: true, description: 'Where a visit took place, in degrees of WGS 84.' })
export class PositionType {
  @Field(() => Float, { description: 'From -90 to 90, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'From -180 to 180, east positive.' })
  longitude!: number;
}

@ObjectType('PromiseToPay', { simpleResolvers: true, description: 'What a family said it would pay, and by when.' })
export class PromiseToPayType {
  @Field(() => RupiahScalar, { description: 'How much.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'By which day.' })
  promisedFor!: CivilDate;
}

@ObjectType('Visit', { simpleResolvers: true, implements: Node, description: "A cadre's call at a family's door." })
export class VisitType extends Node {
  @Field(() => VisitStateEnum, { description: 'How far it has come.' })
  state!: VisitState;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day it was planned for; null when nobody planned it.',
  })
  plannedFor!: CivilDate | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it took place; null while it is planned.' })
  visitedAt!: Date | null;

  @Field(() => VisitOutcomeEnum, { nullable: true, description: 'What came of it; null while it is planned.' })
  outcome!: VisitOutcome | null;

  @Field(() => String, { nullable: true, description: "The cadre's own words." })
  note!: string | null;

  @Field(() => PositionType, { nullable: true, description: 'Where the phone was.' })
  position!: PositionType | null;

  @Field(() => DateTimeScalar, {
    description: 'When it was first heard of here, as a plan or as done; lists follow this order.',
  })
  recordedAt!: Date;
}

export const VisitConnection = ConnectionOf(VisitType, 'Visit');

@InputType('VisitsFilter', { description: 'What a list of visits is narrowed by; all conditions hold together.' })
export class VisitsFilterInput {
  @Field(() => ID, { nullable: true, description: 'At this family.' })
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'By this cadre.' })
  cadreId?: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'At families living there, at any level.' })
  region?: RegionCode | null;

  @Field(() => VisitStateEnum, { nullable: true, description: 'Planned or completed.' })
  state?: VisitState | null;

  @Field(() => VisitOutcomeEnum, { nullable: true, description: 'With this outcome.' })
  outcome?: VisitOutcome | null;

  @Field(() => DayRangeInput, { nullable: true, description: 'Planned for these days.' })
  plannedBetween?: DayRangeInput | null;

  @Field(() => InstantRangeInput, { nullable: true, description: 'Took place in this time.' })
  visitedBetween?: InstantRangeInput | null;
}

const VisitSortEnum = timeSortOf('VisitSort', 'visits', 'recorded');

@ArgsType()
export class VisitsArguments extends PageArguments {
  @Field(() => VisitSortEnum, { defaultValue: 'NEWEST', description: 'In which order.' })
  sort!: TimeSort;

  @Field(() => VisitsFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: VisitsFilterInput | null;
}
