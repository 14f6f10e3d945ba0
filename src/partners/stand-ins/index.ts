/** The public interface of stand-ins: scripts and tests play a payment partner of any protocol. */
export { type HttpAnswer, type HttpCall, sendCall } from './http-call.js';
export {
  type CallOutcome,
  type FileLine,
  type PlayedPayment,
  type Player,
  outcomeByStatus,
  withOneMore,
} from './player.js';
export { recordAtPartner } from './record-at-partner.js';
export {
  CredentialsMissing,
  type SandboxCredentials,
  SandboxCredentialsSchema,
  needed,
} from './sandbox-credentials.js';
export { type SandboxPartner, type SandboxProtocol, type Wire, protocolOf, report } from './sandbox-protocol.js';
