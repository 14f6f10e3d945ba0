/** The GraphQL types of collected money, by the contact that payments followed. */
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { PaymentChannelEnum } from '../../money/partners/index.js';
import { CadreType } from '../../fieldwork/cadres/index.js';
import {
  BillingMonthScalar,
  CivilDateScalar,
  DateTimeScalar,
  PeriodInput,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
} from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CollectionStrategy, ContactStrategy } from './attribution.js';
import type { CollectionGrouping, CollectionOrder } from './collection-summary.js';

export const CollectionStrategyEnum = enumOf(
  'CollectionStrategy',
  'What a payment followed. Each payment has one strategy, so that the strategies add up to what was collected.',
  {
    CADRE_VISIT: { description: "A cadre's visit to the family.", id: 'Kunjungan kader', en: 'Cadre visit' },
    TELE_COLLECTING: {
      description: 'A telephone call by an officer or a cadre that somebody answered.',
      id: 'Telekolekting',
      en: 'Tele-collecting',
    },
    WHATSAPP: { description: 'A message by WhatsApp.', id: 'WhatsApp', en: 'WhatsApp' },
    SMS_BLAST: {
      description: 'A text message: nearly always the reminder before the due date.',
      id: 'SMS blast',
      en: 'SMS blast',
    },
    AUTO_DEBIT: {
      description: 'The family pays by a standing mandate, whoever spoke to it before.',
      id: 'Autodebit',
      en: 'Auto-debit',
    },
    CSR: { description: "A donor's fund paid the premium.", id: 'Donatur (CSR)', en: 'Donors (CSR)' },
    UNPROMPTED: {
      description: 'The payment followed no contact, or only contacts too long ago to count.',
      id: 'Tanpa ajakan',
      en: 'Unprompted',
    },
  },
);

export const CollectionGroupingEnum = enumOf('CollectionGrouping', 'How sums of collected money are grouped.', {
  STRATEGY: {
    description: 'Groups sums by the contact that payments followed.',
    id: 'Menurut strategi',
    en: 'By strategy',
  },
  REGION: {
    description:
      'Groups sums by the regions one level below the one asked for, a village by itself; without one by the regions the viewer works in, or the provinces.',
    id: 'Menurut wilayah',
    en: 'By region',
  },
  CHANNEL: {
    description: "Groups sums by the channel through which families paid; a donor's money has none.",
    id: 'Menurut kanal',
    en: 'By channel',
  },
  MONTH: {
    description: 'Groups sums by the month in Jakarta in which families paid.',
    id: 'Menurut bulan',
    en: 'By month',
  },
  DAY: {
    description: 'Groups sums by the day in Jakarta on which families paid.',
    id: 'Menurut hari',
    en: 'By day',
  },
  HOUR: {
    description:
      'Groups sums by the hour of the day in Jakarta (WIB) at which families paid: of one day, or of all days of the period together unless sums are also grouped by DAY.',
    id: 'Menurut jam',
    en: 'By hour',
  },
});

export const CollectionOrderEnum = enumOf<CollectionOrder>('CollectionOrder', 'The order of sums of collected money.', {
  GROUP: { description: 'By month, day, hour, region, strategy and channel.', id: 'Menurut kelompok', en: 'By group' },
  COLLECTED: { description: 'The most money first.', id: 'Rupiah terbanyak dahulu', en: 'Most money first' },
  PAYMENTS: {
    description: 'The most payments first.',
    id: 'Pembayaran terbanyak dahulu',
    en: 'Most payments first',
  },
});

@ObjectType('CollectionSum', {
  simpleResolvers: true,
  description: 'Money that reached families, less what was withdrawn since.',
})
export class CollectionSumType {
  @Field(() => CollectionStrategyEnum, {
    nullable: true,
    description: 'The strategy; null unless sums are grouped by it.',
  })
  strategy!: CollectionStrategy | null;

