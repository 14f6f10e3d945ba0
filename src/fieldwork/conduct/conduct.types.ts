/** The GraphQL types of breaches of conduct, and the filter of their list. */
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  ConnectionOf,
  DateTimeScalar,
  InstantRangeInput,
  PageArguments,
  RegionCodeScalar,
  enumOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { ConductRule, ContactKind } from './judge-contact.js';

export const ConductRuleEnum = enumOf<ConductRule>(
  'ConductRule',
  'A rule of conduct towards families, which holds for cadres and officers alike.',
  {
    OUTSIDE_HOURS: {
      description: 'No contact outside the contact hours where the family lives.',
      id: 'Di luar jam kontak',
      en: 'Outside contact hours',
    },
    REST_DAY: { description: 'No contact on a Sunday.', id: 'Hari Minggu', en: 'On a Sunday' },
    HOLIDAY: { description: 'No contact on a public holiday.', id: 'Hari libur nasional', en: 'On a public holiday' },
    TOO_MANY_A_DAY: {
      description: 'No more contacts of one kind within a day than the policy allows, whoever makes them.',
      id: 'Terlalu sering dalam sehari',
      en: 'Too many in a day',
    },
    TOO_MANY_A_WEEK: {
      description: 'No more contacts of one kind within seven days than the policy allows, whoever makes them.',
      id: 'Terlalu sering dalam seminggu',
      en: 'Too many in a week',
    },
    CONTACT_REFUSED: {
      description: 'No contact with a family that asked not to be contacted.',
      id: 'Keluarga menolak dihubungi',
      en: 'The family refuses contact',
    },
  },
);

const ContactKindEnum = enumOf<ContactKind>('ConductContactKind', 'The kind of a contact with a family.', {
  VISIT: { description: 'A visit.', id: 'Kunjungan', en: 'Visit' },
  CALL: { description: 'A telephone call.', id: 'Telepon', en: 'Call' },
  MESSAGE: { description: 'A message that somebody sent to one family.', id: 'Pesan', en: 'Message' },
});

@ObjectType('ConductBreach', {
  simpleResolvers: true,
  description: 'A contact that broke rules of conduct. It is recorded as it happened, and marked.',
})
export class ConductBreachType {
  @Field(() => ContactKindEnum, { description: 'The kind of the contact.' })
  kind!: ContactKind;

  @Field(() => [ConductRuleEnum], { description: 'The rules that it broke.' })
  rules!: readonly ConductRule[];

  @Personal('call')
  @Field(() => DateTimeScalar, { description: 'When the contact took place.' })
  contactedAt!: Date;

  @Field(() => String, { description: 'The subject of the token of whoever made it.' })
  committedBy!: string;
}

export const ConductBreachConnection = ConnectionOf(ConductBreachType, 'ConductBreach');

@ObjectType('ConductCount', {
  simpleResolvers: true,
  description: 'How many contacts of one person broke one rule.',
})
export class ConductCountType {
  @Field(() => ConductRuleEnum, { description: 'The rule.' })
  rule!: ConductRule;

  @Field(() => Int, { description: 'The number of contacts that broke it.' })
  contacts!: number;

  @Field(() => String, { description: 'The subject of the token of whoever made them.' })
  committedBy!: string;
}

@InputType('ConductBreachesFilter', { description: 'Narrows breaches of conduct; all conditions must hold.' })
export class ConductBreachesFilterInput {
  @Field(() => ID, { nullable: true, description: 'Those of this cadre.' })
  cadreId?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Those towards families of this region, at any level.',
  })
  region?: RegionCode | null;

  @Field(() => ConductRuleEnum, { nullable: true, description: 'Those of this rule.' })
  rule?: ConductRule | null;

  @Field(() => InstantRangeInput, { nullable: true, description: 'Those of contacts in this time.' })
  contactedBetween?: InstantRangeInput | null;
}

@ArgsType()
export class ConductBreachesArguments extends PageArguments {
  @Field(() => ConductBreachesFilterInput, {
    nullable: true,
    description: 'Narrows the list. Left out: all that the viewer may see.',
  })
  filter?: ConductBreachesFilterInput | null;
}
