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
  description: 'What a donor gives for: families of a class and region, so long in arrears, and so many months ahead.',
})
export class SponsorshipProgrammeType extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => [RegionCodeScalar], { description: 'Where its families live.' })
  regionCodes!: readonly RegionCode[];

  @Field(() => CareClassEnum, { nullable: true, description: 'Of this class alone; null: of every class.' })
  careClass!: CareClass | null;

  @Field(() => Int, { description: 'At least so many months in arrears.' })
  monthsMin!: number;

  @Field(() => Int, { description: 'At most so many.' })
  monthsMax!: number;

  @Field(() => Int, { description: 'Months paid ahead on top of what is owed.' })
  monthsAhead!: number;

  @Field(() => CivilDateScalar, { description: 'The first day of proposals.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of proposals.' })
  validThrough!: CivilDate;
}

const BatchStateEnum = enumOf('SponsorshipBatchState', 'What the donor has decided.', {
  PROPOSED: { description: 'The donor has not decided.', id: 'Diusulkan', en: 'Proposed' },
  APPROVED: { description: 'Its families are paid for when it is executed.', id: 'Disetujui', en: 'Approved' },
  REJECTED: { description: 'Nobody in it is paid for.', id: 'Ditolak', en: 'Rejected' },
});

@ObjectType('SponsorshipBatch', {
  simpleResolvers: true,
  implements: Node,
  description:
    'Beneficiaries proposed by rule: first who was found unable to pay and referred to donors, then the longest in arrears, then the larger families, as far as the budget goes. The same families and budget give the same list.',
})
export class SponsorshipBatchType extends Node {
  @Field(() => BatchStateEnum, { description: 'What the donor has decided.' })
  state!: BatchState;

  @Field(() => RupiahScalar, { description: 'What the list was made to fit.' })
  budget!: Rupiah;

  @Field(() => Int, { description: 'Families that the rule of the programme fits.' })
  considered!: number;

  @Field(() => Int, { description: 'Of these, how many the budget did not reach.' })
  beyondBudget!: number;

  @Field(() => Int, { description: 'Of the chosen, how many came first because they were found unable to pay.' })
  candidatesFirst!: number;

  @Field(() => CivilDateScalar, { description: 'The day whose arrears it was made from.' })
  proposedOn!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the donor decided; null until then.' })
  decidedAt!: Date | null;
}

@ObjectType('SponsorshipBatchProgress', { simpleResolvers: true, description: 'A batch in figures.' })
export class SponsorshipBatchProgressType {
  @Field(() => Int, { description: 'Families chosen.' })
  families!: number;

  @Field(() => Int, { description: 'Persons in them.' })
  persons!: number;

  @Field(() => Int, { description: 'Months to be paid, owed and ahead, counted per family.' })
  months!: number;

  @Field(() => RupiahScalar, { description: 'What they cost: the most that is spent.' })
  amount!: Rupiah;

  @Field(() => Int, { description: 'Families paid for.' })
  familiesHelped!: number;

  @Field(() => Int, { description: 'Families not yet paid for.' })
  familiesWaiting!: number;

  @Field(() => Int, { description: 'Families passed over because they paid by themselves; the money stayed.' })
  paidMeanwhile!: number;

  @Field(() => Int, { description: 'Families passed over because they owe more by now than was approved.' })
  costMoreThanApproved!: number;

  @Field(() => RupiahScalar, { description: 'Spent so far.' })
  spent!: Rupiah;
}

@ObjectType('SponsorshipBatchRegion', { simpleResolvers: true, description: 'Families of one regency in a batch.' })
export class SponsorshipBatchRegionType {
  @Field(() => RegionCodeScalar, { description: 'The regency or city.' })
  regionCode!: RegionCode;

  @Field(() => String, { description: 'Its name.' })
  regionName!: string;

  @Field(() => Int, { description: 'Families chosen there.' })
  families!: number;

  @Field(() => Int, { description: 'Persons in them.' })
  persons!: number;

  @Field(() => Int, { description: 'Months to be paid, counted per family.' })
  months!: number;

  @Field(() => RupiahScalar, { description: 'What they cost.' })
  amount!: Rupiah;
}

@ObjectType('SponsorshipRun', {
  simpleResolvers: true,
  description: 'What one execution did. Executed again, it finds nothing more to do.',
})
export class SponsorshipRunType {
  @Field(() => Int, { description: 'Families paid for.' })
  paid!: number;

  @Field(() => Int, { description: 'Families passed over for good.' })
  skipped!: number;

  @Field(() => Int, { description: 'Families that wait until the fund has received more.' })
  waiting!: number;

  @Field(() => RupiahScalar, { description: 'Taken from the fund.' })
  spent!: Rupiah;
}
