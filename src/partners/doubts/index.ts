/** The public interface of payments in doubt: notes them, asks the partner, and posts what the partner holds. */
export { BANK_ANSWERS } from './bank-answer.js';
export { ENDPOINT_SECRETS } from './endpoint-secrets.js';
export { OPEN_DOUBTS } from './open-doubts.js';
export { DOUBTS } from './doubts.policies.js';
export { inquireStatus } from './inquire-status.js';
export { PaymentDoubtFieldsResolver, PaymentDoubtsResolver } from './payment-doubts.resolver.js';
export { PAYMENT_DOUBT_NODES } from './payment-doubt.nodes.js';
export { INFORMING_PARTNER } from './payment-doubt-results.types.js';
export { SetStatusEndpointInput, toSetStatusEndpointCommand } from './payment-doubt.inputs.js';
export { type SetStatusEndpointCommand, checkedEndpoint, findEndpointPlace } from './set-status-endpoint.js';
export { toEndpointAddress } from './status-endpoint.js';
export { findStatusEndpoint, moveEndpoint } from './status-endpoint.queries.js';
export { paymentDoubtsSlice } from './payment-doubts.context.js';
export { type LateAnswers, createLateAnswers } from './late-answers.js';
export type { AskStatus, ClaimReader, PartnerStatus, StatusEndpoint, StatusExchange } from './status-endpoint.js';
export { type AskDueDeps, askDueDoubts } from './ask-due-doubts.js';
export { countOpenDoubts } from './payment-doubt.queries.js';
