/** The GraphQL types of programmes and batches of beneficiaries: counts, regions, months and rupiah, never a person. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CareClassEnum } from '../../households/arrears/index.js';
import {
  CivilDateScalar,
  DateTimeScalar,
  Node,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
} from '../../platform/graphql/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { BatchState } from './programme.js';

@ObjectType('SponsorshipProgramme', {
  simpleResolvers: true,
  implements: Node,
  description:
    "A donor's programme: it pays for families of a class and region with certain months in arrears, and for months in advance.",
})
export class SponsorshipProgrammeType extends Node {
  @Field(() => String, { description: 'The name of the programme.' })
  name!: string;

  @Field(() => [RegionCodeScalar], { description: 'The regions where the families live.' })
  regionCodes!: readonly RegionCode[];

  @Field(() => CareClassEnum, { nullable: true, description: 'The care class of the families; null for every class.' })
  careClass!: CareClass | null;

  @Field(() => Int, { description: 'The least months in arrears.' })
  monthsMin!: number;

  @Field(() => Int, { description: 'The most months in arrears.' })
  monthsMax!: number;

  @Field(() => Int, { description: 'The number of months paid in advance besides what is owed.' })
  monthsAhead!: number;

  @Field(() => CivilDateScalar, { description: 'The first day of proposals.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of proposals.' })
  validThrough!: CivilDate;
}

const BatchStateEnum = enumOf('SponsorshipBatchState', 'The state of a batch, which the donor decides.', {
  PROPOSED: { description: 'The donor has not decided yet.', id: 'Diusulkan', en: 'Proposed' },
  APPROVED: {
    description: 'The donor has approved the batch: its families are paid for when it is executed.',
    id: 'Disetujui',
    en: 'Approved',
  },
  REJECTED: {
    description: 'The donor has rejected the batch: none of its families is paid for.',
    id: 'Ditolak',
    en: 'Rejected',
  },
});

@ObjectType('SponsorshipBatch', {
  simpleResolvers: true,
  implements: Node,
  description:
    'Beneficiaries proposed by rule: first those assessed as unable to pay and referred to donors, then the longest in arrears, then the larger families, as far as the budget goes. The same families and budget give the same list.',
})
export class SponsorshipBatchType extends Node {
  @Field(() => BatchStateEnum, { description: 'What the donor has decided.' })
  state!: BatchState;

  @Field(() => RupiahScalar, { description: 'The budget that the list had to fit.' })
  budget!: Rupiah;

  @Field(() => Int, { description: "The number of families that meet the programme's rule." })
  considered!: number;

  @Field(() => Int, {
    description: 'The number of these that were not chosen, because of the budget or the size limit of a batch.',
  })
  beyondBudget!: number;

  @Field(() => Int, {
    description: 'The number of chosen families that came first because they were assessed as unable to pay.',
  })
  candidatesFirst!: number;

  @Field(() => CivilDateScalar, { description: 'The day whose arrears the batch was made from.' })
  proposedOn!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When the batch was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the donor decided; null until then.' })
  decidedAt!: Date | null;
}

@ObjectType('SponsorshipBatchProgress', {
  simpleResolvers: true,
  description: 'The totals of a batch, and how far it was executed.',
})
export class SponsorshipBatchProgressType {
  @Field(() => Int, { description: 'The number of chosen families.' })
  families!: number;

  @Field(() => Int, { description: 'The number of persons in these families.' })
  persons!: number;

  @Field(() => Int, { description: 'The number of months to pay, owed and in advance, counted per family.' })
  months!: number;

  @Field(() => RupiahScalar, { description: 'The cost of these months, which is the most that is spent.' })
  amount!: Rupiah;

  @Field(() => Int, { description: 'The number of families paid for.' })
  familiesHelped!: number;

  @Field(() => Int, { description: 'The number of families not paid for yet.' })
  familiesWaiting!: number;

  @Field(() => Int, {
    description: 'The number of families skipped because they paid by themselves; their money stayed in the fund.',
  })
  paidMeanwhile!: number;

  @Field(() => Int, { description: 'The number of families skipped because they now owe more than was approved.' })
  costMoreThanApproved!: number;

  @Field(() => RupiahScalar, { description: 'The money spent so far.' })
  spent!: Rupiah;
}

@ObjectType('SponsorshipBatchRegion', { simpleResolvers: true, description: 'The families of one regency in a batch.' })
export class SponsorshipBatchRegionType {
  @Field(() => RegionCodeScalar, { description: 'The regency or city.' })
  regionCode!: RegionCode;

  @Field(() => String, { description: 'The name of the regency or city.' })
  regionName!: string;

  @Field(() => Int, { description: 'The number of chosen families that live there.' })
  families!: number;

  @Field(() => Int, { description: 'The number of persons in these families.' })
  persons!: number;

  @Field(() => Int, { description: 'The number of months to pay, counted per family.' })
  months!: number;

  @Field(() => RupiahScalar, { description: 'The cost of these months.' })
  amount!: Rupiah;
}

@ObjectType('SponsorshipRun', {
  simpleResolvers: true,
  description: 'What one execution did. Executed again, a batch has nothing more to do.',
})
export class SponsorshipRunType {
  @Field(() => Int, { description: 'The number of families paid for.' })
  paid!: number;

  @Field(() => Int, { description: 'The number of families skipped for good.' })
  skipped!: number;

  @Field(() => Int, { description: 'The number of families that wait until the fund has received more.' })
  waiting!: number;

  @Field(() => RupiahScalar, { description: 'The money taken from the fund.' })
  spent!: Rupiah;
}
