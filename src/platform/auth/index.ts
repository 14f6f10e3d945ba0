/** The public interface of authentication: who is asking, and what they may do. */
export { readBearerToken } from './bearer-token.js';
export { cadreOf } from './cadre-of.js';
export type { ViewerClaims } from './claims.js';
export { ed25519KeyPair } from './ed25519-keys.js';
export { type FamilyScope, familyScope, totalsScope } from './family-scope.js';
export { type LocalIssuer, createLocalIssuer } from './local-issuer.js';
export { machineSubject } from './machine.js';
export { type ParticipantIssuer, createParticipantIssuer } from './participant-issuer.js';
export { seesTheNation } from './nation-scope.js';
export { type PartnerScope, partnerScope } from './partner-scope.js';
export { type Action, SUBJECT_OF } from './actions.js';
export { may, rolesThatMay } from './permissions.js';
export { rowReach } from './row-reach.js';
export { type Caller, SCOPES, type Scope, type Subject, scopeOn } from './subjects.js';
export { signedIn } from './signed-in.js';
export {
  TokenExpired,
  type TokenTrust,
  type VerifyToken,
  createTokenVerifier,
  remoteIssuer,
} from './token-verifier.js';
export { type RowClaim, unknownClaim } from './unknown-claim.js';
export { ROLES, type Role, type VerifiedViewer, type Viewer } from './viewer.js';
