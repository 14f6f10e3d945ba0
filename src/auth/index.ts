/** Who is asking, and what they may do. */
export { readBearerToken } from './bearer-token.js';
export type { ViewerClaims } from './claims.js';
export { type FamilyScope, familyScope, totalsScope } from './family-scope.js';
export { type LocalIssuer, createLocalIssuer } from './local-issuer.js';
export { ACTIONS, type Action, may } from './permissions.js';
export { PERSONAS, type Persona, findPersonas } from './personas.js';
export {
  TokenExpired,
  type TokenTrust,
  type VerifyToken,
  createTokenVerifier,
  remoteIssuer,
} from './token-verifier.js';
export { ROLES, type Role, type VerifiedViewer, type Viewer } from './viewer.js';
