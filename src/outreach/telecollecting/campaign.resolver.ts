/** The queries and mutations of campaigns: listing, opening and ending them, and the figures of operators. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { may, signedIn } from '../../platform/auth/index.js';
import {
  momentCursor,
  readConnection,
  readId,
  readNumber,
  CivilDateScalar,
  type Connection,
  readLine,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, addDays, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { type Region, RegionType } from '../../households/regions/index.js';
import type { Campaign, CampaignPlan } from './campaign.js';
import type { CampaignSortKey, ListedCampaign } from './campaign.queries.js';
import {
  CampaignConnection,
  CampaignType,
  CampaignsArguments,
  EndCampaignInput,
  EndCampaignResult,
  OpenCampaignInput,
  OpenCampaignResult,
  OperatorSummaryType,
  toEndCampaignResult,
  toOpenCampaignResult,
} from './campaign.types.js';
import { endCampaign, openCampaign } from './manage-campaigns.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { CallingPolicy } from './calling-policy.js';
import type { TelecollectingContext } from './telecollecting.context.js';

/** @throws CallerError for a first day on which no rules of campaigns were in force yet. */
function refuseBeforeRules(validFrom: CivilDate, policies: readonly CallingPolicy[]): void {
  const [first] = policies.map(({ effectiveFrom }) => effectiveFrom).toSorted();
  if (first !== undefined && validFrom < first)
    throw badInput('input.validFrom', `a day from ${first} on, since which there are rules of campaigns`);
}

/** @throws CallerError naming the field at fault when the input can be no campaign. */
function readPlan(input: OpenCampaignInput, callingPolicies: readonly CallingPolicy[]): CampaignPlan {
  const name = readLine('input.name', input.name, 100);
  if (name.length < 3) throw badInput('input.name', '3 to 100 characters');
  refuseBeforeRules(input.validFrom, callingPolicies);
  const called = policyOn(callingPolicies, input.validFrom).months;
  return {
    id: readId('Campaign', 'input.id', input.id),
    name,
    region: input.region,
    segment: input.segment,
    careClass: input.careClass ?? null,
    months: {
      min: readNumber('input.monthsMin', input.monthsMin ?? called.min, [0, 1_200]),
      max: readNumber('input.monthsMax', input.monthsMax ?? called.max, [0, 1_200]),
    },
    contactHours: {
      from: readNumber('input.contactFromHour', input.contactFromHour, [0, 24]),
      until: readNumber('input.contactUntilHour', input.contactUntilHour, [0, 24]),
    },
    attemptsMax: readNumber('input.attemptsMax', input.attemptsMax, [1, 20]),
    dailyTarget: readNumber('input.dailyTarget', input.dailyTarget, [1, 1_000]),
    validFrom: input.validFrom,
    validThrough: input.validThrough,
  };
}

@Authorized('campaign:read')
@Resolver()
export class CampaignsResolver {
  @Query(() => CampaignConnection, {
    description: "Campaigns of the viewer's regions, the newest first.",
  })
  campaigns(
    @Args(() => CampaignsArguments) asked: CampaignsArguments,
    @Ctx() context: TelecollectingContext,
  ): Promise<Connection<ListedCampaign>> {
    const { campaigns, viewer } = signedIn(context);
    const on = asked.runningOn ?? null;
    return readConnection<ListedCampaign, CampaignSortKey>(asked, {
      cursor: momentCursor,
      find: (page) => campaigns.findPage(viewer, { on, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => campaigns.count(viewer, on),
    });
  }

  @Query(() => CampaignType, {
    nullable: true,
    description: "One campaign; null when there is none or it lies outside the viewer's regions.",
  })
  campaign(
    @Arg('id', () => ID, { description: 'The id of the campaign.' }) id: string,
    @Ctx() { campaignById }: TelecollectingContext,
  ): Promise<Campaign | null> {
    return campaignById.load(readId('Campaign', 'id', id));
  }

  @Authorized('campaign:manage')
  @Mutation(() => OpenCampaignResult, {
    description: 'Open a campaign and queue every family that meets its conditions.',
  })
  async openCampaign(
    @Arg('input', () => OpenCampaignInput, { description: 'The campaign to open.' }) input: OpenCampaignInput,
    @Ctx() context: TelecollectingContext,
  ) {
    return toOpenCampaignResult(await openCampaign(signedIn(context), readPlan(input, context.callingPolicies)));
  }

  @Authorized('campaign:manage')
  @Mutation(() => EndCampaignResult, { description: 'End a campaign before its last day.' })
  async endCampaign(
    @Arg('input', () => EndCampaignInput, { description: 'The campaign to end.' }) input: EndCampaignInput,
    @Ctx() context: TelecollectingContext,
  ) {
    const id = readId('Campaign', 'input.campaignId', input.campaignId);
    return toEndCampaignResult(await endCampaign(signedIn(context), id));
  }
}

/** The fields need no permission of their own: they are reached through a campaign that the viewer may read. */
@Resolver(() => CampaignType)
export class CampaignFieldsResolver {
  @FieldResolver(() => RegionType, { description: 'The region whose families are called.' })
  region(@Root() { region }: Campaign, @Ctx() { regionByCode }: TelecollectingContext): Promise<Region | null> {
    return regionByCode.load(region);
  }

  @FieldResolver(() => [OperatorSummaryType], {
    description:
      'Figures by operator, the most calls first. An operator sees only the own figures; those who lead the campaign see all.',
  })
  async summary(
    @Root() campaign: Campaign,
    @Arg('on', () => CivilDateScalar, {
      nullable: true,
      description: 'The day of the figures, where the families live. Left out: today.',
    })
    on: CivilDate | undefined,
    @Ctx() context: TelecollectingContext,
  ): Promise<OperatorSummaryType[]> {
    const { viewer } = signedIn(context);
    const zone = timeZoneOf(campaign.region);
    const day = on ?? civilDateIn(context.now, zone);
    const seesAll = may(viewer, 'campaign:manage') || !may(viewer, 'call:assign');
    const rows = await context.campaigns.findSummary({
      campaign: campaign.id,
      from: startOfDay(day, zone),
      before: startOfDay(addDays(day, 1), zone),
      operator: seesAll ? null : viewer.subject,
    });
    const target = campaign.dailyTarget;
    return rows.map((row) => ({ ...row, target, remaining: Math.max(0, target - row.calls) }));
  }
}
