/** The public interface of changes: what becomes of families and their people, by which document and by whom. */
export { membershipChangesAwaited } from './awaited-changes.js';
export { FamilyChangesResolver, MembershipChangeFieldsResolver } from './change-fields.resolver.js';
export { MembershipChangesResolver } from './changes.resolver.js';
export { MEMBERSHIP_CHANGE_NODES } from './change.nodes.js';
export { type ChangesContext, membershipChangesSlice } from './changes.context.js';
export type { ChangeOutcome, CorrectedData, RegisterRecord } from './change.js';
export type { ChangePolicy } from './change-policy.js';
export { CHANGE_PROBLEMS, refuseChange } from './change-results.types.js';
export { correctPerson } from './correct-person.js';
export { correctionDueAt } from './correction-due.js';
export { RegisterRecordInput } from './change.inputs.js';
export { readRegister } from './read-commands.js';
export { CHANGES } from './changes.policies.js';
export { tellOverdueCorrections } from './tell-overdue-corrections.js';
export { type SegmentRefusal, requestSegment } from './request-segment.js';
export { CHANGE_RECORDS } from './records-of-family.js';
export { CHANGE_DETAILS, DECISION_LINES } from './sealed-change.js';
