/** The public interface of write-offs: arrears forgiven to families whose premium others pay now. */
export { WRITE_OFFS_AWAITED } from './awaited-write-offs.js';
export { WriteOffCampaignFieldsResolver, WriteOffFieldsResolver, WriteOffsResolver } from './write-off.resolver.js';
export { WRITE_OFF_NODES } from './write-off.nodes.js';
export { isPenaltyForgiven } from './write-off.queries.js';
export { writeOffsSlice } from './write-offs.context.js';
export { WRITE_OFF_RECORDS } from './records-of-family.js';
