/** The limits of requests that nobody sets: what they may weigh, and how much somebody without a token may ask. */

/** The longest request and message of a socket of those who are signed in: 200 items of an offline batch of 10 kB each. */
export const REQUEST_BYTES_MAX = 2_000_000;
/** The longest request without a token that holds: nobody else makes the server read more than that. */
export const STRANGERS_REQUEST_BYTES_MAX = 100_000;
export const STRANGERS_REQUESTS_PER_MINUTE = 120;
export const OPERATIONS_PER_SOCKET_MAX = 100;
/** The most tokens a document may have: this bounds the cost of parsing and validating it before its size is known. */
export const DOCUMENT_TOKENS_MAX = 2_000;
/** The time in which a whole request must have come. */
export const ARRIVES_WITHIN_MS = 30_000;
