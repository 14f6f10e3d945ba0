/** Calculates distances on the globe, and the box around a circle that an index can search. */
export interface Point {
  /** The latitude in degrees of WGS 84, north positive. */
  readonly latitude: number;
  /** The longitude in degrees of WGS 84, east positive. */
  readonly longitude: number;
}

export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** The mean radius of the earth in metres, which SQL uses too. */
export const EARTH_RADIUS_METRES = 6_371_008;
/** The largest radius of a circle, in kilometres. */
export const REACH_KM_MAX = 50;

const RADIANS = Math.PI / 180;

/** The distance in metres along the great circle (haversine). @internal */
export function metresBetween(a: Point, b: Point): number {
  const halfLatitude = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2);
  const halfLongitude = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2);
  const chord =
    halfLatitude ** 2 + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A box with every point within `km`, and more: near a pole or across the date line it has all longitudes. */
export function boxAround({ latitude, longitude }: Point, km: number): Box {
  const angle = (km * 1_001) / EARTH_RADIUS_METRES; // a thousandth more, so that rounding loses no point at the edge
  const degrees = angle / RADIANS;
  const box = { south: latitude - degrees, north: latitude + degrees };
  const narrowing = Math.cos(latitude * RADIANS);
  const reach = Math.sin(angle) >= narrowing ? 180 : Math.asin(Math.sin(angle) / narrowing) / RADIANS;
  const crosses = longitude - reach < -180 || longitude + reach > 180;
  return crosses ? { ...box, west: -180, east: 180 } : { ...box, west: longitude - reach, east: longitude + reach };
}
