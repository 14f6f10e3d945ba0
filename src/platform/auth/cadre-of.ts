/** The cadre that a viewer is, for what only cadres do. */
import { CallerError } from '../../kernel/caller-error.js';
import type { CadreId } from '../../kernel/ids.js';
import type { Viewer } from './viewer.js';

/** The role promises a cadre; a token without one is refused here rather than trusted. @throws CallerError FORBIDDEN */
export function cadreOf({ viewer }: { readonly viewer: Viewer | null }): CadreId {
  if (viewer === null || viewer.cadreId === null) throw new CallerError('FORBIDDEN', 'Only a cadre may do this.');
  return viewer.cadreId;
}
