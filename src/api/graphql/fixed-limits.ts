/** The limits of requests that nobody sets: what they may weigh, and how much one caller may ask. */
import type { Role } from '../../platform/auth/index.js';

/** The longest request and message of a socket of those who are signed in: 200 items of an offline batch of 10 kB each. */
export const REQUEST_BYTES_MAX = 2_000_000;
/** The longest request without a token that holds: nobody else makes the server read more than that. */
export const STRANGERS_REQUEST_BYTES_MAX = 100_000;
export const STRANGERS_REQUESTS_PER_MINUTE = 120;
/** The most sockets of one address of which nobody is proved: a whole carrier's phones connect at once after an outage. */
export const HALF_OPEN_SOCKETS_MAX = 500;
/** The most sockets of one person at one instance; one person's phone, desk and wallboard take a few. */
const SOCKETS_MAX = 20;
/** The most sockets of a role that stands for more than one person. */
const SOCKETS_OF_PROGRAMS_MAX = 200;
const PROGRAMS: ReadonlySet<Role> = new Set(['PARTNER', 'CHATBOT']);
export const socketsMaxOf = (role: Role): number => (PROGRAMS.has(role) ? SOCKETS_OF_PROGRAMS_MAX : SOCKETS_MAX);
export const OPERATIONS_PER_SOCKET_MAX = 100;
/** The most tokens a document may have: this bounds the cost of parsing and validating it before its size is known. */
export const DOCUMENT_TOKENS_MAX = 2_000;
/** The time in which a whole request must have come. */
export const ARRIVES_WITHIN_MS = 30_000;
