/** Checks `@Authorized('action')` before a resolver runs; without an action it asks for any verified viewer. */
import type { AuthChecker } from 'type-graphql';
import type { Action } from '../../platform/auth/actions.js';
import { may, rolesThatMay } from '../../platform/auth/permissions.js';
import { CallerError } from '../../kernel/caller-error.js';
import type { OperationContext } from './context.js';

export const NO_TOKEN =
  'Send an access token: "Authorization: Bearer <token>" over HTTP, connectionParams.authorization over a socket.';

/**
 * @throws CallerError rather than answering false, so that the caller learns whether a token or a permission is
 * missing.
 */
export const authChecker: AuthChecker<OperationContext, Action> = ({ context: { viewer } }, actions) => {
  if (viewer === null) throw new CallerError('UNAUTHENTICATED', NO_TOKEN);
  const refused = actions.find((action) => !may(viewer, action));
  if (refused !== undefined) {
    const permitted = rolesThatMay(refused).join(', ') || 'no role yet';
    throw new CallerError(
      'FORBIDDEN',
      `The role ${viewer.role} does not permit ${refused}; permitted for: ${permitted}.`,
    );
  }
  return true;
};
