/** The GraphQL types of collection policies, and what a branch sends of them. */
import { Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, Node, RegionCodeScalar, enumOf } from '../../platform/graphql/index.js';
import type { Text } from '../../platform/texts/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { AssistMode, IntentMode } from './collection-policy.js';

export const MODE_ENUM = 'PaymentIntentMode';

export const IntentModeEnum = enumOf<IntentMode>(
  MODE_ENUM,
  "How a cadre helps a family to pay. None leads through the cadre's own hands: a partner confirms each.",
  {
    REFER: {
      description: 'The cadre names official channels; the family goes there. Always allowed.',
      id: 'Rujukan ke kanal resmi',
      en: 'Referral to official channels',
    },
    ASSIST_EDC: {
      description: "The family pays with its card at a bank's terminal that the cadre carries.",
      id: 'Mesin EDC bank',
      en: 'EDC machine of a bank',
    },
    ASSIST_AGENT: {
      description: "A bank's agent takes the payment from the agent's deposit at the bank.",
      id: 'Agen bank',
      en: 'Agent of a bank',
    },
  },
);

@ObjectType('CollectionPolicy', {
  simpleResolvers: true,
  implements: Node,
  description: 'Which ways of helping a family to pay are allowed in a region, from one day to another.',
})
export class CollectionPolicyType extends Node {
  @Field(() => CivilDateScalar, { description: 'The first day on which it holds.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; null while no end is set.' })
  validThrough!: CivilDate | null;

  @Field(() => [IntentModeEnum], { description: 'What is allowed besides REFER; an empty list allows nothing more.' })
  assistModes!: readonly AssistMode[];

  @Field(() => String, { description: 'Why, in the words of the branch.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was set.' })
  madeAt!: Date;
}

@ObjectType('CollectionPolicyExplanation', {
  simpleResolvers: true,
  description: 'What is allowed for one family on one day, and which rule says so.',
})
export class PolicyExplanationType {
  @Field(() => CivilDateScalar, { description: 'The day that was asked about, where the family lives.' })
  day!: CivilDate;

  @Field(() => [IntentModeEnum], { description: 'The modes that are allowed.' })
  modes!: readonly IntentMode[];

  @Field(() => CollectionPolicyType, {
    nullable: true,
    description: 'The policy that decides; null where the rule of the whole programme holds: REFER only.',
  })
  decidedBy!: CollectionPolicyType | null;

  @Field(() => [CollectionPolicyType], {
    description: 'Policies of wider regions that hold on that day and gave way, the nearest first.',
  })
  overruled!: readonly CollectionPolicyType[];

  @Extensions({ translated: true })
  @Field(() => String, { description: 'The same in a sentence.' })
  reason!: Text;
}

@InputType('SetCollectionPolicyInput', {
  description: 'A collection policy. Sent again with the same id, it is the same one.',
})
export class SetCollectionPolicyInput {
  @Field(() => ID, { description: 'The id of the policy, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => RegionCodeScalar, {
    description: "One of the branch's regions, at any level, with everything inside it.",
  })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day: today or later.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; left out: until it is ended.' })
  validThrough?: CivilDate | null;

  @Field(() => [IntentModeEnum], {
    description: 'What is allowed besides REFER. An empty list takes back, here, what a wider region allows.',
  })
  assistModes!: IntentMode[];

  @Field(() => String, { description: 'Why: 1 to 500 characters.' })
  reason!: string;
}

@InputType('EndCollectionPolicyInput', { description: 'An earlier end. Sent again, nothing more happens.' })
export class EndCollectionPolicyInput {
  @Field(() => ID, { description: 'The policy.' })
  policyId!: string;

  @Field(() => CivilDateScalar, { description: 'The last day on which it holds: today or later.' })
  validThrough!: CivilDate;
}
