/** The public interface of tele-collecting: campaigns, call assignments, calls, and saved segments. */
export { findLastContacts } from './last-contacts.queries.js';
export { CALLS, OPEN_CALLS } from './call.relations.js';
export type { CallRecord } from './call.js';
export { CallFieldsResolver, CallsResolver, FamilyCallsResolver } from './call.resolver.js';
export { CampaignFieldsResolver, CampaignsResolver } from './campaign.resolver.js';
export { CallAssignmentFieldsResolver, CallAssignmentsResolver } from './assignment.resolver.js';
export { fillQueue, queueFamily } from './call-queue.queries.js';
export { type ExportOutcome, exportSegment } from './export-segment.js';
export { findContactsAround } from './contacts-around.queries.js';
export { SegmentFieldsResolver, SegmentsResolver } from './segment.resolver.js';
export { telecollectingSlice } from './telecollecting.context.js';
export { TELECOLLECTING_NODES } from './telecollecting.nodes.js';
export { CALL_RECORDS } from './records-of-family.js';
export { FORGET_CALL_NOTES } from './forget-notes.js';
