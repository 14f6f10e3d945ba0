/** The GraphQL types of coverage, and of the census figures it is measured by. */
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import {
  CivilDateScalar,
  ConflictsWithEarlier,
  NotFound,
  RegionCodeScalar,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { SavePopulationOutcome, Population } from './population.queries.js';

@ObjectType('CardCounts', { simpleResolvers: true, description: 'How many are registered, and how their cards stand.' })
export class CardCountsType {
  @Field(() => Int, { description: 'All who are registered and have not left.' })
  registered!: number;

  @Field(() => Int, { description: 'Whose cards are active.' })
  active!: number;

  @Field(() => Int, { description: 'Whose cards are suspended for arrears.' })
  suspended!: number;

  @Field(() => Int, { description: 'Who wait for their first premium.' })
  waiting!: number;
}

@ObjectType('Census', {
  simpleResolvers: true,
  description: 'How many people live in a region, as others counted them.',
})
export class CensusType {
  @Field(() => Int, { description: 'People.' })
  population!: number;

  @Field(() => CivilDateScalar, { description: 'The day of the count; of several regions the oldest.' })
  countedOn!: CivilDate;

  @Field(() => String, { description: 'Who counted.' })
  source!: string;
}

@ObjectType('CoverageSum', {
  simpleResolvers: true,
  description: 'Families and participants of a region beside its people.',
})
export class CoverageSumType {
  @Field(() => CardCountsType, { description: 'Families.' })
  families!: CardCountsType;

  @Field(() => CardCountsType, { description: 'Participants.' })
  participants!: CardCountsType;

  @Field(() => CensusType, { nullable: true, description: 'The last census by that day; null where nobody counted.' })
  census!: CensusType | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Participants registered with this programme per hundred people; null without a census.',
  })
  registeredPercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Participants with an active card per hundred people; null without a census.',
  })
  activePercent!: number | null;

  /** Read by the field `region`. */
  regionCode!: RegionCode | null;
}

@ObjectType('Coverage', {
  simpleResolvers: true,
  description: 'How much of the people of a region is covered, as of a day.',
})
export class CoverageType {
  @Field(() => CivilDateScalar, { description: 'At the end of this day; of today: now.' })
  at!: CivilDate;

  @Field(() => CoverageSumType, { description: 'All of the region.' })
  total!: CoverageSumType;

  @Field(() => [CoverageSumType], {
    description:
      'The regions one level below that have families: without a region the provinces, or those the viewer works in.',
  })
  regions!: readonly CoverageSumType[];
}

@InputType('RecordPopulationInput', { description: 'A census figure of a region.' })
export class RecordPopulationInput {
  @Field(() => RegionCodeScalar, { description: 'The region, at any level.' })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The day of the count; not in the future.' })
  countedOn!: CivilDate;

  @Field(() => Int, { description: 'How many people, at least one.' })
  population!: number;

  @Field(() => String, { description: 'Who counted and where it was published: 1 to 200 characters.' })
  source!: string;
}

const PopulationRecorded = successWith('PopulationRecorded', 'The census figure is saved.', {
  census: { type: () => CensusType, description: 'The figure.' },
});

const { types, refuse } = problemsOf<Exclude<SavePopulationOutcome, 'recorded'>>({
  'region-unknown': {
    type: NotFound,
    code: 'CENSUS_REGION_NOT_FOUND',
    description: 'No region has this code.',
    id: 'Tidak ada wilayah dengan kode tersebut.',
    en: 'No region has this code.',
  },
  'counted-otherwise': {
    type: ConflictsWithEarlier,
    code: 'CENSUS_CONFLICTS_WITH_EARLIER',
    description: 'Another number was recorded for that region and day.',
    id: 'Angka lain sudah dicatat untuk wilayah dan hari ini; hitungan baru memakai tanggal baru.',
    en: 'Another number is recorded for this region and day; a new count has a new day.',
  },
});

export const RecordPopulationResult = resultOf('RecordPopulationResult', 'What became of a census figure.', {
  success: PopulationRecorded,
  problems: Object.values(types),
});

export const toRecordPopulationResult = (outcome: SavePopulationOutcome, census: Population) =>
  outcome === 'recorded' ? { __typename: 'PopulationRecorded', census } : refuse(outcome);
