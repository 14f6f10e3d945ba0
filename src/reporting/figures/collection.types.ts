/** The GraphQL types of collected money by the contact it followed. */
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { CadreType } from '../../fieldwork/cadres/index.js';
import {
  CivilDateScalar,
  DateTimeScalar,
  PeriodInput,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CollectionStrategy, ContactStrategy } from './attribution.js';
import type { CollectionGrouping } from './collection-summary.js';

export const CollectionStrategyEnum = enumOf(
  'CollectionStrategy',
  'What a payment followed. Each payment has one strategy, so that the strategies add up to what was collected.',
  {
    CADRE_VISIT: { description: 'A cadre at the door.', id: 'Kunjungan kader', en: 'Cadre visit' },
    TELE_COLLECTING: {
      description: 'A telephone call that somebody took, of an officer or a cadre.',
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
    UNPROMPTED: { description: 'No contact whose days had not run out.', id: 'Tanpa ajakan', en: 'Unprompted' },
  },
);

export const CollectionGroupingEnum = enumOf('CollectionGrouping', 'By what sums of collected money are told apart.', {
  STRATEGY: { description: 'By the contact they followed.', id: 'Menurut strategi', en: 'By strategy' },
  REGION: {
    description:
      'By the regions one level below the one asked for, a village by itself; without one by the regions the viewer works in, or the provinces.',
    id: 'Menurut wilayah',
    en: 'By region',
  },
});

@ObjectType('CollectionSum', {
  simpleResolvers: true,
  description: 'Money that reached families, less what was withdrawn since.',
})
export class CollectionSumType {
  @Field(() => CollectionStrategyEnum, {
    nullable: true,
    description: 'The strategy; null unless asked to group by it.',
  })
  strategy!: CollectionStrategy | null;

  @Field(() => Int, { description: 'Payments; those withdrawn wholly are left out.' })
  payments!: number;

  @Field(() => RupiahScalar, { description: 'What they brought.' })
  collected!: Rupiah;

  /** The code of its region; read by the field `region`. */
  place!: string | null;
}

@ObjectType('PaymentAttribution', {
  simpleResolvers: true,
  description: 'What a payment followed, by the policy in force when it was made.',
})
export class PaymentAttributionType {
  @Field(() => CollectionStrategyEnum, { description: 'The strategy it is counted under.' })
  strategy!: CollectionStrategy;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the contact was made; null when it followed none.',
  })
  contactAt!: Date | null;

  @Field(() => CadreType, {
    nullable: true,
    description: 'The cadre who made it; null when it was none, or one the viewer may not see.',
  })
  cadre!: CadreType | null;
}

@ObjectType('AttributionWindow', {
  simpleResolvers: true,
  description: 'For how many days a payment counts as following such a contact.',
})
export class AttributionWindowType {
  @Field(() => CollectionStrategyEnum, { description: 'The contact.' })
  strategy!: ContactStrategy;

  @Field(() => Int, { description: 'Days.' })
  days!: number;
}

@ObjectType('AttributionPolicy', {
  simpleResolvers: true,
  description: 'How payments are attributed: to the last contact before them whose days have not run out.',
})
export class AttributionPolicyType {
  @Field(() => CivilDateScalar, { description: 'For payments made on this day or later, until the next policy.' })
  validFrom!: CivilDate;

  @Field(() => String, { description: 'Whose rule it is.' })
  basis!: string;

  @Field(() => [AttributionWindowType], { description: 'How long each contact counts.' })
  windows!: readonly AttributionWindowType[];
}

@ObjectType('CollectionSummary', {
  simpleResolvers: true,
  description:
    'What was collected in a period, by the days of Jakarta on which families paid. A withdrawn payment is taken off the period it was made in.',
})
export class CollectionSummaryType {
  @Field(() => [CollectionSumType], { description: 'One sum per group that collected anything.' })
  groups!: readonly CollectionSumType[];

  @Field(() => CollectionSumType, { description: 'All groups together.' })
  total!: CollectionSumType;

  @Field(() => [AttributionPolicyType], { description: 'The policies in force in the period, the earliest first.' })
  policies!: readonly AttributionPolicyType[];
}

@ArgsType()
export class CollectionArguments {
  @Field(() => PeriodInput, { description: 'The days on which families paid, in Jakarta.' })
  period!: PeriodInput;

  @Field(() => [CollectionStrategyEnum], { nullable: true, description: 'Only these; left out: all.' })
  strategies?: readonly CollectionStrategy[] | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description:
      'Where families lived when they paid, at any level, narrowed to what the viewer may see. Left out: all of that.',
  })
  region?: RegionCode | null;

  @Field(() => [CollectionGroupingEnum], {
    defaultValue: ['STRATEGY'],
    description: 'By what to tell the sums apart; an empty list gives one sum.',
  })
  groupBy!: readonly CollectionGrouping[];
}
