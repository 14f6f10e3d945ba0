/** What callers are answered about messages: the thing that was asked for, or the fact that stands against it. */
import { Field, Int, ObjectType, createUnionType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import { MessageCampaignType, MessageTemplateType } from './campaign.types.js';
import type { ContactPreference } from './message-words.js';
import { ContactPreferenceEnum, MessageType } from './message.types.js';
import type { MessagePreviewOutcome } from './preview-message.js';
import type { SaveTemplateOutcome } from './save-template.js';
import type { FamilyMessageOutcome, FamilyMessageProblem } from './send-family-message.js';
import type { PreferenceOutcome } from './set-contact-preference.js';
import type { StartBlastOutcome, StartBlastProblem } from './start-blast.js';

const MESSAGE = { description: 'What stands against it, in English.' };

@ObjectType('MessageTemplateSaved', { simpleResolvers: true, description: 'The words are in use from now on.' })
export class MessageTemplateSaved {
  @Field(() => MessageTemplateType, { description: 'The version that is in use now.' })
  template!: MessageTemplateType;
}

@ObjectType('MessageTemplateMalformed', {
  simpleResolvers: true,
  description: 'The text is no ICU MessageFormat, or too long.',
})
export class MessageTemplateMalformed {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('MessageTemplateVariablesUnknown', {
  simpleResolvers: true,
  description: 'The text uses variables that do not exist.',
})
export class MessageTemplateVariablesUnknown {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => [String], { description: 'Their names.' })
  names!: readonly string[];
}

@ObjectType('MessageTemplateVariablesMisused', {
  simpleResolvers: true,
  description: 'A text variable is used as a number, or something as a date.',
})
export class MessageTemplateVariablesMisused {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => [String], { description: 'Their names.' })
  names!: readonly string[];
}

@ObjectType('MessageTemplateLacksComplaintLink', {
  simpleResolvers: true,
  description: 'Every message carries {complaintLink}, outside any choice.',
})
export class MessageTemplateLacksComplaintLink {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('MessageTemplateHasOtherChannel', {
  simpleResolvers: true,
  description: 'The code is a template of another channel.',
})
export class MessageTemplateHasOtherChannel {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FamilyMessageQueued', {
  simpleResolvers: true,
  description: 'The message is on its way, now or in the morning.',
})
export class FamilyMessageQueued {
  @Field(() => MessageType, { description: 'The message as it stands now.' })
  queued!: MessageType;
}

@ObjectType('MessageBlastStarted', { simpleResolvers: true, description: 'The blast is on its way.' })
export class MessageBlastStarted {
  @Field(() => MessageCampaignType, { description: 'The blast as it stands now.' })
  campaign!: MessageCampaignType;
}

@ObjectType('MessageBlastStopped', { simpleResolvers: true, description: 'Nothing more of it will leave.' })
export class MessageBlastStopped {
  @Field(() => MessageCampaignType, { description: 'The blast as it stands now.' })
  campaign!: MessageCampaignType;
}

@ObjectType('MessageCampaignOutsideReach', {
  simpleResolvers: true,
  description: 'There is no such blast in the regions of the viewer.',
})
export class MessageCampaignOutsideReach {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FamilyOutsideSight', {
  simpleResolvers: true,
  description: 'The family is not among those the viewer may see, or there is no such family.',
})
export class FamilyOutsideSight {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ParticipantHasNoPhone', {
  simpleResolvers: true,
  description: 'That person is not of the family, or has no number.',
})
export class ParticipantHasNoPhone {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FamilyRefusesContact', { simpleResolvers: true, description: 'The family does not want to be contacted.' })
export class FamilyRefusesContact {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FamilyHasNoPhone', { simpleResolvers: true, description: 'Nobody in the family has a number.' })
export class FamilyHasNoPhone {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FamilyOwesNothing', { simpleResolvers: true, description: 'Everything is paid, the current month too.' })
export class FamilyOwesNothing {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FamilyMessagedEnough', {
  simpleResolvers: true,
  description: 'The family has had its messages of the day.',
})
export class FamilyMessagedEnough {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('MessageConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another message or blast. Nothing was changed.',
})
export class MessageConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('MessageTemplateUnknown', { simpleResolvers: true, description: 'There is no template of that code.' })
export class MessageTemplateUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('MessageChannelClosed', {
  simpleResolvers: true,
  description: 'No provider is configured for the channel.',
})
export class MessageChannelClosed {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('BlastRegionOutsideReach', {
  simpleResolvers: true,
  description: 'The region is not one the viewer answers for.',
})
export class BlastRegionOutsideReach {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('BlastDueDateHasPassed', {
  simpleResolvers: true,
  description: 'A reminder leaves from the 1st through the day before the due date of its month.',
})
export class BlastDueDateHasPassed {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('BlastTooFarAhead', {
  simpleResolvers: true,
  description: 'The blast would begin more than two months from now.',
})
export class BlastTooFarAhead {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ContactPreferenceSet', { simpleResolvers: true, description: 'The wish counts from this moment on.' })
export class ContactPreferenceSet {
  @Field(() => ContactPreferenceEnum, { description: 'The wish.' })
  preference!: ContactPreference;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: Date;

