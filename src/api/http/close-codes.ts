/**
 * The codes with which this server closes a GraphQL socket. graphql-ws clients try again after 1001, 1013 and 4403, and
 * give up after 4401 and 4500.
 */

/** The instance is stopping: the client connects again, and another instance answers. */
export const GOING_AWAY = 1001;
/** The access token is missing, or can never be accepted. */
export const UNAUTHORIZED = 4401;
/** The access token has expired: the client connects again with a fresh one. */
export const TOKEN_EXPIRED = 4403;
/** This server could not check the token: the client tries again later. */
export const TRY_AGAIN_LATER = 1013;
/** A message is longer than this client may send (RFC 6455). */
export const TOO_LONG = 1009;
