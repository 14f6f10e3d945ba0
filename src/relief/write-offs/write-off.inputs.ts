/** The GraphQL inputs of write-offs, read into commands. */
import { Field, ID, InputType } from 'type-graphql';
import { CivilDateScalar, RegionCodeScalar, readId, readLine, readText } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { WriteOffId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { CampaignPlan, ProposeCommand } from './write-off.js';

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

/** @throws CallerError naming the field at fault. */
export const readCampaignPlan = (input: OpenWriteOffCampaignInput): CampaignPlan => ({
  id: readId('WriteOffCampaign', 'input.id', input.id),
  name: readLine('input.name', input.name, NAME_LENGTH_MAX),
  regionCode: input.region,
  validFrom: input.validFrom,
  validThrough: input.validThrough,
});

/** @throws CallerError naming the field at fault. */
export const readProposal = (input: ProposeWriteOffInput): ProposeCommand => ({
  id: readId('WriteOff', 'input.id', input.id),
  campaignId: readId('WriteOffCampaign', 'input.campaignId', input.campaignId),
  familyId: readId('Family', 'input.familyId', input.familyId),
  verification: readText('input.verification', input.verification, VERIFICATION_LENGTH_MAX),
  verifiedOn: input.verifiedOn,
});

/** @throws CallerError naming the field at fault. */
export const readRejection = (input: RejectWriteOffInput): { readonly id: WriteOffId; readonly reason: string } => ({
  id: readId('WriteOff', 'input.id', input.id),
  reason: readText('input.reason', input.reason, REASON_LENGTH_MAX),
});
