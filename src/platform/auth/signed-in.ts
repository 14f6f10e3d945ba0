/** An operation of somebody who is known. */
import { CallerError } from '../../kernel/caller-error.js';
import type { Viewer } from './viewer.js';

/** @throws CallerError UNAUTHENTICATED without a viewer. */
export function signedIn<Context extends { readonly viewer: Viewer | null }>(
  context: Context,
): Context & { readonly viewer: Viewer } {
  const { viewer } = context;
  if (viewer === null) throw new CallerError('UNAUTHENTICATED', 'Sign in first.');
  return { ...context, viewer };
}
