/** The public interface of regions: their names, the regions that a list reaches, and the day in each of them. */
export {
  type ZoneDays,
  TIME_ZONE_NAMES,
  ZONE_NAMES,
  byZone,
  dayIn,
  timeZoneIn,
  viewerDay,
  viewerZone,
  zoneDaysAt,
  zoneIn,
} from './region-day.js';
export {
  type RegionReach,
  askedCondition,
  conditionWithin,
  isReached,
  narrowReach,
  reachOf,
  reachesNothing,
  regionCondition,
  regionsCondition,
  regionsAround,
  selfAndAbove,
  touchesReach,
} from './region-reach.js';
export { REGIONS_IMPORT } from './import-regions.js';
export { DISTRICT_LENGTH, REGENCY_LENGTH, placeLength } from './region-sums.js';
export { REGION_NAMES, areRegions, lockRegion } from './region.relations.js';
export { type RegionCentre, findRegionCentres } from './region-centre.js';
export { RegionCentreResolver } from './region-centre.resolver.js';
export type { Region } from './region.queries.js';
export { RegionFieldsResolver, RegionResolver } from './region.resolver.js';
export { RegionType, TimeZoneEnum } from './region.types.js';
export { type RegionsContext, regionsSlice } from './regions.context.js';
