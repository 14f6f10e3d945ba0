/** Opens, ends and lists campaigns, and shows what operators reach in them. */
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { may } from '../../platform/auth/index.js';
import { readId, CivilDateScalar } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, addDays, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import type { CampaignId } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Region, RegionType } from '../../households/regions/index.js';
import type { Campaign, CampaignPlan } from './campaign.js';
import {
  CampaignType,
  EndCampaignResult,
  OpenCampaignInput,
  OpenCampaignResult,
  OperatorFiguresType,
  toEndCampaignResult,
  toOpenCampaignResult,
} from './campaign.types.js';
import { endCampaign, openCampaign } from './manage-campaigns.js';
import { type TelecollectingContext, signedIn } from './telecollecting.context.js';

const between = (field: string, value: number, [least, most]: readonly [number, number]): number => {
  if (value < least || value > most) throw badInput(`input.${field}`, `${least} to ${most}`);
  return value;
};

/** @throws CallerError naming the field at fault, for what can be no campaign at all. */
function readPlan(input: OpenCampaignInput): CampaignPlan {
  const name = input.name.trim();
  if (name.length < 3 || name.length > 100) throw badInput('input.name', '3 to 100 characters');
  return {
    id: readId<CampaignId>('input.id', input.id),
    name,
    region: input.region,
    segment: input.segment,
    careClass: input.careClass ?? null,
    months: {
      min: between('monthsMin', input.monthsMin, [0, 1_200]),
      max: between('monthsMax', input.monthsMax, [0, 1_200]),
    },
    contactHours: {
      from: between('contactFromHour', input.contactFromHour, [0, 24]),
      until: between('contactUntilHour', input.contactUntilHour, [0, 24]),
    },
    attemptsMax: between('attemptsMax', input.attemptsMax, [1, 20]),
    dailyTarget: between('dailyTarget', input.dailyTarget, [1, 1_000]),
    validFrom: input.validFrom,
    validThrough: input.validThrough,
  };
}

@Authorized('campaign:read')
@Resolver()
export class CampaignsResolver {
  @Query(() => [CampaignType], {
    description: 'Campaigns of the regions in which the viewer works, the newest first, at most a hundred.',
  })
  campaigns(
    @Arg('runningOn', () => CivilDateScalar, { nullable: true, description: 'Left out: past and coming ones too.' })
    runningOn: CivilDate | undefined,
    @Ctx() context: TelecollectingContext,
  ): Promise<Campaign[]> {
    return context.campaigns.find(signedIn(context).viewer, runningOn ?? null);
  }

  @Query(() => CampaignType, {
    nullable: true,
    description: 'One campaign; null when there is none where the viewer works.',
  })
  campaign(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { campaignById }: TelecollectingContext,
  ): Promise<Campaign | null> {
    return campaignById.load(readId<CampaignId>('id', id));
  }

  @Authorized('campaign:manage')
  @Mutation(() => OpenCampaignResult, { description: 'Open a campaign and queue every family that belongs to it.' })
  async openCampaign(
    @Arg('input', () => OpenCampaignInput, { description: 'The campaign.' }) input: OpenCampaignInput,
    @Ctx() context: TelecollectingContext,
  ) {
    return toOpenCampaignResult(await openCampaign(signedIn(context), readPlan(input)));
  }

  @Authorized('campaign:manage')
  @Mutation(() => EndCampaignResult, { description: 'End a campaign before its last day.' })
  async endCampaign(
    @Arg('id', () => ID, { description: 'The campaign.' }) id: string,
    @Ctx() context: TelecollectingContext,
  ) {
    return toEndCampaignResult(await endCampaign(signedIn(context), readId<CampaignId>('id', id)));
  }
}

/** Without a rule of its own: reached through a campaign that the viewer may read. */
@Resolver(() => CampaignType)
export class CampaignFieldsResolver {
  @FieldResolver(() => RegionType, { description: 'Whose families it calls.' })
  region(@Root() { region }: Campaign, @Ctx() { regionByCode }: TelecollectingContext): Promise<Region | null> {
    return regionByCode.load(region);
  }

  @FieldResolver(() => [OperatorFiguresType], {
    description: 'By operator, the most calls first. Operators see their own figures, who leads the campaign all.',
  })
  async figures(
    @Root() campaign: Campaign,
    @Arg('on', () => CivilDateScalar, {
      nullable: true,
      description: 'A day where the families live; left out: today.',
    })
    on: CivilDate | undefined,
    @Ctx() context: TelecollectingContext,
  ): Promise<OperatorFiguresType[]> {
    const { viewer } = signedIn(context);
    const zone = timeZoneOf(campaign.region);
    const day = on ?? civilDateIn(context.now, zone);
    const seesAll = may(viewer, 'campaign:manage') || !may(viewer, 'call:claim');
    const rows = await context.campaigns.findFigures({
      campaign: campaign.id,
      from: startOfDay(day, zone),
      before: startOfDay(addDays(day, 1), zone),
      operator: seesAll ? null : viewer.subject,
    });
    const target = campaign.dailyTarget;
    return rows.map((row) => ({ ...row, target, remaining: Math.max(0, target - row.calls) }));
  }
}
