/** The GraphQL types of the mapping: what is owed, by region, age of the debt and class. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RupiahScalar } from '../../platform/graphql/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { CareClassEnum } from './arrears.types.js';
import type { ArrearsGrouping, MonthsBucket } from './summarise-arrears.js';

export const ArrearsGroupingEnum: { readonly [G in ArrearsGrouping]: G } = {
  REGION: 'REGION',
  MONTHS_BUCKET: 'MONTHS_BUCKET',
  CARE_CLASS: 'CARE_CLASS',
};

registerEnumType(ArrearsGroupingEnum, {
  name: 'ArrearsGrouping',
  description: 'By what sums of arrears are told apart.',
  valuesConfig: {
    REGION: {
      description:
        'By the regions one level below the one asked for, a village by itself; without one by the regions the viewer works in.',
    },
    MONTHS_BUCKET: { description: 'By the age of the debt.' },
    CARE_CLASS: { description: 'By the class of care.' },
  },
});

export const MonthsBucketEnum: { readonly [B in MonthsBucket]: B } = {
  ONE: 'ONE',
  TWO_TO_THREE: 'TWO_TO_THREE',
  FOUR_TO_SIX: 'FOUR_TO_SIX',
  SEVEN_TO_TWELVE: 'SEVEN_TO_TWELVE',
  THIRTEEN_TO_TWENTY_THREE: 'THIRTEEN_TO_TWENTY_THREE',
  TWENTY_FOUR_AND_MORE: 'TWENTY_FOUR_AND_MORE',
};

registerEnumType(MonthsBucketEnum, {
  name: 'MonthsBucket',
  description: 'How many months before the current one are unpaid.',
  valuesConfig: {
    ONE: { description: 'One month.' },
    TWO_TO_THREE: { description: "Two or three months: the youngest debt in the tele-collectors' queue." },
    FOUR_TO_SIX: { description: 'Four to six months: old enough for instalments.' },
    SEVEN_TO_TWELVE: { description: 'Seven to twelve months.' },
    THIRTEEN_TO_TWENTY_THREE: { description: 'Thirteen to twenty-three months: the oldest debt in the queue.' },
    TWENTY_FOUR_AND_MORE: { description: 'Twenty-four months and more; no more than 24 are billed.' },
  },
});

@ObjectType('ArrearsSum', { simpleResolvers: true, description: 'What a group of families in arrears owes.' })
export class ArrearsSumType {
  @Field(() => MonthsBucketEnum, {
    nullable: true,
    description: 'The age of the debt; null unless asked to group by it.',
  })
  monthsBucket!: MonthsBucket | null;

  @Field(() => CareClassEnum, { nullable: true, description: 'The class of care; null unless asked to group by it.' })
  careClass!: CareClass | null;

  @Field(() => Int, { description: 'Families with at least one month in arrears.' })
  families!: number;

  @Field(() => Int, { description: 'Members of these families today.' })
  persons!: number;

  @Field(() => RupiahScalar, {
    description: 'Their billed arrears months, exact to the rupiah, without the current month and before credit.',
  })
  arrears!: Rupiah;

  @Field(() => RupiahScalar, {
    description: 'What payments must bring to make all their cards active: arrears and the current month, less credit.',
  })
  amountToReactivate!: Rupiah;

  /** The code of its region; read by the field `region`. */
  place!: RegionCode | string | null;

  /** The region that was asked for; read by the field `drillDown`. */
  within!: RegionCode | null;
}

@ObjectType('ArrearsMapping', { simpleResolvers: true, description: 'Arrears of a region in groups, and in all.' })
export class ArrearsMappingType {
  @Field(() => [ArrearsSumType], {
    description: 'One sum per group that has a family in arrears, by region, age and class.',
  })
  groups!: readonly ArrearsSumType[];

  @Field(() => ArrearsSumType, { description: 'All groups together.' })
  total!: ArrearsSumType;
}
