/** The GraphQL types of write-offs and of the campaigns they belong to. */
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  IdOf,
  BillingMonthScalar,
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RegionCodeScalar,
  RupiahScalar,
  enumOf,
} from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { WriteOffState } from './write-off.js';

export const WriteOffStateEnum = enumOf('WriteOffState', 'How far a write-off has come.', {
  PROPOSED: {
    description: 'Nothing is forgiven yet: somebody else decides.',
    id: 'Diusulkan',
    en: 'Proposed',
  },
  APPROVED: { description: 'The months are forgiven and booked.', id: 'Disetujui', en: 'Approved' },
  REJECTED: {
    description: 'Nothing is forgiven; the family may be proposed anew.',
    id: 'Ditolak',
    en: 'Rejected',
  },
});

@ObjectType('WriteOffFigures', {
  simpleResolvers: true,
  description: 'Sums over a campaign. What was forgiven was never received, and is in no figure of what was collected.',
})
export class WriteOffFiguresType {
  @Field(() => Int, { description: 'Families proposed, whatever became of it.' })
  proposed!: number;

  @Field(() => Int, { description: 'Proposals that were rejected.' })
  rejected!: number;

  @Field(() => Int, { description: 'Families whose arrears were forgiven.' })
  families!: number;

  @Field(() => Int, { description: 'Persons in them.' })
  persons!: number;

  @Field(() => Int, { description: 'Months forgiven, counted per family.' })
  months!: number;

  @Field(() => RupiahScalar, { description: 'Premiums forgiven.' })
  amount!: Rupiah;
}

@ObjectType('WriteOffCampaign', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A campaign of write-offs (pemutihan): arrears of families that paid for themselves and whose premium the state or the region pays now.',
})
export class WriteOffCampaignType extends Node {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => RegionCodeScalar, { description: 'Where its families live.' })
  regionCode!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day of proposals; it decides the rule.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of proposals.' })
  validThrough!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;
}

@ObjectType('WriteOff', {
  simpleResolvers: true,
  implements: Node,
  description: 'One family proposed for a write-off.',
})
export class WriteOffType extends Node {
  @IdOf('WriteOffCampaign')
  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;

  @IdOf('Family')
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => WriteOffStateEnum, { description: 'How far it has come.' })
  state!: WriteOffState;

  @Field(() => String, { description: 'What proves that the family was moved.' })
  verification!: string;

  @Field(() => CivilDateScalar, { description: 'The day of that proof.' })
  verifiedOn!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null until then.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  decisionReason!: string | null;

  @Field(() => BillingMonthScalar, { nullable: true, description: 'The first month forgiven; null unless approved.' })
  firstMonth!: BillingMonth | null;

  @Field(() => BillingMonthScalar, { nullable: true, description: 'The last month forgiven; null unless approved.' })
  lastMonth!: BillingMonth | null;

  @Field(() => Int, { nullable: true, description: 'Months forgiven; null unless approved.' })
  months!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Premiums forgiven; null unless approved.' })
  amount!: Rupiah | null;
}

export const WriteOffConnection = ConnectionOf(WriteOffType, 'WriteOff');

@ArgsType()
export class WriteOffsArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Of this campaign.' })
  campaignId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this family.' })
  familyId?: string | null;

  @Field(() => WriteOffStateEnum, { nullable: true, description: 'In this state.' })
  state?: WriteOffState | null;
}
