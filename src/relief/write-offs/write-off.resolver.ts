/** The queries of write-offs, and the mutations that open campaigns, propose families and decide on proposals. */
import { Arg, Args, Authorized, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Family, FamilyType, assessFamily } from '../../households/families/index.js';
import { momentCursor, readConnection, readId, readOptionalId, type Connection } from '../../platform/graphql/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import { approveWriteOff, rejectWriteOff } from './decide-write-off.js';
import { openWriteOffs } from './open-write-offs.js';
import { type FamilyInQuestion, proposeWriteOff } from './propose-write-off.js';
import type { WriteOff, WriteOffCampaign, WriteOffSummary } from './write-off.js';
import {
  ApproveWriteOffInput,
  OpenWriteOffCampaignInput,
  ProposeWriteOffInput,
  RejectWriteOffInput,
  readCampaignPlan,
  readProposal,
  readRejection,
} from './write-off.inputs.js';
import type { ListedWriteOff, WriteOffSortKey } from './write-off.queries.js';
import {
  WriteOffCampaignType,
  WriteOffConnection,
  WriteOffEligibilityType,
  WriteOffSummaryType,
  WriteOffType,
  WriteOffsArguments,
} from './write-off.types.js';
import {
  DecideWriteOffResult,
  OpenWriteOffCampaignResult,
  ProposeWriteOffResult,
  toWriteOffResult,
} from './write-off-results.types.js';
import { type WriteOffRule, ruleOf } from './write-off-rule.js';
import type { WriteOffsContext } from './write-offs.context.js';

const CAMPAIGNS_MAX = 100;

const depsOf = ({ ledger, now, viewer, writeOffs, writeOffPolicies: policies }: WriteOffsContext) => ({
  ledger,
  pool: ledger.pool,
  now,
  viewer,
  writeOffs,
  policies,
});

async function findFamily(id: FamilyId, context: WriteOffsContext): Promise<FamilyInQuestion | null> {
  const family = await context.familyById.load(id);
  if (family === null) return null;
  const members = await context.participantsByFamily.load(id);
  const { assess, visibility } = context;
  const { monthsInArrears, months } = assessFamily({ family, members }, { assess, days: visibility.days });
  const persons = months.reduce((most, { membersBilled }) => Math.max(most, membersBilled), 0);
  return { family, monthsInArrears, persons };
}

@Authorized('write-off:read')
@Resolver()
export class WriteOffsResolver {
  @Extensions({ mostItems: 100 })
  @Query(() => [WriteOffCampaignType], {
    description: `Campaigns of write-offs in the viewer's regions, the newest first, at most ${CAMPAIGNS_MAX}.`,
  })
  writeOffCampaigns(@Ctx() { writeOffs, viewer }: WriteOffsContext): Promise<readonly WriteOffCampaign[]> {
    return writeOffs.findCampaigns(viewer, CAMPAIGNS_MAX);
  }

  @Query(() => WriteOffConnection, { description: "Write-offs in the viewer's regions, the newest proposed first." })
  async writeOffs(
    @Args(() => WriteOffsArguments) page: WriteOffsArguments,
    @Ctx() { writeOffs, viewer }: WriteOffsContext,
  ): Promise<Connection<ListedWriteOff>> {
    const { campaignId, familyId } = page;
    const filter = {
      campaignId: readOptionalId('WriteOffCampaign', 'campaignId', campaignId),
      familyId: readOptionalId('Family', 'familyId', familyId),
      state: page.state ?? null,
    };
    return readConnection<ListedWriteOff, WriteOffSortKey>(page, {
      cursor: momentCursor,
      find: (asked) => writeOffs.findPage(viewer, { filter, page: asked }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => writeOffs.count(viewer, filter),
    });
  }

  @Authorized('write-off:decide')
  @Mutation(() => OpenWriteOffCampaignResult, { description: "Open a campaign of write-offs in the viewer's regions." })
  async openWriteOffCampaign(
    @Arg('input', () => OpenWriteOffCampaignInput, { description: 'The campaign to open.' })
    input: OpenWriteOffCampaignInput,
    @Ctx() context: WriteOffsContext,
  ) {
    return toWriteOffResult(await openWriteOffs(depsOf(context), readCampaignPlan(input)));
  }

  @Authorized('write-off:propose')
  @Mutation(() => ProposeWriteOffResult, {
    description: 'Propose a family with a verified move. Nothing is forgiven yet.',
  })
  async proposeWriteOff(
    @Arg('input', () => ProposeWriteOffInput, { description: 'The family to propose.' }) input: ProposeWriteOffInput,
    @Ctx() context: WriteOffsContext,
  ) {
    const deps = { ...depsOf(context), findFamily: (id: FamilyId) => findFamily(id, context) };
    return toWriteOffResult(await proposeWriteOff(deps, readProposal(input)));
  }

  @Authorized('write-off:decide')
  @Mutation(() => DecideWriteOffResult, {
    description: 'Approve a proposal of somebody else: the months are forgiven in the same commit.',
  })
  async approveWriteOff(
    @Arg('input', () => ApproveWriteOffInput, { description: 'The write-off to approve.' }) {
      id,
    }: ApproveWriteOffInput,
    @Ctx() context: WriteOffsContext,
  ) {
    return toWriteOffResult(await approveWriteOff(depsOf(context), readId('WriteOff', 'input.id', id)));
  }

  @Authorized('write-off:decide')
  @Mutation(() => DecideWriteOffResult, { description: 'Reject a proposal of somebody else, with a reason.' })
  async rejectWriteOff(
    @Arg('input', () => RejectWriteOffInput, { description: 'The write-off to reject.' }) input: RejectWriteOffInput,
    @Ctx() context: WriteOffsContext,
  ) {
    return toWriteOffResult(await rejectWriteOff(depsOf(context), readRejection(input)));
  }
}

/** The field needs no permission of its own: it is reached through a campaign that the viewer may read. */
@Resolver(() => WriteOffCampaignType)
export class WriteOffCampaignFieldsResolver {
  @FieldResolver(() => WriteOffEligibilityType, {
    nullable: true,
    description: 'Whom the campaign helps: as it was entered, or by the policy of its first day.',
  })
  eligibility(@Root() campaign: WriteOffCampaign, @Ctx() { writeOffPolicies }: WriteOffsContext): WriteOffRule | null {
    return ruleOf(campaign, writeOffPolicies);
  }

  @FieldResolver(() => WriteOffSummaryType, { description: 'The totals of the campaign.' })
  summary(@Root() { id }: WriteOffCampaign, @Ctx() { summaryByCampaign }: WriteOffsContext): Promise<WriteOffSummary> {
    return summaryByCampaign.load(id);
  }
}

/** The field needs no permission of its own: it is reached through a write-off that the viewer may read. */
@Resolver(() => WriteOffType)
export class WriteOffFieldsResolver {
  @FieldResolver(() => FamilyType, { nullable: true, description: 'The family; null when the viewer may not see it.' })
  family(
    @Root() { familyId }: WriteOff,
    @Ctx() { familyById }: WriteOffsContext,
  ): Family | Promise<Family | null> | null {
    return familyById.load(familyId);
  }
}
