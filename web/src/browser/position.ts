/** Where this phone is, if it knows and may tell: a visit counts without it. */

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracyMeters: number;
}

/** The longest that a cadre waits for it. */
const WITHIN_MS = 4_000;

export function readPosition(): Promise<Position | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((resolve) => {
    // The browser's own limit does not count the time in which it asks for permission.
    const timer = setTimeout(() => resolve(null), WITHIN_MS);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        clearTimeout(timer);
        const { latitude, longitude, accuracy } = coords;
        resolve({ latitude, longitude, accuracyMeters: Math.min(100_000, Math.max(1, Math.round(accuracy))) });
      },
      () => resolve(null),
      { timeout: WITHIN_MS, maximumAge: 60_000 },
    );
  });
}
