/** The way from door to door: where each lies in the picture of the route. */

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
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
