/** How far a message has come, whatever order receipts arrive in: what is known only ever grows. */
import { MESSAGE_STATES, type MessageState } from './message-words.js';

const rankOf = (state: MessageState): number => MESSAGE_STATES.indexOf(state);

/**
 * The further of two states. A receipt of delivery proves more than an earlier failure, and an acceptance proves that a
 * message left although it was suppressed a moment before; so the end does not depend on the order.
 */
export const furtherState = (a: MessageState, b: MessageState): MessageState => (rankOf(a) >= rankOf(b) ? a : b);
