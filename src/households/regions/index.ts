/** The front door of regions: who they are, what a list reaches, and what day it is there. */
export { type ZoneDays, ZONE_NAMES, byZone, dayIn, viewerDay, zoneDaysAt, zoneIn } from './region-day.js';
export {
  type RegionReach,
  isReached,
  narrowReach,
  regionCondition,
  regionsAround,
  selfAndAbove,
  touchesReach,
} from './region-reach.js';
export { REGION_NAMES, areRegions, lockRegion } from './region.relations.js';
export type { Region } from './region.queries.js';
export { RegionFieldsResolver, RegionResolver } from './region.resolver.js';
export { RegionType } from './region.types.js';
export { type RegionsContext, regionsSlice } from './regions.context.js';
