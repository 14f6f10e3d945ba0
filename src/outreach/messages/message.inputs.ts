/**
 * The GraphQL inputs of messages, read into commands; input that can be no command is refused with the field's name.
 */
import { Field, ID, InputType } from 'type-graphql';
import { CareClassEnum } from '../../households/arrears/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import { MonthsInArrearsRangeInput } from '../../households/families/index.js';
import {
  readId,
  readOptionalId,
  readOptionalText,
  DateTimeScalar,
  RegionCodeScalar,
} from '../../platform/graphql/index.js';
import { normalised } from '../../kernel/text.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { MessagesFilter } from './message.queries.js';
import { ContactPreferenceEnum, MessageChannelEnum, type MessagesFilterInput } from './message.types.js';
import type { ContactPreference, MessageChannel } from './message-words.js';
import type { SaveTemplateCommand } from './save-template.js';
import type { FamilyMessageCommand } from './send-family-message.js';
import type { StartBlastCommand } from './start-blast.js';

const CODE = /^[a-z0-9][a-z0-9-]{1,47}$/;
const MONTHS_MAX = 1_200;
const REASON_LENGTH_MAX = 500;

@InputType('SaveMessageTemplateInput', {
  description: 'The text of a template; a changed text becomes its next version.',
})
export class SaveMessageTemplateInput {
  @Field(() => String, { description: 'The lasting code of the template: 2 to 48 of a-z, 0-9 and dashes.' })
  code!: string;

  @Field(() => MessageChannelEnum, { description: 'The channel, which no later version can change.' })
  channel!: MessageChannel;

  @Field(() => String, {
    description:
      'The text in ICU MessageFormat in Bahasa Indonesia: at most 1,600 characters, with {complaintLink} outside any choice.',
  })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The name under which WhatsApp has approved the text.' })
  providerTemplate?: string | null;
}

@InputType('SendFamilyMessageInput', {
  description: 'A detail message to send. Sent again with the same id, it is the same message.',
})
export class SendFamilyMessageInput {
  @Field(() => ID, { description: 'The id of the message, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The family, one that the viewer may see.' })
  familyId!: string;

  @Field(() => String, {
    defaultValue: 'rincian-tunggakan',
    description: 'The code of the template, whose channel is used.',
  })
  templateCode!: string;
}

@InputType('MessageAudienceInput', { description: 'The audience of a blast; all conditions must hold.' })
export class MessageAudienceInput {
  @Field(() => RegionCodeScalar, {
    description: "The region where the families live, of any level, within the viewer's regions.",
  })
  region!: RegionCode;

  @Field(() => MonthsInArrearsRangeInput, {
    nullable: true,
    description: 'The months in arrears. Left out: any number.',
  })
  monthsInArrears?: MonthsInArrearsRangeInput | null;

  @Field(() => CareClassEnum, { nullable: true, description: 'The care class. Left out: every class.' })
  careClass?: CareClass | null;
}

@InputType('StartMessageBlastInput', {
  description: 'A blast to start. Sent again with the same id, it is the same blast.',
})
export class StartMessageBlastInput {
  @Field(() => ID, { description: 'The id of the campaign, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => String, {
    defaultValue: 'pengingat-jatuh-tempo',
    description: 'The code of the template, whose channel is used.',
  })
  templateCode!: string;

  @Field(() => MessageAudienceInput, { description: 'The audience of the blast.' })
  audience!: MessageAudienceInput;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment before which no message is sent. Left out: at once, within contact hours.',
  })
  sendFrom?: Date | null;
}

@InputType('StopMessageBlastInput', { description: 'The blast to stop.' })
export class StopMessageBlastInput {
  @Field(() => ID, { description: 'The id of the blast.' })
  campaignId!: string;
}

@InputType('SetContactPreferenceInput', {
  description: "The contact preference of a family, or of one member for the member's own number.",
})
export class SetContactPreferenceInput {
  @Field(() => ID, { description: 'The family, one that the viewer may see.' })
  familyId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The member whose number gets the preference, wherever the number is used. Left out: the preference is the family's.",
  })
  participantId?: string | null;

  @Field(() => ContactPreferenceEnum, { description: 'The preference to save.' })
  preference!: ContactPreference;

  @Field(() => String, {
    nullable: true,
    description: "The reason, in the family's own words: at most 500 characters.",
  })
  reason?: string | null;
}

/** @throws CallerError naming the field at fault. */
export function readCode(field: string, code: string): string {
  if (!CODE.test(code)) throw badInput(field, '2 to 48 of a-z, 0-9 and dashes');
  return code;
}

function readMonths(field: string, months: number | null | undefined): number | null {
  if (months === null || months === undefined) return null;
  if (months < 0 || months > MONTHS_MAX) throw badInput(field, `a whole number from 0 to ${MONTHS_MAX}`);
  return months;
}

/** @throws CallerError naming the field at fault, like all readers below. */
export function readSaveTemplate(input: SaveMessageTemplateInput, savedBy: string): SaveTemplateCommand {
  const providerTemplate = input.providerTemplate?.trim() || null;
  if (providerTemplate !== null && !/^[a-z0-9_]{1,512}$/.test(providerTemplate))
    throw badInput('input.providerTemplate', 'a-z, 0-9 and underscores');
  return {
    code: readCode('input.code', input.code),
    channel: input.channel,
    text: normalised(input.text).trim(),
    providerTemplate,
    savedBy,
  };
}

export const readSendFamilyMessage = (
  input: SendFamilyMessageInput,
  { subject, cadreId }: Pick<Viewer, 'subject' | 'cadreId'>,
): FamilyMessageCommand => ({
  id: readId('Message', 'input.id', input.id),
  familyId: readId('Family', 'input.familyId', input.familyId),
  templateCode: readCode('input.templateCode', input.templateCode),
  requestedBy: subject,
  cadreId,
});

export function readStartBlast(input: StartMessageBlastInput): StartBlastCommand {
  const { region, monthsInArrears, careClass } = input.audience;
  const monthsMin = readMonths('input.audience.monthsInArrears.min', monthsInArrears?.min);
  const monthsMax = readMonths('input.audience.monthsInArrears.max', monthsInArrears?.max);
  if (monthsMin !== null && monthsMax !== null && monthsMin > monthsMax)
    throw badInput('input.audience.monthsInArrears', 'min not above max');
  return {
    id: readId('MessageCampaign', 'input.id', input.id),
    templateCode: readCode('input.templateCode', input.templateCode),
    audience: { region, monthsMin, monthsMax, careClass: careClass ?? null },
    sendFrom: input.sendFrom ?? null,
  };
}

export const readReason = (reason: string | null | undefined): string | null =>
  readOptionalText('input.reason', reason, REASON_LENGTH_MAX);

export const readMessagesFilter = (filter: MessagesFilterInput | null | undefined): MessagesFilter => ({
  familyId: readOptionalId('Family', 'filter.familyId', filter?.familyId),
  campaignId: readOptionalId('MessageCampaign', 'filter.campaignId', filter?.campaignId),
  channel: filter?.channel ?? null,
  state: filter?.state ?? null,
});
