import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REACH_KM_MAX, boxAround, metresBetween } from '../../../../src/households/facilities/distance.js';

const anyPoint = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('metresBetween', () => {
  test.each([
    { from: { latitude: 0, longitude: 0 }, to: { latitude: 0, longitude: 0 }, metres: 0 },
    { from: { latitude: 0, longitude: 0 }, to: { latitude: 1, longitude: 0 }, metres: 111_195 },
    {
      from: { latitude: -0.5022, longitude: 117.1536 },
      to: { latitude: -1.2379, longitude: 116.8529 },
      metres: 88_370,
    },
    { from: { latitude: 0, longitude: 179.9 }, to: { latitude: 0, longitude: -179.9 }, metres: 22_239 },
  ])('from $from to $to is $metres', ({ from, to, metres }) => {
    expect(Math.abs(metresBetween(from, to) - metres)).toBeLessThan(metres / 1_000 + 1);
  });
});

describe('boxAround', () => {
  test('holds every point of its circle', () => {
    const anyReach = fc.double({ min: 0.01, max: REACH_KM_MAX, noNaN: true });
    const anyBearing = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyPoint, anyReach, fc.tuple(anyBearing, anyShare), (centre, km, [bearing, share]) => {
        const step = ((km * 1_000) / 111_195) * share;
        const narrowing = Math.max(0.000_1, Math.cos((centre.latitude * Math.PI) / 180));
        const point = {
          latitude: centre.latitude + step * Math.cos(bearing),
          longitude: centre.longitude + (step * Math.sin(bearing)) / narrowing,
        };
        fc.pre(Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180);
        fc.pre(metresBetween(centre, point) <= km * 1_000);
        const { south, north, west, east } = boxAround(centre, km);
        expect(point.latitude >= south && point.latitude <= north).toBe(true);
        expect(point.longitude >= west && point.longitude <= east).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
