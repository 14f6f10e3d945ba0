/** The public interface of sponsorship: donors, their funds, and the families whose premium they pay. */
export { BENEFICIARIES_AWAITED, FUND_RETURNS_AWAITED } from './awaited-sponsorship.js';
export { DonorFieldsResolver, DonorsResolver } from './donors.resolver.js';
export { type PledgedBill, findPledged } from './find-pledged.js';
export { fundNumber } from './fund-number.js';
export { postAlsoForFunds } from './receive-fund-money.js';
export { reverseAlsoFromFunds } from './take-back-fund-money.js';
export { BatchFieldsResolver, ProgrammeFieldsResolver, SponsorshipResolver } from './sponsorship.resolver.js';
export { SPONSORSHIP_NODES } from './sponsorship.nodes.js';
export { sponsorshipSlice } from './sponsorship.context.js';
export { isFundNumber } from './fund-number.js';
export { SPONSORSHIP_RECORDS } from './records-of-family.js';
