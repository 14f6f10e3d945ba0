/** The front door of stand-ins: how a payment partner is played, in words that fit every protocol. */
export { type HttpAnswer, type HttpCall, sendCall } from './http-call.js';
export { type PlayedPayment, type Player, type CallOutcome, outcomeByStatus, withOneMore } from './player.js';
export { recordAtPartner } from './record-at-partner.js';
export {
  CredentialsMissing,
  type SandboxCredentials,
  SandboxCredentialsSchema,
  needed,
} from './sandbox-credentials.js';
export { type SandboxPartner, type SandboxProtocol, type Wire, protocolOf, report } from './sandbox-protocol.js';
