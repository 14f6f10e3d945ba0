/** Reads `Bearer <token>` as it stands in a header or in a socket's connection parameters. */
import { CallerError } from '../../kernel/caller-error.js';

/** The token; null when nothing was sent. @throws CallerError UNAUTHENTICATED for anything but a bearer token. */
export function readBearerToken(authorization: unknown): string | null {
  if (authorization === undefined || authorization === null || authorization === '') return null;
  const token =
    typeof authorization === 'string' ? /^Bearer +([\w.~+/=-]{1,8192})$/i.exec(authorization)?.[1] : undefined;
  if (token === undefined)
    throw new CallerError('UNAUTHENTICATED', 'The authorization must read "Bearer <token>".', 'authorization');
  return token;
}