  @Field(() => Int, { description: "The family's queued messages that will not be sent because of it." })
  suppressed!: number;
}

@ObjectType('MessagePreview', { simpleResolvers: true, description: 'What a family would read now.' })
export class MessagePreview {
  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => Int, { description: 'Characters.' })
  length!: number;

  @Field(() => Int, {
    description:
      'What a text message of these words costs: parts of 160 characters, or 153 when there are several; 70 and 67 beyond the GSM alphabet.',
  })
  smsParts!: number;
}

const typeNameOf = (answer: object): string | undefined =>
  '__typename' in answer ? String(answer.__typename) : undefined;

export const SaveMessageTemplateResult = createUnionType({
  name: 'SaveMessageTemplateResult',
  description: 'The saved version, or why there is none.',
  types: () =>
    [
      MessageTemplateSaved,
      MessageTemplateMalformed,
      MessageTemplateVariablesUnknown,
      MessageTemplateVariablesMisused,
      MessageTemplateLacksComplaintLink,
      MessageTemplateHasOtherChannel,
    ] as const,
  resolveType: typeNameOf,
});

export const SendFamilyMessageResult = createUnionType({
  name: 'SendFamilyMessageResult',
  description: 'The queued message, or why there is none.',
  types: () =>
    [
      FamilyMessageQueued,
      FamilyOutsideSight,
      FamilyRefusesContact,
      FamilyHasNoPhone,
      FamilyOwesNothing,
      FamilyMessagedEnough,
      MessageTemplateUnknown,
      MessageChannelClosed,
      MessageConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

export const StartMessageBlastResult = createUnionType({
  name: 'StartMessageBlastResult',
  description: 'The started blast, or why there is none.',
  types: () =>
    [
      MessageBlastStarted,
      BlastRegionOutsideReach,
      BlastDueDateHasPassed,
      BlastTooFarAhead,
      MessageTemplateUnknown,
      MessageChannelClosed,
      MessageConflictsWithEarlier,
    ] as const,
  resolveType: typeNameOf,
});

export const StopMessageBlastResult = createUnionType({
  name: 'StopMessageBlastResult',
  description: 'The stopped blast, or why there is none.',
  types: () => [MessageBlastStopped, MessageCampaignOutsideReach] as const,
  resolveType: typeNameOf,
});

export const SetContactPreferenceResult = createUnionType({
  name: 'SetContactPreferenceResult',
  description: 'The wish, or why it was not written down.',
  types: () => [ContactPreferenceSet, FamilyOutsideSight, ParticipantHasNoPhone] as const,
  resolveType: typeNameOf,
});

export const MessagePreviewResult = createUnionType({
  name: 'MessagePreviewResult',
  description: 'The words, or why there are none.',
  types: () => [MessagePreview, FamilyOutsideSight, MessageTemplateUnknown] as const,
  resolveType: typeNameOf,
});

const named = (typeName: string, message: string) => ({ __typename: typeName, message });

export const FAMILY_OUTSIDE_SIGHT = named('FamilyOutsideSight', 'The family is not among those you may see.');
export const PARTICIPANT_HAS_NO_PHONE = named(
  'ParticipantHasNoPhone',
  'That person is not of the family, or has no number.',
);
const CONFLICT = named(
  'MessageConflictsWithEarlier',
  'This id was used before for something else; it stays as it was.',
);
const TEMPLATE_UNKNOWN = named('MessageTemplateUnknown', 'There is no template of that code.');
const CHANNEL_CLOSED = named('MessageChannelClosed', "No provider is configured for the template's channel.");

const FAMILY_PROBLEMS: Readonly<Record<FamilyMessageProblem, ReturnType<typeof named>>> = {
  'conflicts-with-earlier': CONFLICT,
  'template-unknown': TEMPLATE_UNKNOWN,
  'channel-closed': CHANNEL_CLOSED,
  'do-not-contact': named('FamilyRefusesContact', 'The family does not want to be contacted.'),
  'no-phone': named('FamilyHasNoPhone', 'No number of the family is known.'),
  'nothing-owed': named('FamilyOwesNothing', 'The family owes nothing; there is nothing to tell.'),
  'messaged-enough': named('FamilyMessagedEnough', 'The family has had enough messages today; try again tomorrow.'),
};

const BLAST_PROBLEMS: Readonly<Record<StartBlastProblem, ReturnType<typeof named>>> = {
  'conflicts-with-earlier': CONFLICT,
  'template-unknown': TEMPLATE_UNKNOWN,
  'channel-closed': CHANNEL_CLOSED,
  'region-outside-reach': named('BlastRegionOutsideReach', 'Choose a region within those you answer for.'),
  'due-date-has-passed': named(
    'BlastDueDateHasPassed',
    'Reminders leave before the due date; choose a moment from the 1st of next month on.',
  ),
  'too-far-ahead': named('BlastTooFarAhead', 'Choose a moment within the next two months.'),
};

export function toSaveTemplateResult(outcome: SaveTemplateOutcome) {
  switch (outcome.kind) {
    case 'saved':
      return { __typename: 'MessageTemplateSaved', template: outcome.template };
    case 'malformed':
      return named('MessageTemplateMalformed', `The text is no ICU MessageFormat: ${outcome.detail}.`);
    case 'too-long':
      return named('MessageTemplateMalformed', 'The text has more than 1,600 characters.');
    case 'unknown-variables':
      return {
        ...named('MessageTemplateVariablesUnknown', `There is no variable ${outcome.names.join(', ')}.`),
        names: outcome.names,
      };
    case 'wrong-format':
      return {
        ...named('MessageTemplateVariablesMisused', `Write ${outcome.names.join(', ')} as plain text variables.`),
        names: outcome.names,
      };
    case 'complaint-link-missing':
      return named('MessageTemplateLacksComplaintLink', 'Put {complaintLink} into the text, outside any choice.');
    case 'other-channel':
      return named(
        'MessageTemplateHasOtherChannel',
        'This code is a template of another channel; choose another code.',
      );
  }
}

export const toFamilyMessageResult = (outcome: FamilyMessageOutcome) =>
  outcome.kind === 'queued'
    ? { __typename: 'FamilyMessageQueued', queued: outcome.message }
    : FAMILY_PROBLEMS[outcome.kind];

export const toStartBlastResult = (outcome: StartBlastOutcome) =>
  outcome.kind === 'started'
    ? { __typename: 'MessageBlastStarted', campaign: outcome.campaign }
    : BLAST_PROBLEMS[outcome.kind];

export const CAMPAIGN_OUTSIDE_REACH = named(
  'MessageCampaignOutsideReach',
  'There is no such blast in the regions you answer for.',
);

export const toPreferenceResult = (outcome: PreferenceOutcome, preference: ContactPreference) => ({
  __typename: 'ContactPreferenceSet',
  preference,
  ...outcome,
});

export const toPreviewResult = (outcome: MessagePreviewOutcome) =>
  outcome.kind === 'rendered' ? { __typename: 'MessagePreview', ...outcome } : TEMPLATE_UNKNOWN;
