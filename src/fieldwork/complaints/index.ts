/** The public interface of complaints: filing them, the steps of the branch, and their events. */
export { freezesAwaited } from './awaited-freezes.js';
export { COMPLAINT_NODES } from './complaint.nodes.js';
export { OPEN_COMPLAINTS } from './complaint.relations.js';
export { announceEscalations } from './announce-escalations.js';
export { FILING_ANSWERS, toFileComplaintResult } from './complaint-results.types.js';
export { COMPLAINT_EVENT_CODEC } from './complaint-event.codec.js';
export { ComplaintUpdateFieldsResolver, ComplaintUpdatesResolver } from './complaint.live.js';
export { FileComplaintInput, readFileComplaint } from './complaint.inputs.js';
export { ComplaintFieldsResolver, ComplaintsResolver } from './complaint.resolver.js';
export { JKN_COMPLAINT_LEVELS } from './complaint-levels.js';
export { RESPONSE_POLICIES, deadlinesOf } from './response-times.js';
export { type ComplaintsContext, complaintsSlice } from './complaints.context.js';
export { liftUnconfirmedFreezes } from './confirm-complaint-freeze.js';
export { type FilingDeps, type FreezeCredential, fileComplaint } from './file-complaint.js';
export { type ComplaintOfFamily, findComplaintsOfFamily } from './complaints-of-family.queries.js';
export { ComplaintCategoryEnum, ComplaintStateEnum } from './complaint.types.js';
export type { ComplaintCategory } from './complaint-words.js';
export type { FilingOutcome } from './complaint.js';
