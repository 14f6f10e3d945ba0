/** Requires that the caller of an operation is signed in. */
import { CallerError } from '../../kernel/caller-error.js';
import type { Viewer } from './viewer.js';

/** The context with its viewer. @throws CallerError UNAUTHENTICATED without a viewer. */
export function signedIn<Context extends { readonly viewer: Viewer | null }>(
  context: Context,
): Context & { readonly viewer: Viewer } {
  const { viewer } = context;
  if (viewer === null) throw new CallerError('UNAUTHENTICATED', 'Sign in first.');
  return { ...context, viewer };
}
