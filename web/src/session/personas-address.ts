/**
 * Where the personas of a sandbox are asked for: the query `personas`, by GET, so that the cadre's phone can keep the
 * answer and opens without signal.
 */
export const PERSONAS_ADDRESS = `/graphql?query=${encodeURIComponent('{personas{key token}}')}`;

/** A GET needs a header that no other site can make a browser send. */
export const PERSONAS_HEADERS = { 'apollo-require-preflight': 'true' } as const;
