/** The public interface of claims: which family somebody works with, so that its numbers may be read. */
export { type HasSpoken } from './claim-family.js';
export { holdsClaim } from './family-claim.relations.js';
export { FamilyClaimsResolver, familyClaimsSlice } from './family-claims.resolver.js';
export { CLAIM_RECORDS } from './records-of-family.js';
