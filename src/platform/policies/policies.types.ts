/** The GraphQL types of policies: rows in force, what operators entered, and what values would change. */
import { ArgsType, Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import type { CivilDate } from '../../kernel/civil-date.js';
import { CivilDateScalar, DateTimeScalar, Node, enumOf } from '../graphql/index.js';
import type { ProposalState } from './policy-proposal.js';

export const PolicyValuesScalar = new GraphQLScalarType({
  name: 'PolicyValues',
  description:
    'The values of one row of a policy: a JSON object whose shape is that of the shipped rows of the policy.',
  extensions: { expected: 'a JSON object' },
  parseValue: (given) => given,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

export const PolicyOriginEnum = enumOf('PolicyOrigin', 'Where a row of a policy comes from.', {
  SHIPPED: { description: 'The row came with the release.', id: 'Bawaan sistem', en: 'Shipped' },
  ENTERED: {
    description: 'An operator entered the row, and another approved it.',
    id: 'Ditetapkan operator',
    en: 'Entered by operators',
  },
});

export const PolicyProposalStateEnum = enumOf<ProposalState>(
  'PolicyProposalState',
  'How far an entered row has come.',
  {
    PROPOSED: {
      description: 'Nothing holds by it yet: another operator must approve it.',
      id: 'Diusulkan',
      en: 'Proposed',
    },
    APPROVED: { description: 'It holds from its first day on.', id: 'Disetujui', en: 'Approved' },
    WITHDRAWN: { description: 'It was withdrawn before it began.', id: 'Ditarik kembali', en: 'Withdrawn' },
  },
);

@ObjectType('PolicyValue', {
  simpleResolvers: true,
  description: 'One value of a row of a policy, and where it comes from.',
})
export class PolicyValueType {
  @Field(() => String, { description: 'The path of the value, such as `amounts.III.participantPays`.' })
  path!: string;

  @Field(() => String, { description: 'The value as text.' })
  value!: string;

  @Field(() => Boolean, { description: 'Whether no source decides the value, or sources conflict.' })
  isAssumption!: boolean;

  @Field(() => String, { description: 'The source of the value, or why it is an assumption.' })
  source!: string;
}

@ObjectType('Policy', {
  simpleResolvers: true,
  description: 'A row of a dated rule of the programme, such as its tariffs: it holds until a later row begins.',
})
export class PolicyType {
  @Field(() => String, { description: 'The name of the policy, such as `tariffs`.' })
  name!: string;

  @Field(() => CivilDateScalar, { description: 'The first day on which the row holds.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day before a later row that is known already; null when none is.',
  })
  validThrough!: CivilDate | null;

  @Field(() => PolicyOriginEnum, { description: 'Whether the row came with the release or was entered.' })
  origin!: 'SHIPPED' | 'ENTERED';

  @Field(() => String, { description: 'The regulation, publication or report on which the row rests.' })
  basis!: string;

  @Field(() => PolicyValuesScalar, { description: 'The values as they would be entered.' })
  values!: unknown;

  @Extensions({ mostItems: 60 })
  @Field(() => [PolicyValueType], { description: 'Each value with its source, or why it is an assumption.' })
  items!: readonly PolicyValueType[];
}

@ObjectType('PolicyProposal', {
  simpleResolvers: true,
  implements: Node,
  description: 'A row of a policy that an operator entered. It holds once another operator has approved it.',
})
export class PolicyProposalType extends Node {
  @Field(() => String, { description: 'The name of the policy.' })
  policy!: string;

  @Field(() => CivilDateScalar, { description: 'The first day on which the row holds.' })
  validFrom!: CivilDate;

  @Field(() => PolicyValuesScalar, { description: 'The values that were entered.' })
  values!: unknown;

  @Field(() => String, { nullable: true, description: 'The source of the values; null for an assumption.' })
  basis!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the values are assumed; null where a source is named.' })
  assumption!: string | null;

  @Field(() => PolicyProposalStateEnum, { description: 'How far the row has come.' })
  state!: ProposalState;

  @Field(() => String, { description: 'Who entered the row.' })
  proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who approved it; null while nobody has.' })
  approvedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved; null while it is not.' })
  approvedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who withdrew it; null while it stands.' })
  withdrawnBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null while it stands.' })
  withdrawnBecause!: string | null;
}

@ObjectType('PolicyValueProblem', { simpleResolvers: true, description: 'A value that the policy cannot take.' })
export class PolicyValueProblemType {
  @Field(() => String, { description: 'The path of the value; empty for the values as a whole.' })
  path!: string;

  @Field(() => String, { description: 'What was expected there, for whoever writes the values.' })
  expected!: string;
}

@ObjectType('PolicyValueChange', { simpleResolvers: true, description: 'A value that a row would change.' })
export class PolicyValueChangeType {
  @Field(() => String, { description: 'The path of the value.' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'The value in force; null when there is none.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The value of the new row; null when it has none.' })
  after!: string | null;
}

@ObjectType('PolicyPreview', {
  simpleResolvers: true,
  description: 'What a row would change on its first day, or what stands against it. Nothing is saved.',
})
export class PolicyPreviewType {
  @Field(() => CivilDateScalar, { description: 'The first day on which a row that is approved now may begin.' })
  earliestBeginning!: CivilDate;

  @Field(() => [PolicyValueProblemType], { description: 'Every value that cannot be; empty when all can.' })
  problems!: readonly PolicyValueProblemType[];

  @Field(() => [PolicyValueChangeType], {
    description:
      'Every value that differs from the row that would be in force on that day; empty while there are problems.',
  })
  changes!: readonly PolicyValueChangeType[];
}

@ArgsType()
export class PolicyPreviewArguments {
  @Field(() => String, { description: 'The name of the policy.' })
  policy!: string;

  @Field(() => CivilDateScalar, { description: 'The first day of the row.' })
  validFrom!: CivilDate;

  @Field(() => PolicyValuesScalar, { description: 'All values of the row.' })
  values!: unknown;
}

@InputType('ProposePolicyInput', {
  description: 'A row of a policy to enter. Sent again with the same id, it is the same row.',
})
export class ProposePolicyInput {
  @Field(() => ID, { description: 'The id of the proposal, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => String, { description: 'The name of the policy, as `policies` gives it.' })
  policy!: string;

  @Field(() => CivilDateScalar, {
    description: 'The first day of the row, no earlier than the day after the approval; tariffs begin with a month.',
  })
  validFrom!: CivilDate;

  @Field(() => PolicyValuesScalar, { description: 'All values of the row, in the shape that `policies` gives.' })
  values!: unknown;

  @Field(() => String, {
    nullable: true,
    description:
      'The regulation, publication or report that gives the values: 1 to 500 characters. Either this or `assumption`.',
  })
  basis?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the values are assumed, and which sources conflict: 1 to 500 characters. Either this or `basis`.',
  })
  assumption?: string | null;
}

@InputType('ApprovePolicyInput', { description: 'The row that another operator entered.' })
export class ApprovePolicyInput {
  @Field(() => ID, { description: 'The proposal to approve.' })
  proposalId!: string;
}

@InputType('WithdrawPolicyInput', { description: 'The row that shall not begin.' })
export class WithdrawPolicyInput {
  @Field(() => ID, { description: 'The proposal to withdraw.' })
  proposalId!: string;

  @Field(() => String, { description: 'Why it is withdrawn: 1 to 500 characters.' })
  reason!: string;
}
