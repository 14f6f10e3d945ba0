/** Decides which families a viewer may see, as a description that queries turn into joins and conditions. */
import type { CadreId } from '../../kernel/ids.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { may } from './permissions.js';
import { scopeOn } from './subjects.js';
import type { Viewer } from './viewer.js';

export type FamilyScope =
  /** Families assigned to this cadre on `on`, provided the cadre's appointment runs on that day too. */
  | { readonly kind: 'portfolio'; readonly cadreId: CadreId; readonly on: CivilDate }
  /** Families living in one of these regions or anywhere inside them; never an empty list. */
  | { readonly kind: 'regions'; readonly regions: readonly RegionCode[] }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

const NONE: FamilyScope = { kind: 'none' };

/** The families that a viewer may see on a day. A query under this scope finds no others: they look missing. */
export function familyScope(viewer: Viewer | null, today: CivilDate): FamilyScope {
  if (viewer === null || !may(viewer, 'family:read')) return NONE;
  if (scopeOn('families', viewer.role) === 'PORTFOLIO') {
    return viewer.cadreId === null ? NONE : { kind: 'portfolio', cadreId: viewer.cadreId, on: today };
  }
  return regionScope(viewer);
}

/** The scope of sums in which no person appears, so that a director may see them; a cadre sees none. */
export const totalsScope = (viewer: Viewer | null): FamilyScope =>
  viewer === null || !may(viewer, 'arrears:map') ? NONE : regionScope(viewer);

function regionScope({ regions }: Viewer): FamilyScope {
  if (regions === 'ALL') return { kind: 'all' };
  return regions.length === 0 ? NONE : { kind: 'regions', regions };
}
