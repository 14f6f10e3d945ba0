/** The queries and mutations of messages: listing, previewing and sending them, and contact preferences. */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ConductRule, ConductRuleEnum } from '../../fieldwork/conduct/index.js';
import { signedIn } from '../../platform/auth/index.js';
import { type Family, FamilyType } from '../../households/families/index.js';
import {
  momentCursor,
  readConnection,
  readId,
  readOptionalId,
  type Connection,
  Personal,
} from '../../platform/graphql/index.js';
import type { Campaign } from './campaign.js';
import { MessageCampaignType } from './campaign.types.js';
import {
  MessagePreviewResult,
  SendFamilyMessageResult,
  SetContactPreferenceResult,
  toFamilyMessageResult,
  toPreferenceResult,
  toPreviewResult,
  familyNotVisible,
  participantWithoutPhone,
} from './message-results.types.js';
import type { Message } from './message.js';
import type { MessageSortKey } from './message.queries.js';
import {
  SendFamilyMessageInput,
  SetContactPreferenceInput,
  readMessagesFilter,
  readReason,
  readSendFamilyMessage,
} from './message.inputs.js';
import { FamilyContactPreferenceType, MessageConnection, MessageType, MessagesArguments } from './message.types.js';
import type { MessagesContext } from './messages.context.js';
import { previewMessage } from './preview-message.js';
import { sendFamilyMessage } from './send-family-message.js';
import { setContactPreference } from './set-contact-preference.js';

@Authorized('message:read')
@Resolver()
export class MessagesResolver {
  @Query(() => MessageConnection, {
    description: 'Messages to families that the viewer may see, ordered by when they were queued.',
  })
  messages(
    @Args(() => MessagesArguments) asked: MessagesArguments,
    @Ctx() { messages, visibility }: MessagesContext,
  ): Promise<Connection<Message>> {
    const filter = readMessagesFilter(asked.filter);
    return readConnection<Message, MessageSortKey>(asked, {
      cursor: momentCursor,
      find: (page) => messages.findPage(visibility, { filter, sort: asked.sort, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => messages.count(visibility, filter),
    });
  }

  @Query(() => MessagePreviewResult, { description: 'The text that a family would read now; nothing is sent.' })
  async messagePreview(
    @Arg('familyId', () => ID, { description: 'The family, one that the viewer may see.' }) id: string,
    @Arg('templateCode', () => String, { description: 'The code of the template.' }) templateCode: string,
    @Ctx() { familyById, messaging }: MessagesContext,
  ) {
    const familyId = readId('Family', 'familyId', id);
    if ((await familyById.load(familyId)) === null) return familyNotVisible();
    return toPreviewResult(await previewMessage(messaging, { familyId, templateCode }), familyId);
  }

  @Authorized('message:send')
  @Mutation(() => SendFamilyMessageResult, {
    description:
      'Send one family what it owes, for which months, and where it can pay. At night the message waits for the morning.',
  })
  async sendFamilyMessage(
    @Arg('input', () => SendFamilyMessageInput, { description: 'The message to send.' }) input: SendFamilyMessageInput,
    @Ctx() context: MessagesContext,
  ) {
    const command = readSendFamilyMessage(input, signedIn(context).viewer);
    if ((await context.familyById.load(command.familyId)) === null) return familyNotVisible();
    return toFamilyMessageResult(await sendFamilyMessage(context.messaging, command));
  }

  @Authorized('contact-preference:set')
  @Mutation(() => SetContactPreferenceResult, {
    description:
      'Save the contact preference of a family. It counts at once, also for messages that are queued already.',
  })
  async setContactPreference(
    @Arg('input', () => SetContactPreferenceInput, { description: 'The preference to save.' })
    input: SetContactPreferenceInput,
    @Ctx() context: MessagesContext,
  ) {
    const familyId = readId('Family', 'input.familyId', input.familyId);
    const reason = readReason(input.reason);
    const person = readOptionalId('Participant', 'input.participantId', input.participantId);
    if ((await context.familyById.load(familyId)) === null) return familyNotVisible();
    const members = person === null ? [] : await context.participantsByFamily.load(familyId);
    const member = members.find(({ id }) => id === person);
    const phone = member === undefined ? null : await context.phoneById.load(member.id);
    if (person !== null && phone === null) return participantWithoutPhone();
    const { preference } = input;
    const setBy = signedIn(context).viewer.subject;
    return toPreferenceResult(
      await setContactPreference(context.messaging, { familyId, phone, preference, reason, setBy }),
      preference,
    );
  }
}

/** The fields need no permission of their own: they are reached through a message that the viewer may read. */
@Resolver(() => MessageType)
export class MessageFieldsResolver {
  @Personal('phone', { isMasked: true })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The number it was sent to, with the middle digits masked; null before it was sent.',
  })
  phone(@Root() { phoneMasked }: Message): string | null {
    return phoneMasked;
  }

  @FieldResolver(() => FamilyType, {
    nullable: true,
    description: 'The family; null once the viewer may no longer see it.',
  })
  family(
    @Root() { familyId }: Message,
    @Ctx() { familyById }: MessagesContext,
  ): Family | null | Promise<Family | null> {
    return familyById.load(familyId);
  }

  @FieldResolver(() => [ConductRuleEnum], {
    description: 'The rules of conduct that the message broke, of one that somebody sent by hand; none mostly.',
  })
  async conductBreaches(
    @Root() { id }: Message,
    @Ctx() { breachesByContact }: MessagesContext,
  ): Promise<readonly ConductRule[]> {
    return (await breachesByContact.load(id))?.rules ?? [];
  }

  @FieldResolver(() => MessageCampaignType, {
    nullable: true,
    description: 'The blast it belongs to; null for a detail message, and for viewers who see no blasts.',
  })
  campaign(
    @Root() { campaignId }: Message,
    @Ctx() { messageLoaders }: MessagesContext,
  ): Promise<Campaign | null> | null {
    return campaignId === null ? null : messageLoaders.campaignById.load(campaignId);
  }
}

/** The field needs no permission of its own, like all fields of families. */
@Resolver(() => FamilyType)
export class FamilyContactResolver {
  @Personal('contactPreference', { familyIn: 'id' })
  @FieldResolver(() => FamilyContactPreferenceType, {
    description: 'Whether the family wants to be written to and called.',
  })
  async contactPreference(@Root() { id }: Family, @Ctx() { messageLoaders }: MessagesContext) {
    return (await messageLoaders.preferenceByFamily.load(id)) ?? { preference: 'ALL_MESSAGES', since: null };
  }
}
