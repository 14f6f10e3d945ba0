/** The public interface of messages: the messages of families, contact preferences, and the work of sending. */
export { MESSAGES_BY_HAND, SENT_MESSAGES } from './message.relations.js';
export { MESSAGE_NODES } from './message.nodes.js';
export {
  MessageCampaignFieldsResolver,
  MessageCampaignsResolver,
  MessageTemplatesResolver,
} from './campaigns.resolver.js';
export { MESSAGES, NOTICE_TIMES } from './messages.policies.js';
export { enqueueDueMessages, freeMessagesOf } from './due-messages.js';
export { FamilyContactResolver, MessageFieldsResolver, MessagesResolver } from './messages.resolver.js';
export { messagesSlice } from './messages.context.js';
export { MASKED_CODE, linkCodes, readLinkCode } from './message-link.js';
export { MESSAGE_PHONES, sealPhone } from './message-phone.js';
export { type LinkHolder, findLinkHolder, saveLink } from './message-link.queries.js';
export { type DebitFailed, noticeDebitFailure, queueNotices } from './queue-notices.js';
export { queueOnOccasion } from './queue-on-occasion.js';
export { isReactivation } from './notice-sources.js';
export { postOnce } from './providers/post-once.js';
export { messageTasks } from './message-tasks.js';
export { toVariables } from './message-variables.js';
export { type ContactPreferences, chooseRecipient } from './contact-preference.js';
export { findContactPreferences, findFamilyPreferences, findPreferenceHistory } from './contact-preference.queries.js';
export { ContactPreferenceEnum } from './message.types.js';
export type { ContactPreference, MessageState, StopReason } from './message-words.js';
export type { Messaging } from './messaging.js';
export type { MessageProviders } from './providers/provider.js';
export { sandboxProvider } from './providers/sandbox-provider.js';
export { smsGateway } from './providers/sms-gateway.js';
export { whatsAppCloud } from './providers/whatsapp-cloud.js';
export { findTemplate } from './message-template.js';
export { suppressQueued } from './suppress-queued.js';
export { renderTemplate } from './template-text.js';
export {
  type DeliveryReport,
  type RecordDeliveryReports,
  createDeliveryReportRecorder,
} from './record-delivery-report.js';
export { FAMILY_REFUSES_CONTACT, REFUSES_CONTACT } from './refuses-contact.queries.js';
export { PREFERENCE_PHONES } from './preference-phone.js';
export { setContactPreference, setFamilyPreference } from './set-contact-preference.js';
export { type MessageReply, type TakeReplies, createTakeReplies } from './take-replies.js';
export { MESSAGE_RECORDS } from './records-of-family.js';
export { FORGET_MESSAGES } from './forget-messages.js';
