/** The GraphQL types of coverage, and of the census figures with which it is compared. */
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

@ObjectType('CardCounts', {
  simpleResolvers: true,
  description: 'The numbers of those who are registered, by the status of their cards.',
})
export class CardCountsType {
  @Field(() => Int, { description: 'The number of all who are registered and have not left.' })
  registered!: number;

  @Field(() => Int, { description: 'The number of those whose cards are active.' })
  active!: number;

  @Field(() => Int, { description: 'The number of those whose cards are suspended for arrears.' })
  suspended!: number;

  @Field(() => Int, { description: 'The number of those who wait for their first premium.' })
  waiting!: number;
}

@ObjectType('Census', {
  simpleResolvers: true,
  description: 'The number of people who live in a region, from a count by others.',
})
export class CensusType {
  @Field(() => Int, { description: 'The number of people.' })
  population!: number;

  @Field(() => CivilDateScalar, { description: 'The day of the count; of several regions, the earliest.' })
  countedOn!: CivilDate;

  @Field(() => String, { description: 'The source: who counted.' })
  source!: string;
}

@ObjectType('CoverageSum', {
  simpleResolvers: true,
  description: 'The numbers of families and participants of a region, beside its population.',
})
export class CoverageSumType {
  @Field(() => CardCountsType, { description: 'The numbers of families.' })
  families!: CardCountsType;

  @Field(() => CardCountsType, { description: 'The numbers of participants.' })
  participants!: CardCountsType;

  @Field(() => CensusType, { nullable: true, description: 'The last census up to that day; null where there is none.' })
  census!: CensusType | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The number of participants registered with this programme per hundred people; null without a census.',
  })
  registeredPercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The number of participants with an active card per hundred people; null without a census.',
  })
  activePercent!: number | null;

  /** The code of the region, which the field `region` reads. */
  regionCode!: RegionCode | null;
}

@ObjectType('Coverage', {
  simpleResolvers: true,
  description: 'How many people of a region are covered, as of a day.',
})
export class CoverageType {
  @Field(() => CivilDateScalar, {
    description: 'The day at whose end the numbers are taken; for today they are those of now.',
  })
  at!: CivilDate;

  @Field(() => CoverageSumType, { description: 'The sum of the whole region.' })
  total!: CoverageSumType;

  @Field(() => [CoverageSumType], {
    description:
      'The sums of the regions one level below that have families; without a region, of the provinces or of those the viewer works in.',
  })
  regions!: readonly CoverageSumType[];
}

@InputType('RecordPopulationInput', { description: 'A census figure of a region.' })
export class RecordPopulationInput {
  @Field(() => RegionCodeScalar, { description: 'The region, at any level.' })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The day of the count; not in the future.' })
  countedOn!: CivilDate;

  @Field(() => Int, { description: 'The number of people, at least one.' })
  population!: number;

  @Field(() => String, { description: 'Who counted and where it was published: 1 to 200 characters.' })
  source!: string;
}

const PopulationRecorded = successWith('PopulationRecorded', 'The census figure is saved.', {
  census: { type: () => CensusType, description: 'The census figure.' },
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

export const RecordPopulationResult = resultOf(
  'RecordPopulationResult',
  'The saved census figure, or why it is not saved.',
  {
    success: PopulationRecorded,
    problems: Object.values(types),
  },
);

export const toRecordPopulationResult = (outcome: SavePopulationOutcome, census: Population) =>
  outcome === 'recorded' ? { __typename: 'PopulationRecorded', census } : refuse(outcome);
