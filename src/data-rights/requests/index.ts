/** The public interface of requests: what families ask about their data, and who answers by when. */
export { DATA_REQUESTS_AWAITED, countOverdueRequests } from './awaited-requests.js';
export { DataRequestFieldsResolver } from './data-request-fields.resolver.js';
export { DATA_REQUEST_NODES } from './data-request.nodes.js';
export { findObjecting } from './data-request.queries.js';
export { DataRequestsResolver } from './requests.resolver.js';
export { OwnDataRequestsResolver } from './own-requests.resolver.js';
export { REQUEST_RECORDS } from './records-of-family.js';
export { dataRequestsSlice } from './requests.context.js';
export { WANTED_VALUES } from './sealed-wanted.js';
