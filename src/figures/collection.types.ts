/** The GraphQL types of collected money by the contact it followed. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CivilDate, Rupiah } from '../graphql/vocabulary/index.js';
import type { CivilDate as Day } from '../kernel/civil-date.js';
import type { Rupiah as Amount } from '../kernel/rupiah.js';
import type { CollectionStrategy, ContactStrategy } from './attribution.js';
import type { CollectionGrouping } from './collection-summary.js';

export const CollectionStrategyEnum: { readonly [S in CollectionStrategy]: S } = {
  CADRE_VISIT: 'CADRE_VISIT',
  TELE_COLLECTING: 'TELE_COLLECTING',
  WHATSAPP: 'WHATSAPP',
  SMS_BLAST: 'SMS_BLAST',
  AUTO_DEBIT: 'AUTO_DEBIT',
  CSR: 'CSR',
  UNPROMPTED: 'UNPROMPTED',
};

registerEnumType(CollectionStrategyEnum, {
  name: 'CollectionStrategy',
  description: 'What a payment followed. Each payment has one strategy, so that the strategies add up to what was collected.',
  valuesConfig: {
    CADRE_VISIT: { description: 'A cadre at the door.' },
    TELE_COLLECTING: { description: 'A telephone call that somebody took, of an officer or a cadre.' },
    WHATSAPP: { description: 'A message by WhatsApp.' },
    SMS_BLAST: { description: 'A text message: nearly always the reminder before the due date.' },
    AUTO_DEBIT: { description: 'The family pays by a standing mandate, whoever spoke to it before.' },
    CSR: { description: "A donor's fund paid the premium." },
    UNPROMPTED: { description: 'No contact whose days had not run out.' },
  },
});

export const CollectionGroupingEnum: { readonly [G in CollectionGrouping]: G } = {
  STRATEGY: 'STRATEGY',
  REGION: 'REGION',
};

registerEnumType(CollectionGroupingEnum, {
  name: 'CollectionGrouping',
  description: 'By what sums of collected money are told apart.',
  valuesConfig: {
    STRATEGY: { description: 'By the contact they followed.' },
    REGION: {
      description:
        'By the regions one level below the one asked for, a village by itself; without one by the regions the viewer works in, or the provinces.',
    },
  },
});

@ObjectType('CollectionSum', {
  simpleResolvers: true,
  description: 'Money that reached families, less what was withdrawn since.',
})
export class CollectionSumType {
  @Field(() => CollectionStrategyEnum, { nullable: true, description: 'The strategy; null unless asked to group by it.' })
  strategy!: CollectionStrategy | null;

  @Field(() => Int, { description: 'Payments; those withdrawn wholly are left out.' })
  payments!: number;

  @Field(() => Rupiah, { description: 'What they brought.' })
  collected!: Amount;

  /** The code of its region; read by the field `region`. */
  place!: string | null;
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
  @Field(() => CivilDate, { description: 'For payments made on this day or later, until the next policy.' })
  effectiveFrom!: Day;

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
