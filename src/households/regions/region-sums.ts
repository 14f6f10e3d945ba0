/** Finds by which regions a viewer's sums are grouped. */
import { type RegionCode, type RegionLevel, levelOf } from '../../kernel/region-code.js';
import type { FamilyScope } from '../../platform/auth/index.js';

const PROVINCE_LENGTH = 2;
/** The length of the codes of regencies. */
export const REGENCY_LENGTH = 5;
/** The length of the codes of districts. */
export const DISTRICT_LENGTH = 8;
const LENGTH_BELOW: Readonly<Record<RegionLevel, number>> = {
  PROVINCE: REGENCY_LENGTH,
  REGENCY: DISTRICT_LENGTH,
  DISTRICT: 13,
  VILLAGE: 13,
};

/** The length of the codes one level below `region`; without one, of provinces or of the regions a viewer works in. */
export function placeLength(region: RegionCode | null, scope: FamilyScope): number {
  if (region !== null) return LENGTH_BELOW[levelOf(region)];
  return scope.kind === 'regions' ? Math.min(...scope.regions.map(({ length }) => length)) : PROVINCE_LENGTH;
}
