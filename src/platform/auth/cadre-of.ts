/** Finds the cadre that a viewer is, for operations that only cadres may use. */
import { CallerError } from '../../kernel/caller-error.js';
import type { CadreId } from '../../kernel/ids.js';
import type { Viewer } from './viewer.js';

/** The id of the viewer's cadre. @throws CallerError FORBIDDEN for a viewer without one, whatever the role. */
export function cadreOf({ viewer }: { readonly viewer: Viewer | null }): CadreId {
  if (viewer === null || viewer.cadreId === null) throw new CallerError('FORBIDDEN', 'Only a cadre may do this.');
  return viewer.cadreId;
}
