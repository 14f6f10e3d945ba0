/** Decides where a cadre may work and how near two places lie, from region codes alone. */
import { type RegionCode, isWithin, levelOf, parentOf } from '../../kernel/region-code.js';
import type { Nearness, PortfolioPolicy } from './portfolio-policy.js';

/** The region in which a cadre with this home works; families outside it are never assigned to the cadre. */
export function neighbourhoodOf(
  home: RegionCode,
  { neighbourhood }: Pick<PortfolioPolicy, 'neighbourhood'>,
): RegionCode {
  const isVillage = levelOf(home) === 'VILLAGE';
  return neighbourhood === 'DISTRICT' && isVillage ? (parentOf(home) ?? home) : home;
}

export const isNeighbour = (
  { village, home }: { village: RegionCode; home: RegionCode },
  policy: Pick<PortfolioPolicy, 'neighbourhood'>,
): boolean => isWithin(village, neighbourhoodOf(home, policy));

const shared = (code: RegionCode, length: number): string => `${code}.`.slice(0, length + 1);

/** How near two villages lie, by the deepest region that contains both. */
export function nearnessOf({ from, to }: { from: RegionCode; to: RegionCode }): Nearness {
  const isShared = (length: number) => shared(from, length) === shared(to, length);
  if (from === to) return 'SAME_VILLAGE';
  if (isShared(8)) return 'SAME_DISTRICT';
  return isShared(5) ? 'SAME_REGENCY' : 'FARTHER';
}

export const BAND_POSITIONS = ['BELOW', 'WITHIN', 'ABOVE', 'FULL'] as const;
export type BandPosition = (typeof BAND_POSITIONS)[number];

/** Where a portfolio of this size lies relative to the band and the cap. */
export function bandPositionOf(
  families: number,
  { band, familiesMax }: Pick<PortfolioPolicy, 'band' | 'familiesMax'>,
): BandPosition {
  if (families >= familiesMax) return 'FULL';
  if (families < band.from) return 'BELOW';
  return families > band.through ? 'ABOVE' : 'WITHIN';
}
