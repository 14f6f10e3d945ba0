/** Turns a viewer into the reach by which PostgreSQL itself holds rows back: the wall behind every query's condition. */
import { civilDateIn } from '../../kernel/civil-date.js';
import { WIB } from '../../kernel/time-zone.js';
import { EVERYBODY, NOBODY, NO_FAMILY, type Reach } from '../../kernel/reach.js';
import { type FamilyScope, familyScope, totalsScope } from './family-scope.js';
import type { Viewer } from './viewer.js';

function toReach(scope: FamilyScope): Reach {
  switch (scope.kind) {
    case 'none':
      return NO_FAMILY;
    case 'all':
      return EVERYBODY;
    case 'regions':
      return `regions:${scope.regions.join(',')}` as Reach;
    case 'portfolio':
      return `cadre:${scope.cadreId}:${scope.on}` as Reach;
  }
}

/** The families that the viewer's queries may meet: those he sees, or those of which he sees sums. */
export function rowReach(viewer: Viewer | null, now: Date): Reach {
  if (viewer === null) return NOBODY;
  if (viewer.familyId !== undefined) return `family:${viewer.familyId}` as Reach;
  const seen = familyScope(viewer, civilDateIn(now, WIB));
  return toReach(seen.kind === 'none' ? totalsScope(viewer) : seen);
}
