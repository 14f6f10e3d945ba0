/** The public interface of changes: what becomes of families and their people, by which document and by whom. */
export { FamilyChangesResolver, MembershipChangeFieldsResolver } from './change-fields.resolver.js';
export { MembershipChangesResolver } from './changes.resolver.js';
export { MEMBERSHIP_CHANGE_NODES } from './change.nodes.js';
export { membershipChangesSlice } from './changes.context.js';
