/** The GraphQL types of visits and promises, and the filter and order of their list. */
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
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
  Personal,
} from '../../platform/graphql/index.js';
import type { TimeSort } from '../../platform/db/keyset.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { VerificationState } from './verification-words.js';
import type { VisitOutcome, VisitState } from './visit-outcome.js';

export const VisitStateEnum = enumOf('VisitState', 'How far a visit has come.', {
  PLANNED: { description: 'The visit is planned for a day.', id: 'Direncanakan', en: 'Planned' },
  COMPLETED: {
    description: 'The visit took place, whether or not anybody opened the door.',
    id: 'Selesai',
    en: 'Completed',
  },
});

export const VisitOutcomeEnum = enumOf(
  'VisitOutcome',
  'The outcome of a visit. No outcome credits money: only a partner confirms a payment.',
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
    NOT_AT_HOME: { description: 'Nobody was at home.', id: 'Tidak ada di rumah', en: 'Not at home' },
    REFUSED: { description: 'The family will not pay.', id: 'Menolak membayar', en: 'Refused' },
    UNABLE_TO_PAY: { description: 'The family cannot pay.', id: 'Tidak mampu membayar', en: 'Unable to pay' },
    MOVED: { description: 'The family lives elsewhere now.', id: 'Pindah', en: 'Moved' },
    DECEASED: { description: 'The participant has died.', id: 'Meninggal dunia', en: 'Deceased' },
    ASKS_INSTALMENTS: {
      description: 'The family asks to pay in instalments (REHAB).',
      id: 'Meminta cicilan (REHAB)',
      en: 'Asks for instalments (REHAB)',
    },
    OTHER: { description: 'The outcome is another one; the note says which.', id: 'Lainnya', en: 'Other' },
  },
);

export const VerificationStateEnum = enumOf<VerificationState>(
  'VisitVerificationState',
  'Whether a visit is verified; transport is paid for verified visits alone.',
  {
    VERIFIED: { description: 'The rule, or two persons, verified the visit.', id: 'Terverifikasi', en: 'Verified' },
    UNVERIFIED: {
      description: 'The rule has doubts, which the reasons name.',
      id: 'Belum terverifikasi',
      en: 'Not verified',
    },
    PROPOSED: {
      description: 'Somebody proposed to confirm it by hand; a second person decides.',
      id: 'Menunggu orang kedua',
      en: 'Waits for a second person',
    },
  },
);

export const PromiseStateEnum = enumOf('PromiseState', 'The state of a promise to pay, computed when it is read.', {
  OPEN: {
    description: 'The promised day has not passed and the amount has not been paid.',
    id: 'Menunggu',
    en: 'Open',
  },
  KEPT: {
    description: 'The amount was paid through partners, after the visit and by the promised day.',
    id: 'Ditepati',
    en: 'Kept',
  },
  BROKEN: { description: 'The promised day passed before the amount was paid.', id: 'Tidak ditepati', en: 'Broken' },
});

@ObjectType('Position', { simpleResolvers: true, description: 'Where a visit took place, in degrees of WGS 84.' })
export class PositionType {
  @Field(() => Float, { description: 'The latitude from -90 to 90, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'The longitude from -180 to 180, east positive.' })
  longitude!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The radius in metres within which the true position lies; null when the phone did not say.',
  })
  accuracyMeters!: number | null;
}

@ObjectType('PromiseToPay', {
  simpleResolvers: true,
  description: 'The amount that a family promised to pay, and the last day.',
})
export class PromiseToPayType {
  @Field(() => RupiahScalar, { description: 'The promised amount.' })
  amount!: Rupiah;

  @Field(() => CivilDateScalar, { description: 'The last day of the promise.' })
  promisedFor!: CivilDate;

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      'The sum that will be due on that day, as it was when the promise was recorded: tell the family if it differs. A month that begins before then adds its premium. Null for older promises.',
  })
  dueAmount!: Rupiah | null;
}

@ObjectType('Visit', { simpleResolvers: true, implements: Node, description: "A cadre's visit to a family." })
export class VisitType extends Node {
  @Field(() => VisitStateEnum, { description: 'How far the visit has come.' })
  state!: VisitState;

  @Personal('visit')
  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day for which the visit was planned; null when it was not planned.',
  })
  plannedFor!: CivilDate | null;

  @Personal('visit')
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the visit took place; null while it is planned.' })
  visitedAt!: Date | null;

  @Personal('visit')
  @Field(() => VisitOutcomeEnum, { nullable: true, description: 'The outcome of the visit; null while it is planned.' })
  outcome!: VisitOutcome | null;

  @Personal('visit')
  @Field(() => String, { nullable: true, description: "The cadre's own words; null when there are none." })
  note!: string | null;

  @Personal('visit')
  @Field(() => PositionType, { nullable: true, description: 'The position of the phone; null when it was not known.' })
  position!: PositionType | null;

  @Personal('visit')
  @Field(() => DateTimeScalar, {
    description: 'When the visit first reached us, planned or completed; lists follow this order.',
  })
  recordedAt!: Date;
}

export const VisitConnection = ConnectionOf(VisitType, 'Visit');

@InputType('VisitsFilter', { description: 'Narrows a list of visits; all conditions must hold.' })
export class VisitsFilterInput {
  @Field(() => ID, { nullable: true, description: 'Visits to this family.' })
  familyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Visits by this cadre.' })
  cadreId?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Visits to families who live in this region, which may be of any level.',
  })
  region?: RegionCode | null;

  @Field(() => VisitStateEnum, { nullable: true, description: 'Visits in this state.' })
  state?: VisitState | null;

  @Field(() => VisitOutcomeEnum, { nullable: true, description: 'Visits with this outcome.' })
  outcome?: VisitOutcome | null;

  @Field(() => VerificationStateEnum, { nullable: true, description: 'Completed visits that are verified, or not.' })
  verification?: VerificationState | null;

  @Field(() => DayRangeInput, { nullable: true, description: 'Visits planned for these days.' })
  plannedBetween?: DayRangeInput | null;

  @Field(() => InstantRangeInput, { nullable: true, description: 'Visits that took place in this time.' })
  visitedBetween?: InstantRangeInput | null;
}

const VisitSortEnum = timeSortOf('VisitSort', 'visits', 'recorded');

@ArgsType()
export class VisitsArguments extends PageArguments {
  @Field(() => VisitSortEnum, { defaultValue: 'NEWEST', description: 'The order of the list.' })
  sort!: TimeSort;

  @Field(() => VisitsFilterInput, {
    nullable: true,
    description: 'Narrows the list. Left out: all visits that the viewer may see.',
  })
  filter?: VisitsFilterInput | null;
}
