/** The GraphQL results of requests about messages, templates, blasts and contact preferences. */
import { Int } from 'type-graphql';
import {
  ConflictsWithEarlier,
  DateTimeScalar,
  InvalidInput,
  LimitReached,
  NotEligible,
  NotFound,
  OutOfReach,
  Unavailable,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import { MessageCampaignType, MessageTemplateType } from './campaign.types.js';
import type { ContactPreference } from './message-words.js';
import { ContactPreferenceEnum, MessageType } from './message.types.js';
import type { MessagePreviewOutcome } from './preview-message.js';
import type { SaveTemplateOutcome } from './save-template.js';
import type { FamilyMessageOutcome } from './send-family-message.js';
import type { PreferenceOutcome } from './set-contact-preference.js';
import type { StartBlastOutcome } from './start-blast.js';
import { TEMPLATE_LENGTH_MAX } from './template-text.js';

const campaign = { type: () => MessageCampaignType, description: 'The blast as it stands now.' };

const MessageTemplateSaved = successWith('MessageTemplateSaved', 'The version was saved and is in use from now on.', {
  template: { type: () => MessageTemplateType, description: 'The version that is in use now.' },
});
const FamilyMessageQueued = successWith(
  'FamilyMessageQueued',
  'The message was queued; at night it waits for the morning.',
  {
    queued: { type: () => MessageType, description: 'The message as it stands now.' },
  },
);
const MessageBlastStarted = successWith('MessageBlastStarted', 'The blast was started.', { campaign });
const MessageBlastStopped = successWith(
  'MessageBlastStopped',
  'The blast was stopped: no more of its messages are sent.',
  { campaign },
);
const ContactPreferenceSet = successWith(
  'ContactPreferenceSet',
  'The preference was saved and counts from this moment on.',
  {
    preference: { type: () => ContactPreferenceEnum, description: 'The preference that was saved.' },
    since: { type: () => DateTimeScalar, description: 'When the preference was saved.' },
    suppressed: {
      type: () => Int,
      description: "The number of the family's queued messages that will not be sent because of it.",
    },
  },
);
const MessagePreview = successWith('MessagePreview', 'The text that a family would read now.', {
  text: { type: () => String, description: 'The text of the message.', personal: 'message' },
  length: { type: () => Int, description: 'The number of characters.' },
  smsParts: {
    type: () => Int,
    description:
      'The number of SMS parts of the text: 160 characters, or 153 each when there are several; beyond the GSM alphabet 70 and 67.',
  },
});

const TemplateVariablesInvalid = problemWith(
  'TemplateVariablesInvalid',
  'The text uses unknown variables, or uses variables in the wrong format.',
  { names: { type: () => [String], description: 'The names of these variables.' } },
);

const { types, refuse } = problemsOf({
  malformed: {
    type: InvalidInput,
    code: 'MESSAGE_TEMPLATE_MALFORMED',
    field: 'input.text',
    description: 'The text is not valid ICU MessageFormat.',
    id: 'Teks templat tidak mengikuti format ICU MessageFormat: {detail}.',
    en: 'The text is no ICU MessageFormat: {detail}.',
  },
  'too-long': {
    type: InvalidInput,
    code: 'MESSAGE_TEMPLATE_TOO_LONG',
    field: 'input.text',
    description: 'The text is longer than a message may be.',
    id: 'Teks templat lebih dari {max, number} karakter.',
    en: 'The text has more than {max, number} characters.',
  },
  'unknown-variables': {
    type: TemplateVariablesInvalid,
    code: 'MESSAGE_TEMPLATE_VARIABLES_UNKNOWN',
    description: 'The text uses variables that do not exist.',
    id: 'Variabel {list} tidak dikenal.',
    en: 'There is no variable {list}.',
  },
  'wrong-format': {
    type: TemplateVariablesInvalid,
    code: 'MESSAGE_TEMPLATE_VARIABLES_MISUSED',
    description: 'The text uses a text variable as a number, or a variable as a date.',
    id: 'Tulis {list} sebagai variabel teks biasa.',
    en: 'Write {list} as plain text variables.',
  },
  'complaint-link-missing': {
    type: InvalidInput,
    code: 'MESSAGE_TEMPLATE_LACKS_COMPLAINT_LINK',
    field: 'input.text',
    description: 'The text must contain the variable complaintLink or shortLink, outside any choice.',
    id: 'Cantumkan variabel complaintLink atau shortLink di dalam teks, di luar pilihan apa pun.',
    en: 'Put the variable complaintLink or shortLink into the text, outside any choice.',
  },
  'too-long-for-one-sms': {
    type: InvalidInput,
    code: 'MESSAGE_TEMPLATE_NEEDS_SEVERAL_SMS',
    field: 'input.text',
    description: 'With long names, sums and months the text does not fit into one SMS.',
    id: 'Dengan nama dan jumlah yang panjang, teks ini menjadi {length, number} karakter; satu SMS paling banyak 160 karakter tanpa huruf khusus.',
    en: 'With long names and sums this text has {length, number} characters; one SMS has at most 160, without special letters.',
  },
  'other-channel': {
    type: WrongState,
    code: 'MESSAGE_TEMPLATE_OF_OTHER_CHANNEL',
    description: 'The code belongs to a template of another channel.',
    id: 'Kode ini dipakai templat saluran lain; pilih kode yang berbeda.',
    en: 'This code is a template of another channel; choose another code.',
  },
  'family-outside-sight': {
    type: NotFound,
    code: 'MESSAGE_FAMILY_NOT_FOUND',
    description: 'There is no such family, or the viewer may not see it.',
    id: 'Keluarga tersebut tidak termasuk keluarga yang dapat Anda lihat.',
    en: 'The family is not among those you may see.',
  },
  'participant-without-phone': {
    type: NotFound,
    code: 'MESSAGE_PARTICIPANT_HAS_NO_PHONE',
    description: 'The person does not belong to the family, or has no telephone number.',
    id: 'Peserta tersebut bukan anggota keluarga ini atau tidak memiliki nomor telepon.',
    en: 'That person is not of the family, or has no number.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'MESSAGE_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another message or blast.',
    id: 'Id ini sudah dipakai untuk pesan lain; isi yang pertama tetap berlaku.',
    en: 'This id was used before for something else; what was sent first stands.',
  },
  'template-unknown': {
    type: NotFound,
    code: 'MESSAGE_TEMPLATE_NOT_FOUND',
    description: 'There is no template with that code.',
    id: 'Templat dengan kode tersebut tidak ditemukan.',
    en: 'There is no template of that code.',
  },
  'channel-closed': {
    type: Unavailable,
    code: 'MESSAGE_CHANNEL_CLOSED',
    description: 'No provider is configured for the channel.',
    id: 'Saluran templat ini belum memiliki penyedia layanan.',
    en: "No provider is configured for the template's channel.",
  },
  'do-not-contact': {
    type: NotEligible,
    code: 'FAMILY_DO_NOT_CONTACT',
    description: 'The family does not want to be contacted.',
    id: 'Keluarga ini tidak bersedia dihubungi.',
    en: 'The family does not want to be contacted.',
  },
  'no-phone': {
    type: NotEligible,
    code: 'FAMILY_HAS_NO_PHONE',
    description: 'Nobody in the family has a telephone number.',
    id: 'Tidak ada nomor telepon keluarga ini yang diketahui.',
    en: 'No number of the family is known.',
  },
  'nothing-owed': {
    type: NotEligible,
    code: 'FAMILY_OWES_NOTHING',
    description: 'The family owes nothing: everything is paid, the current month included.',
    id: 'Keluarga ini tidak memiliki tunggakan; tidak ada yang perlu disampaikan.',
    en: 'The family owes nothing; there is nothing to tell.',
  },
  'messaged-enough': {
    type: LimitReached,
    code: 'FAMILY_MESSAGED_ENOUGH',
    description: 'The family has had the most messages of a day.',
    id: 'Keluarga ini sudah cukup menerima pesan hari ini; coba lagi besok.',
    en: 'The family has had enough messages today; try again tomorrow.',
  },
  'region-outside-reach': {
    type: OutOfReach,
    code: 'BLAST_REGION_OUT_OF_REACH',
    description: "The region lies outside the viewer's regions.",
    id: 'Pilih wilayah di dalam wilayah tanggung jawab Anda.',
    en: 'Choose a region within those you answer for.',
  },
  'due-date-has-passed': {
    type: InvalidInput,
    code: 'BLAST_DUE_DATE_HAS_PASSED',
    field: 'input.sendFrom',
    description: 'A reminder can be sent only from the 1st through the due date of its month.',
    id: 'Pengingat dikirim paling lambat pada hari jatuh tempo; pilih waktu mulai tanggal 1 bulan depan.',
    en: 'Reminders leave by the due date; choose a moment from the 1st of next month on.',
  },
  'too-far-ahead': {
    type: InvalidInput,
    code: 'BLAST_TOO_FAR_AHEAD',
    field: 'input.sendFrom',
    description: 'The blast would begin more than two months from now.',
    id: 'Pilih waktu dalam dua bulan ke depan.',
    en: 'Choose a moment within the next two months.',
  },
  'campaign-outside-reach': {
    type: NotFound,
    code: 'MESSAGE_CAMPAIGN_NOT_FOUND',
    description: "There is no such blast, or it lies outside the viewer's regions.",
    id: 'Siaran pesan tersebut tidak ditemukan di wilayah tanggung jawab Anda.',
    en: 'There is no such blast in the regions you answer for.',
  },
});

export const SaveMessageTemplateResult = resultOf(
  'SaveMessageTemplateResult',
  'The saved version, or the reason why it was not saved.',
  {
    success: MessageTemplateSaved,
    problems: [types.malformed, types['unknown-variables'], types['other-channel']],
  },
);

export const SendFamilyMessageResult = resultOf(
  'SendFamilyMessageResult',
  'The queued message, or the reason why there is none.',
  {
    success: FamilyMessageQueued,
    problems: [
      types['family-outside-sight'],
      types['do-not-contact'],
      types['messaged-enough'],
      types['channel-closed'],
      types['conflicts-with-earlier'],
    ],
  },
);

export const StartMessageBlastResult = resultOf(
  'StartMessageBlastResult',
  'The started blast, or the reason why it was not started.',
  {
    success: MessageBlastStarted,
    problems: [
      types['region-outside-reach'],
      types['due-date-has-passed'],
      types['template-unknown'],
      types['channel-closed'],
      types['conflicts-with-earlier'],
    ],
  },
);

export const StopMessageBlastResult = resultOf(
  'StopMessageBlastResult',
  'The stopped blast, or the reason why there is none.',
  {
    success: MessageBlastStopped,
    problems: [types['campaign-outside-reach']],
  },
);

export const SetContactPreferenceResult = resultOf(
  'SetContactPreferenceResult',
  'The preference, or the reason why it was not saved.',
  { success: ContactPreferenceSet, problems: [types['family-outside-sight']] },
);

export const MessagePreviewResult = resultOf('MessagePreviewResult', 'The text, or the reason why there is none.', {
  success: MessagePreview,
  problems: [types['family-outside-sight']],
});

export const familyNotVisible = () => refuse('family-outside-sight');
export const participantWithoutPhone = () => refuse('participant-without-phone');
export const campaignOutsideReach = () => refuse('campaign-outside-reach');

export function toSaveTemplateResult(outcome: SaveTemplateOutcome) {
  switch (outcome.kind) {
    case 'saved':
      return { __typename: 'MessageTemplateSaved', template: outcome.template };
    case 'malformed':
      return refuse('malformed', { detail: outcome.detail });
    case 'too-long':
      return refuse('too-long', { max: TEMPLATE_LENGTH_MAX });
    case 'too-long-for-one-sms':
      return refuse('too-long-for-one-sms', { length: outcome.length });
    case 'unknown-variables':
    case 'wrong-format':
      return refuse(outcome.kind, { names: outcome.names, list: outcome.names.join(', ') });
    case 'complaint-link-missing':
    case 'other-channel':
      return refuse(outcome.kind);
  }
}

export const toFamilyMessageResult = (outcome: FamilyMessageOutcome) =>
  outcome.kind === 'queued' ? { __typename: 'FamilyMessageQueued', queued: outcome.message } : refuse(outcome.kind);

export const toStartBlastResult = (outcome: StartBlastOutcome) =>
  outcome.kind === 'started' ? { __typename: 'MessageBlastStarted', campaign: outcome.campaign } : refuse(outcome.kind);

export const toPreferenceResult = (outcome: PreferenceOutcome, preference: ContactPreference) => ({
  __typename: 'ContactPreferenceSet',
  preference,
  ...outcome,
});

export const toPreviewResult = (outcome: MessagePreviewOutcome, familyId: FamilyId) =>
  outcome.kind === 'rendered' ? { __typename: 'MessagePreview', familyId, ...outcome } : refuse('template-unknown');
