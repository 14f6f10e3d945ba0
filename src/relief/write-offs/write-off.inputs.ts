/** The GraphQL inputs of write-offs, read into commands. */
import { Field, ID, InputType, Int } from 'type-graphql';
import { CareClassEnum } from '../../households/arrears/index.js';
import { SegmentEnum } from '../../households/families/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';
import { badInput } from '../../kernel/caller-error.js';
import {
  CivilDateScalar,
  RegionCodeScalar,
  RupiahScalar,
  readId,
  readLine,
  readNumber,
  readRupiah,
  readText,
  refuseReversed,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { WriteOffId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { CampaignPlan, ProposeCommand } from './write-off.js';
import type { WriteOffRule } from './write-off-rule.js';

@InputType('WriteOffEligibilityInput', {
  description: 'Whom a campaign of write-offs helps, as a decree says it.',
})
export class WriteOffEligibilityInput {
  @Field(() => String, { description: 'The regulation, as officers cite it: 1 to 500 characters.' })
  basis!: string;

  @Field(() => [SegmentEnum], {
    description: 'The segments of which a family must be on the day: families that moved to PBI, or PBPU themselves.',
  })
  segments!: Segment[];

  @Field(() => [CareClassEnum], {
    nullable: true,
    description: 'The classes of which a family must be; left out, all.',
  })
  careClasses?: CareClass[] | null;

  @Field(() => Int, { defaultValue: 1, description: 'The fewest months in arrears: 1 or more.' })
  monthsInArrearsMin!: number;

  @Field(() => Int, { nullable: true, description: 'The most months in arrears; left out, any number.' })
  monthsInArrearsMax?: number | null;

  @Field(() => Int, {
    defaultValue: 24,
    description: 'The most months that are forgiven, 1 to 24 of those that are billed, which are the newest 24.',
  })
  monthsMax!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The highest decile of the welfare register (DTSEN), 1 to 10; left out, the register is not asked for.',
  })
  decileMax?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether no service penalty follows on a reactivation by this campaign.',
  })
  forgivesPenalty!: boolean;

  @Field(() => RupiahScalar, { nullable: true, description: 'The most that is forgiven in all; left out, no limit.' })
  budget?: Rupiah | null;
}

@InputType('OpenWriteOffCampaignInput', {
  description: 'A campaign of write-offs. Sent again with the same id, it is the same campaign.',
})
export class OpenWriteOffCampaignInput {
  @Field(() => ID, { description: 'The id of the campaign, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => String, { description: 'The name of the campaign: 1 to 100 characters.' })
  name!: string;

  @Field(() => RegionCodeScalar, { description: "The region where the families live, within the viewer's regions." })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day of proposals.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of proposals.' })
  validThrough!: CivilDate;

  @Field(() => WriteOffEligibilityInput, {
    nullable: true,
    description: 'Whom the campaign helps; left out, those of the policy of its first day.',
  })
  eligibility?: WriteOffEligibilityInput | null;
}

@InputType('ProposeWriteOffInput', {
  description: 'A family to propose for a write-off. Sent again with the same id, it is the same proposal.',
})
export class ProposeWriteOffInput {
  @Field(() => ID, { description: 'The id of the write-off, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: string;

  @Field(() => String, {
    description: "The proof of the family's move, such as the number of the record in DTSEN: 1 to 200 characters.",
  })
  verification!: string;

  @Field(() => CivilDateScalar, { description: 'The day of the proof.' })
  verifiedOn!: CivilDate;

  @Field(() => Int, {
    nullable: true,
    description:
      'The decile of the household in the welfare register (DTSEN), 1 to 10; needed where the campaign asks for it.',
  })
  decile?: number | null;
}

@InputType('ApproveWriteOffInput', { description: 'The proposal to approve. Sent again, it changes nothing more.' })
export class ApproveWriteOffInput {
  @Field(() => ID, { description: 'The id of the write-off.' })
  id!: string;
}

@InputType('RejectWriteOffInput', { description: 'The proposal to reject, and the reason.' })
export class RejectWriteOffInput {
  @Field(() => ID, { description: 'The id of the write-off.' })
  id!: string;

  @Field(() => String, { description: 'The reason: 1 to 500 characters.' })
  reason!: string;
}

const NAME_LENGTH_MAX = 100;
const VERIFICATION_LENGTH_MAX = 200;
const REASON_LENGTH_MAX = 500;

const BASIS_LENGTH_MAX = 500;
const MONTHS_MAX = 24;
const MONTHS_IN_ARREARS_MAX = 240;
const DECILES = 10;
/** More than all that was ever owed: Rp 1,000 tn. */
const BUDGET_MAX = 1_000_000_000_000_000n as Rupiah;

function readDecile(field: string, decile: number | null | undefined): number | null {
  if (decile === null || decile === undefined) return null;
  readNumber(field, decile, [1, DECILES]);
  return decile;
}

function readEligibility(input: WriteOffEligibilityInput | null | undefined): WriteOffRule | null {
  if (input === null || input === undefined) return null;
  const field = 'input.eligibility';
  const { segments, careClasses = null, monthsInArrearsMin: min, monthsInArrearsMax: max = null, monthsMax } = input;
  if (segments.length === 0) throw badInput(`${field}.segments`, 'at least one segment');
  readNumber(`${field}.monthsInArrearsMin`, min, [1, MONTHS_IN_ARREARS_MAX]);
  if (max !== null) readNumber(`${field}.monthsInArrearsMax`, max, [1, MONTHS_IN_ARREARS_MAX]);
  refuseReversed(`${field}.monthsInArrearsMax`, { least: min, most: max });
  readNumber(`${field}.monthsMax`, monthsMax, [1, MONTHS_MAX]);
  const { budget = null } = input;
  if (budget !== null) readRupiah(`${field}.budget`, budget, { most: BUDGET_MAX });
  return {
    basis: readText(`${field}.basis`, input.basis, BASIS_LENGTH_MAX),
    segments: [...new Set(segments)].toSorted((a, b) => (a < b ? -1 : 1)),
    careClasses: careClasses === null ? null : [...new Set(careClasses)].toSorted((a, b) => (a < b ? -1 : 1)),
    monthsInArrears: { min, max },
    monthsMax,
    decileMax: readDecile(`${field}.decileMax`, input.decileMax),
    forgivesPenalty: input.forgivesPenalty,
    budget,
  };
}

/** @throws CallerError naming the field at fault. */
export const readCampaignPlan = (input: OpenWriteOffCampaignInput): CampaignPlan => ({
  id: readId('WriteOffCampaign', 'input.id', input.id),
  name: readLine('input.name', input.name, NAME_LENGTH_MAX),
  regionCode: input.region,
  validFrom: input.validFrom,
  validThrough: input.validThrough,
  rule: readEligibility(input.eligibility),
});

/** @throws CallerError naming the field at fault. */
export const readProposal = (input: ProposeWriteOffInput): ProposeCommand => ({
  id: readId('WriteOff', 'input.id', input.id),
  campaignId: readId('WriteOffCampaign', 'input.campaignId', input.campaignId),
  familyId: readId('Family', 'input.familyId', input.familyId),
  verification: readText('input.verification', input.verification, VERIFICATION_LENGTH_MAX),
  verifiedOn: input.verifiedOn,
  decile: readDecile('input.decile', input.decile),
});

/** @throws CallerError naming the field at fault. */
export const readRejection = (input: RejectWriteOffInput): { readonly id: WriteOffId; readonly reason: string } => ({
  id: readId('WriteOff', 'input.id', input.id),
  reason: readText('input.reason', input.reason, REASON_LENGTH_MAX),
});
