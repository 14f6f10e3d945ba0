/** Saves templates, starts and stops blasts, and shows their figures. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn } from '../../platform/auth/index.js';
import { momentCursor, readConnection, readId, type Connection, PageArguments } from '../../platform/graphql/index.js';
import type { Campaign } from './campaign.js';
import type { CampaignSortKey } from './campaign.queries.js';
import {
  MessageCampaignConnection,
  MessageCampaignFiguresType,
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
import type { CampaignFigures } from './message.loaders.js';
import type { MessagesContext } from './messages.context.js';
import { saveTemplate } from './save-template.js';
import { startBlast, stopBlast } from './start-blast.js';

@Authorized('message-template:read')
@Resolver()
export class MessageTemplatesResolver {
  @Query(() => [MessageTemplateType], { description: 'The templates in use, each in its newest version.' })
  messageTemplates(@Ctx() { messaging }: MessagesContext): Promise<readonly TemplateVersion[]> {
    return findTemplates(messaging.pool);
  }

  @Query(() => [MessageVariableType], { description: 'What a template may say of a family.' })
  messageVariables(): readonly MessageVariableType[] {
    return Object.entries(MESSAGE_VARIABLES).map(([name, description]) => ({ name, description }));
  }

  @Authorized('message-template:save')
  @Mutation(() => SaveMessageTemplateResult, { description: 'Save the words of a template as its next version.' })
  async saveMessageTemplate(
    @Arg('input', () => SaveMessageTemplateInput, { description: 'The words.' }) input: SaveMessageTemplateInput,
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
    description: 'A blast and its figures; null when there is none in the regions of the viewer.',
  })
  messageCampaign(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { messageCampaigns, campaignScope }: MessagesContext,
  ): Promise<Campaign | null> {
    return messageCampaigns.findById(campaignScope, readId('MessageCampaign', 'id', id));
  }

  @Query(() => MessageCampaignConnection, { description: 'Blasts in the regions of the viewer, the newest first.' })
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
    description: 'Remind an audience of the due date: each family once, within contact hours, before the 10th.',
  })
  async startMessageBlast(
    @Arg('input', () => StartMessageBlastInput, { description: 'The blast.' }) input: StartMessageBlastInput,
    @Ctx() context: MessagesContext,
  ) {
    const { viewer } = signedIn(context);
    return toStartBlastResult(await startBlast(context.messaging, { viewer, command: readStartBlast(input) }));
  }

  @Authorized('message:blast')
  @Mutation(() => StopMessageBlastResult, {
    description: 'Stop a blast: what has not left is never sent. Stopping it again changes nothing.',
  })
  async stopMessageBlast(
    @Arg('input', () => StopMessageBlastInput, { description: 'The blast.' }) input: StopMessageBlastInput,
    @Ctx() { messageCampaigns, campaignScope, messaging }: MessagesContext,
  ) {
    const id = readId('MessageCampaign', 'input.campaignId', input.campaignId);
    if ((await messageCampaigns.findById(campaignScope, id)) === null) return campaignOutsideReach();
    await stopBlast(messaging, id);
    return { __typename: 'MessageBlastStopped', campaign: await messageCampaigns.findById(campaignScope, id) };
  }
}

/** Without a rule of its own: reached through a blast that the viewer may read; no person is in its figures. */
@Resolver(() => MessageCampaignType)
export class MessageCampaignFieldsResolver {
  @FieldResolver(() => MessageCampaignFiguresType, { description: 'What became of it so far.' })
  figures(@Root() { id }: Campaign, @Ctx() { messageLoaders }: MessagesContext): Promise<CampaignFigures> {
    return messageLoaders.figuresByCampaign.load(id);
  }
}
