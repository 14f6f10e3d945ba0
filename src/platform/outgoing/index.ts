/** The public interface of outgoing calls: where the server may call, and the one place that does. */
export { isPrivateNetwork } from './address-kind.js';
export type { OutgoingRules } from './destination.js';
export { type OutgoingAnswer, type OutgoingCalls, TOO_LARGE, outgoingCalls } from './outgoing-calls.js';
