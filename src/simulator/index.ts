/** The partners' side of the wire, for the demo, for tests and for measurements. */
export { type HttpAnswer, type HttpCall, sendCall } from './http-call.js';
export { type SnapBank, snapBank } from './snap-bank.js';
export {
  SNAP_CALL_PATHS,
  type TransactionCall,
  signedTokenCall,
  signedTransactionCall,
  snapTimestamp,
} from './snap-calls.js';
export { type StandardWebhooksSender, signedEventCall, standardWebhooksSender } from './standard-webhooks-sender.js';
