/** The way from door to door: how far each next one is, and where each lies in the picture of the route. */

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_METERS = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres as the crow flies. */
export function metersBetween(a: Place, b: Place): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const chord =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_METERS * Math.asin(Math.sqrt(chord));
}

/** How far each place is from the one before that is known; null for the first and for an unknown place. */
export function legsOf(places: readonly (Place | null)[]): readonly (number | null)[] {
  let before: Place | null = null;
  return places.map((place) => {
    const leg = before === null || place === null ? null : metersBetween(before, place);
    before = place ?? before;
    return leg;
  });
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The places in a picture of this size, north above. */
export function pointsOf(places: readonly Place[], size: { width: number; height: number; margin: number }): Point[] {
  const [xs, ys] = [places.map(({ longitude }) => longitude), places.map(({ latitude }) => latitude)];
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - west || 1e-9, Math.max(...ys) - south || 1e-9];
  const [roomX, roomY] = [size.width - 2 * size.margin, size.height - 2 * size.margin];
  // A phone's picture is wide and low: each direction fills its room, since it shows an order and no map.
  return places.map(({ latitude, longitude }) => ({
    x: size.margin + ((longitude - west) / wide) * roomX,
    y: size.margin + (1 - (latitude - south) / high) * roomY,
  }));
}
