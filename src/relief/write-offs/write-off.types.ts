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
  Personal,
} from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { Segment } from '../../kernel/segment.js';
import { CareClassEnum } from '../../households/arrears/index.js';
import { SegmentEnum } from '../../households/families/index.js';
import type { WriteOffState } from './write-off.js';
import type { WriteOffCriterion } from './write-off-rule.js';

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

export const WriteOffCriterionEnum = enumOf<WriteOffCriterion>(
  'WriteOffCriterion',
  'The criteria by which a campaign of write-offs chooses families.',
  {
    SEGMENT: { description: 'The segment of the family.', id: 'segmen peserta', en: 'the segment' },
    CARE_CLASS: { description: 'The class of the family.', id: 'kelas rawat', en: 'the class' },
    MONTHS_IN_ARREARS: {
      description: 'How many months the family is in arrears.',
      id: 'lama tunggakan',
      en: 'the months in arrears',
    },
    WELFARE_REGISTER: {
      description: 'The decile of the household in the welfare register (DTSEN).',
      id: 'desil DTSEN',
      en: 'the decile in the welfare register',
    },
  },
);

@ObjectType('MonthsInArrearsLimits', {
  simpleResolvers: true,
  description: 'How many months in arrears a family must have.',
})
export class MonthsInArrearsLimitsType {
  @Field(() => Int, { description: 'The fewest.' })
  min!: number;

  @Field(() => Int, { nullable: true, description: 'The most; null for any number.' })
  max!: number | null;
}

@ObjectType('WriteOffEligibility', {
  simpleResolvers: true,
  description: 'Whom a campaign of write-offs helps, and with how many months.',
})
export class WriteOffEligibilityType {
  @Field(() => String, { description: 'The regulation, as officers cite it.' })
  basis!: string;

  @Field(() => [SegmentEnum], { description: 'The segments of which a family must be on the day.' })
  segments!: readonly Segment[];

  @Field(() => [CareClassEnum], { nullable: true, description: 'The classes of which a family must be; null for all.' })
  careClasses!: readonly CareClass[] | null;

  @Field(() => MonthsInArrearsLimitsType, { description: 'How many months in arrears a family must have.' })
  monthsInArrears!: MonthsInArrearsLimitsType;

  @Field(() => Int, { description: 'The most months that are forgiven.' })
  monthsMax!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The highest decile of the welfare register; null where it is not asked for.',
  })
  decileMax!: number | null;

  @Field(() => Boolean, { description: 'Whether no service penalty follows on a reactivation by the campaign.' })
  forgivesPenalty!: boolean;

  @Field(() => RupiahScalar, { nullable: true, description: 'The most that is forgiven in all; null without a limit.' })
  budget!: Rupiah | null;
}

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
    'A campaign of write-offs (pemutihan): it forgives arrears of the families that its eligibility describes.',
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

  @Personal('evidence')
  @Field(() => String, { description: "The proof of the family's move." })
  verification!: string;

  @Personal('evidence')
  @Field(() => CivilDateScalar, { description: 'The day of the proof.' })
  verifiedOn!: CivilDate;

  @Field(() => Int, {
    nullable: true,
    description: 'The decile of the household in the welfare register; null where none was given.',
  })
  decile!: number | null;

  @Personal('arrears')
  @Field(() => DateTimeScalar, { description: 'When the write-off was proposed.' })
  proposedAt!: Date;

  @Personal('arrears')
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the write-off was decided; null until then.' })
  decidedAt!: Date | null;

  @Personal('arrears')
  @Field(() => String, { nullable: true, description: 'The reason of a rejection; null in any other state.' })
  decisionReason!: string | null;

  @Personal('arrears')
  @Field(() => BillingMonthScalar, { nullable: true, description: 'The first forgiven month; null unless approved.' })
  firstMonth!: BillingMonth | null;

  @Personal('arrears')
  @Field(() => BillingMonthScalar, { nullable: true, description: 'The last forgiven month; null unless approved.' })
  lastMonth!: BillingMonth | null;

  @Field(() => Int, { nullable: true, description: 'The number of forgiven months; null unless approved.' })
  months!: number | null;

  @Personal('arrears')
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
