/** Says why a body was not read, and names the header at fault, where Fastify says no more than the status. */

const NO_MEDIA_TYPE =
  'The header content-type is missing, or is none that this address reads, so the body was not read: GraphQL takes application/json, and files come as any one media type.';

interface Unread extends Error {
  readonly statusCode?: number;
}

/** The message of an error that arose before a route ran, for whoever called. */
export const messageOf = ({ statusCode, message }: Unread): string => (statusCode === 415 ? NO_MEDIA_TYPE : message);
