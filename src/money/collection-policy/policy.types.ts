/** The GraphQL types of collection policies, and the inputs that set or end one. */
import { Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, Node, RegionCodeScalar, enumOf } from '../../platform/graphql/index.js';
import type { Text } from '../../platform/texts/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { AssistMode, IntentMode } from './intent-mode.js';

export const MODE_ENUM = 'PaymentIntentMode';

export const IntentModeEnum = enumOf<IntentMode>(
  MODE_ENUM,
  'The ways in which a cadre helps a family to pay. A cadre never takes the money: a partner confirms each payment.',
  {
    REFER: {
      description: 'The cadre names official channels and the family goes there. This mode is always allowed.',
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
  description:
    'A policy that says which ways of helping a family to pay are allowed in a region, from one day to another.',
})
export class CollectionPolicyType extends Node {
  @Field(() => CivilDateScalar, { description: 'The first day on which the policy holds.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day on which the policy holds; null while no end is set.',
  })
  validThrough!: CivilDate | null;

  @Field(() => [IntentModeEnum], {
    description: 'The modes that are allowed besides REFER; an empty list allows REFER only.',
  })
  assistModes!: readonly AssistMode[];

  @Field(() => String, { description: 'The reason for the policy, as the branch wrote it.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'The time at which the policy was set.' })
  madeAt!: Date;
}

@ObjectType('CollectionPolicyExplanation', {
  simpleResolvers: true,
  description: 'The modes that are allowed for one family on one day, and the policy that decides.',
})
export class PolicyExplanationType {
  @Field(() => CivilDateScalar, {
    description: "The day that was asked about, in the time zone of the family's region.",
  })
  day!: CivilDate;

  @Field(() => [IntentModeEnum], { description: 'The modes that are allowed.' })
  modes!: readonly IntentMode[];

  @Field(() => CollectionPolicyType, {
    nullable: true,
    description:
      "The policy that decides; null when none holds, so that the programme's rule applies (policy payment-help).",
  })
  decidedBy!: CollectionPolicyType | null;

  @Field(() => [CollectionPolicyType], {
    description: 'Policies of wider regions that hold on that day too but do not count, the nearest region first.',
  })
  overruled!: readonly CollectionPolicyType[];

  @Extensions({ translated: true })
  @Field(() => String, { description: 'The decision as a sentence.' })
  reason!: Text;
}

@InputType('SetCollectionPolicyInput', {
  description: 'A collection policy to set. Sent again with the same id, it changes nothing more.',
})
export class SetCollectionPolicyInput {
  @Field(() => ID, { description: 'The id of the policy, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => RegionCodeScalar, {
    description: "One of the branch's regions, at any level; the policy holds in every region inside it too.",
  })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day on which the policy holds: today or later.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day on which the policy holds; left out: no end is set.',
  })
  validThrough?: CivilDate | null;

  @Field(() => [IntentModeEnum], {
    description:
      'The modes that are allowed besides REFER. An empty list allows REFER only, even where a wider region allows more.',
  })
  assistModes!: IntentMode[];

  @Field(() => String, { description: 'The reason for the policy: 1 to 500 characters.' })
  reason!: string;
}

@InputType('EndCollectionPolicyInput', {
  description: 'An earlier end for a policy. Sent again, it changes nothing more.',
})
export class EndCollectionPolicyInput {
  @Field(() => ID, { description: 'The policy to end.' })
  policyId!: string;

  @Field(() => CivilDateScalar, { description: 'The last day on which the policy holds: today or later.' })
  validThrough!: CivilDate;
}
