/** The GraphQL types of write-offs and their campaigns, and the filter of their list. */
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
    description: 'Nothing is forgiven yet: somebody else than the proposer must decide.',
    id: 'Diusulkan',
    en: 'Proposed',
  },
  APPROVED: { description: 'The months were forgiven and booked.', id: 'Disetujui', en: 'Approved' },
  REJECTED: {
    description: 'Nothing was forgiven; the family may be proposed again.',
    id: 'Ditolak',
    en: 'Rejected',
  },
});

@ObjectType('WriteOffSummary', {
  simpleResolvers: true,
  description:
    'The totals of a campaign. Money that was forgiven was never received, and no figure of collections contains it.',
})
export class WriteOffSummaryType {
  @Field(() => Int, { description: 'The number of families proposed, whatever was decided.' })
  proposed!: number;

  @Field(() => Int, { description: 'The number of rejected proposals.' })
  rejected!: number;

  @Field(() => Int, { description: 'The number of families whose arrears were forgiven.' })
  families!: number;

  @Field(() => Int, { description: 'The number of persons in these families.' })
  persons!: number;

  @Field(() => Int, { description: 'The number of forgiven months, counted per family.' })
  months!: number;

  @Field(() => RupiahScalar, { description: 'The amount of forgiven premiums.' })
  amount!: Rupiah;
}

@ObjectType('WriteOffCampaign', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A campaign of write-offs (pemutihan): it forgives arrears of families that paid for themselves and whose premium the state or the region pays now.',
})
export class WriteOffCampaignType extends Node {
  @Field(() => String, { description: 'The name of the campaign.' })
  name!: string;

  @Field(() => RegionCodeScalar, { description: 'The region where the families live.' })
  regionCode!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day of proposals, which decides the rule.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of proposals.' })
  validThrough!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When the campaign was opened.' })
  openedAt!: Date;
}

@ObjectType('WriteOff', {
  simpleResolvers: true,
  implements: Node,
  description: 'One family that is proposed for a write-off.',
})
export class WriteOffType extends Node {
  @IdOf('WriteOffCampaign')
  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @IdOf('Family')
  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: string;

  @Field(() => WriteOffStateEnum, { description: 'How far the write-off has come.' })
  state!: WriteOffState;

  @Field(() => String, { description: "The proof of the family's move." })
  verification!: string;

  @Field(() => CivilDateScalar, { description: 'The day of the proof.' })
  verifiedOn!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When the write-off was proposed.' })
  proposedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the write-off was decided; null until then.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The reason of a rejection; null in any other state.' })
  decisionReason!: string | null;

  @Field(() => BillingMonthScalar, { nullable: true, description: 'The first forgiven month; null unless approved.' })
  firstMonth!: BillingMonth | null;

  @Field(() => BillingMonthScalar, { nullable: true, description: 'The last forgiven month; null unless approved.' })
  lastMonth!: BillingMonth | null;

  @Field(() => Int, { nullable: true, description: 'The number of forgiven months; null unless approved.' })
  months!: number | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'The amount of forgiven premiums; null unless approved.' })
  amount!: Rupiah | null;
}

export const WriteOffConnection = ConnectionOf(WriteOffType, 'WriteOff');

@ArgsType()
export class WriteOffsArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'Write-offs of this campaign.' })
  campaignId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Write-offs of this family.' })
  familyId?: string | null;

  @Field(() => WriteOffStateEnum, { nullable: true, description: 'Write-offs in this state.' })
  state?: WriteOffState | null;
}
