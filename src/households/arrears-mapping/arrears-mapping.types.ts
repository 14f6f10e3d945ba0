/** The GraphQL types of the arrears mapping: sums of what is owed, by region, age of the debt and class. */
import { Field, Int, ObjectType } from 'type-graphql';
import { RupiahScalar, enumOf } from '../../platform/graphql/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { CareClassEnum } from '../arrears/index.js';
import { type ArrearsGrouping, type MonthsBucket } from '../bills/index.js';

export const ArrearsGroupingEnum = enumOf<ArrearsGrouping>('ArrearsGrouping', 'How sums of arrears are grouped.', {
  REGION: {
    description:
      'Groups sums by the regions one level below the one asked for, a village by itself; without one by the regions the viewer works in.',
    id: 'Wilayah',
    en: 'Region',
  },
  DISTRICT: {
    description: 'Groups sums by district, of regencies, cities and what is within them; not together with REGION.',
    id: 'Kecamatan',
    en: 'District',
  },
  MONTHS_BUCKET: { description: 'Groups sums by the age of the debt.', id: 'Lama tunggakan', en: 'Age of the arrears' },
  CARE_CLASS: { description: 'Groups sums by the class of care.', id: 'Kelas perawatan', en: 'Class of care' },
});

export const MonthsBucketEnum = enumOf<MonthsBucket>(
  'MonthsBucket',
  'The number of unpaid months before the current one.',
  {
    ONE: { description: 'One month.', id: '1 bulan', en: '1 month' },
    TWO_TO_THREE: {
      description: "Two or three months: the youngest debt in the tele-collectors' queue.",
      id: '2–3 bulan',
      en: '2–3 months',
    },
    FOUR_TO_SIX: { description: 'Four to six months: old enough for instalments.', id: '4–6 bulan', en: '4–6 months' },
    SEVEN_TO_TWELVE: { description: 'Seven to twelve months.', id: '7–12 bulan', en: '7–12 months' },
    THIRTEEN_TO_TWENTY_THREE: {
      description: 'Thirteen to twenty-three months: the oldest debt in the queue.',
      id: '13–23 bulan',
      en: '13–23 months',
    },
    TWENTY_FOUR_AND_MORE: {
      description: 'Twenty-four months and more; no more than 24 are billed.',
      id: '24 bulan atau lebih',
      en: '24 months and more',
    },
  },
);

@ObjectType('ArrearsSum', {
  simpleResolvers: true,
  description: 'The sum of what a group of families in arrears owes.',
})
export class ArrearsSumType {
  @Field(() => MonthsBucketEnum, {
    nullable: true,
    description: 'The age of the debt; null unless sums are grouped by it.',
  })
  monthsBucket!: MonthsBucket | null;

  @Field(() => CareClassEnum, { nullable: true, description: 'The class of care; null unless sums are grouped by it.' })
  careClass!: CareClass | null;

  @Field(() => Int, { description: 'The number of families with at least one month in arrears.' })
  families!: number;

  @Field(() => Int, { description: 'The number of members of these families today.' })
  persons!: number;

  @Field(() => RupiahScalar, {
    description:
      'The price of their billed arrears months, exact to the rupiah, without the current month and before credit.',
  })
  arrears!: Rupiah;

  @Field(() => RupiahScalar, {
    description:
      'The amount that payments must bring to make all their cards active: arrears and the current month, less credit.',
  })
  amountToReactivate!: Rupiah;

  /** The code of the region, which the field `region` reads. */
  place!: RegionCode | string | null;

  /** The region that was asked for, which the field `drillDown` reads. */
  within!: RegionCode | null;
}

@ObjectType('ArrearsMapping', { simpleResolvers: true, description: 'Arrears of a region, by group and in total.' })
export class ArrearsMappingType {
  @Field(() => [ArrearsSumType], {
    description: 'The sums of all groups that have a family in arrears, in the order of region, age and class.',
  })
  groups!: readonly ArrearsSumType[];

  @Field(() => ArrearsSumType, { description: 'The sum of all groups.' })
  total!: ArrearsSumType;
}