  @Field(() => PaymentChannelEnum, {
    nullable: true,
    description: "The channel; null for a donor's money, and unless sums are grouped by it.",
  })
  channel!: PaymentChannel | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day in Jakarta on which families paid; null unless sums are grouped by it.',
  })
  day!: CivilDate | null;

  @Field(() => BillingMonthScalar, {
    nullable: true,
    description: 'The month in Jakarta in which families paid; null unless sums are grouped by it.',
  })
  month!: BillingMonth | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The hour of the day in Jakarta (WIB), 0 to 23, in which families paid: 9 is from 09.00 until 10.00. Null unless sums are grouped by it.',
  })
  hour!: number | null;

  @Field(() => Int, { description: 'The number of payments; those withdrawn wholly are left out.' })
  payments!: number;

  @Field(() => RupiahScalar, { description: 'The money that these payments brought, less what was withdrawn.' })
  collected!: Rupiah;

  @Field(() => Int, {
    description:
      "The number of families whose cards these payments made active again as they were posted. Withdrawals that suspended a card again are taken off; money that waited in suspense, and donors' money, counts none.",
  })
  familiesReactivated!: number;

  /** The code of the region, which the field `region` reads. */
  place!: string | null;
}

@ObjectType('PaymentAttribution', {
  simpleResolvers: true,
  description: 'The contact that a payment followed, by the policy in force when it was made.',
})
export class PaymentAttributionType {
  @Field(() => CollectionStrategyEnum, { description: 'The strategy under which the payment is counted.' })
  strategy!: CollectionStrategy;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the contact was made; null when the payment followed none.',
  })
  contactAt!: Date | null;

  @Field(() => CadreType, {
    nullable: true,
    description: 'The cadre who made the contact; null when no cadre did, or when the viewer may not see the cadre.',
  })
  cadre!: CadreType | null;
}

@ObjectType('AttributionWindow', {
  simpleResolvers: true,
  description: 'The number of days for which a payment counts as following a contact of one kind.',
})
export class AttributionWindowType {
  @Field(() => CollectionStrategyEnum, { description: 'The kind of contact.' })
  strategy!: ContactStrategy;

  @Field(() => Int, { description: 'The number of days.' })
  days!: number;
}

@ObjectType('AttributionPolicy', {
  simpleResolvers: true,
  description: 'How payments are attributed: to the last contact before them whose days have not run out.',
})
export class AttributionPolicyType {
  @Field(() => CivilDateScalar, {
    description: 'The first day of the payments to which the policy applies, until the next policy.',
  })
  validFrom!: CivilDate;

  @Field(() => String, { description: 'The source of the rule.' })
  basis!: string;

  @Field(() => [AttributionWindowType], { description: 'How long each kind of contact counts.' })
  windows!: readonly AttributionWindowType[];
}

@ObjectType('CollectionSummary', {
  simpleResolvers: true,
  description:
    'What was collected in a period, by the days of Jakarta on which families paid. A withdrawn payment is taken off the period it was made in.',
})
export class CollectionSummaryType {
  @Field(() => [CollectionSumType], {
    description:
      'The sums of the groups in which anything was collected, at most `first` of them: an hour, day or channel without a payment has no group.',
  })
  groups!: readonly CollectionSumType[];

  @Field(() => Int, { description: 'The number of further groups, which `first` left out.' })
  groupsLeftOut!: number;

  @Field(() => CollectionSumType, { description: 'The sum of all groups, also of those left out.' })
  total!: CollectionSumType;

  @Field(() => [AttributionPolicyType], { description: 'The policies in force in the period, the earliest first.' })
  policies!: readonly AttributionPolicyType[];
}

@ArgsType()
export class CollectionArguments {
  @Field(() => PeriodInput, { description: 'The days on which families paid, in Jakarta.' })
  period!: PeriodInput;

  @Field(() => [CollectionStrategyEnum], {
    nullable: true,
    description: 'Only payments with these strategies; left out, all count.',
  })
  strategies?: readonly CollectionStrategy[] | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description:
      'The region in which families lived when they paid, at any level, narrowed to what the viewer may see. Left out, all regions count that the viewer may see.',
  })
  region?: RegionCode | null;

  @Field(() => [CollectionGroupingEnum], {
    defaultValue: ['STRATEGY'],
    description: 'How to group the sums; an empty list gives one sum.',
  })
  groupBy!: readonly CollectionGrouping[];

  @Field(() => CollectionOrderEnum, { defaultValue: 'GROUP', description: 'The order of the sums.' })
  orderBy!: CollectionOrder;

  @Field(() => Int, { defaultValue: 1_000, description: 'The most groups to answer: 1 to 1,000.' })
  first!: number;
}
