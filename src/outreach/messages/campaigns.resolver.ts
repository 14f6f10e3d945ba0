/** The queries and mutations of templates and blasts: saving, starting, stopping and totals. */
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Extensions,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { signedIn } from '../../platform/auth/index.js';
import { momentCursor, readConnection, readId, type Connection, PageArguments } from '../../platform/graphql/index.js';
import type { Campaign } from './campaign.js';
import type { CampaignSortKey } from './campaign.queries.js';
import {
  MessageCampaignConnection,
  MessageCampaignSummaryType,
  MessageCampaignType,
  MessageTemplateType,
  MessageVariableType,
} from './campaign.types.js';
import {
  SaveMessageTemplateResult,
  StartMessageBlastResult,
  StopMessageBlastResult,
  toSaveTemplateResult,
  toStartBlastResult,
  campaignOutsideReach,
} from './message-results.types.js';
import { type TemplateVersion, findTemplates } from './message-template.js';
import { MESSAGE_VARIABLES } from './message-variables.js';
import {
  SaveMessageTemplateInput,
  StartMessageBlastInput,
  StopMessageBlastInput,
  readSaveTemplate,
  readStartBlast,
} from './message.inputs.js';
import type { CampaignSummary } from './message.loaders.js';
import type { MessagesContext } from './messages.context.js';
import { saveTemplate } from './save-template.js';
import { startBlast, stopBlast } from './start-blast.js';

@Authorized('message-template:read')
@Resolver()
export class MessageTemplatesResolver {
  @Extensions({ mostItems: 50 })
  @Query(() => [MessageTemplateType], { description: 'The newest version of every template.' })
  messageTemplates(@Ctx() { messaging }: MessagesContext): Promise<readonly TemplateVersion[]> {
    return findTemplates(messaging.pool);
  }

  @Extensions({ mostItems: 30 })
  @Query(() => [MessageVariableType], { description: 'The variables that a template may use.' })
  messageVariables(): readonly MessageVariableType[] {
    return Object.entries(MESSAGE_VARIABLES).map(([name, description]) => ({ name, description }));
  }

  @Authorized('message-template:save')
  @Mutation(() => SaveMessageTemplateResult, { description: 'Save the text of a template as its next version.' })
  async saveMessageTemplate(
    @Arg('input', () => SaveMessageTemplateInput, { description: 'The text to save.' }) input: SaveMessageTemplateInput,
    @Ctx() context: MessagesContext,
  ) {
    return toSaveTemplateResult(await saveTemplate(context, readSaveTemplate(input, signedIn(context).viewer.subject)));
  }
}

@Authorized('message-campaign:read')
@Resolver()
export class MessageCampaignsResolver {
  @Query(() => MessageCampaignType, {
    nullable: true,
    description: "A blast and its totals; null when there is none or it lies outside the viewer's regions.",
  })
  messageCampaign(
    @Arg('id', () => ID, { description: 'The id of the blast.' }) id: string,
    @Ctx() { messageCampaigns, campaignScope }: MessagesContext,
  ): Promise<Campaign | null> {
    return messageCampaigns.findById(campaignScope, readId('MessageCampaign', 'id', id));
  }

  @Query(() => MessageCampaignConnection, { description: "Blasts in the viewer's regions, the newest first." })
  messageCampaigns(
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() { messageCampaigns, campaignScope }: MessagesContext,
  ): Promise<Connection<Campaign>> {
    return readConnection<Campaign, CampaignSortKey>(asked, {
      cursor: momentCursor,
      find: (page) => messageCampaigns.findPage(campaignScope, page),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => messageCampaigns.count(campaignScope),
    });
  }

  @Authorized('message:blast')
  @Mutation(() => StartMessageBlastResult, {
    description:
      'Remind an audience of the due date: each family once, within contact hours, by the 10th at the latest.',
  })
  async startMessageBlast(
    @Arg('input', () => StartMessageBlastInput, { description: 'The blast to start.' }) input: StartMessageBlastInput,
    @Ctx() context: MessagesContext,
  ) {
    const { viewer } = signedIn(context);
    return toStartBlastResult(await startBlast(context.messaging, { viewer, command: readStartBlast(input) }));
  }

  @Authorized('message:blast')
  @Mutation(() => StopMessageBlastResult, {
    description: 'Stop a blast: messages that are not sent yet never will be. Sent again, it changes nothing more.',
  })
  async stopMessageBlast(
    @Arg('input', () => StopMessageBlastInput, { description: 'The blast to stop.' }) input: StopMessageBlastInput,
    @Ctx() { messageCampaigns, campaignScope, messaging }: MessagesContext,
  ) {
    const id = readId('MessageCampaign', 'input.campaignId', input.campaignId);
    if ((await messageCampaigns.findById(campaignScope, id)) === null) return campaignOutsideReach();
    await stopBlast(messaging, id);
    return { __typename: 'MessageBlastStopped', campaign: await messageCampaigns.findById(campaignScope, id) };
  }
}

/**
 * The field needs no permission of its own: it is reached through a blast that the viewer may read, and totals hold no
 * personal data.
 */
@Resolver(() => MessageCampaignType)
export class MessageCampaignFieldsResolver {
  @FieldResolver(() => MessageCampaignSummaryType, { description: 'The totals of the blast.' })
  summary(@Root() { id }: Campaign, @Ctx() { messageLoaders }: MessagesContext): Promise<CampaignSummary> {
    return messageLoaders.summaryByCampaign.load(id);
  }
}
