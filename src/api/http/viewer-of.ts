/** Tells who calls a route that is no GraphQL, from its bearer token. */
import { type VerifyToken, type Viewer, readBearerToken } from '../../platform/auth/index.js';
import { CallerError } from '../../kernel/caller-error.js';

/** The viewer; null without a token or with one that does not hold. @throws CallerError UNAVAILABLE when nobody can tell. */
export async function viewerOf(verifyToken: VerifyToken, authorization: string | undefined): Promise<Viewer | null> {
  try {
    const token = readBearerToken(authorization);
    return token === null ? null : (await verifyToken(token)).viewer;
  } catch (error) {
    if (error instanceof CallerError && error.code === 'UNAUTHENTICATED') return null;
    throw error;
  }
}
