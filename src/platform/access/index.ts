/** The public interface of access: who may not come in any more, and by which names people are known. */
export { type AccessContext, accessSlice } from './access.context.js';
export { answersFor } from './answers-for.js';
export { ACCESS_NODES } from './access.nodes.js';
export { AccessResolver } from './access.resolver.js';
export { guardAccess } from './guard-access.js';
export { rememberPerson } from './known-people.queries.js';
export { createPeopleDirectory } from './people-directory.js';
export { createRevocationList } from './revocation-list.js';
export { findRevocationsInForce } from './revocations.queries.js';
export { ACCESS_CHANNEL, announceAccess } from './revoke-access.js';
