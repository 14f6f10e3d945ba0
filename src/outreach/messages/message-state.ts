/** Decides how far a message has come: in whatever order delivery reports arrive, it never goes back. */
import { MESSAGE_STATES, type MessageState } from './message-words.js';

const rankOf = (state: MessageState): number => MESSAGE_STATES.indexOf(state);

/**
 * The further of two states. A report of delivery proves more than an earlier failure, and an acceptance proves that a
 * message was sent although it was suppressed a moment before; so the result does not depend on the order.
 */
export const furtherState = (a: MessageState, b: MessageState): MessageState => (rankOf(a) >= rankOf(b) ? a : b);
