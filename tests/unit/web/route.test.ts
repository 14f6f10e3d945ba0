/** The way from door to door: where its houses lie in the picture. */
import { describe, expect, test } from '@jest/globals';
import { pointsOf } from '../../../web/src/screens/cadre/route.js';

const HOME = { latitude: -0.5, longitude: 117.15 };
const EAST = { latitude: -0.5, longitude: 117.16 };
const NORTH = { latitude: -0.49, longitude: 117.15 };

describe('the route', () => {
  test('draws north above and east to the right, within the margin', () => {
    expect(pointsOf([HOME, EAST, NORTH], { width: 100, height: 50, margin: 10 })).toEqual([
      { x: 10, y: 40 },
      { x: expect.closeTo(90), y: 40 },
      { x: 10, y: 10 },
    ]);
  });

  test('draws houses at one place in one point', () => {
    expect(pointsOf([HOME, HOME], { width: 100, height: 50, margin: 10 })).toEqual([
      { x: 10, y: 40 },
      { x: 10, y: 40 },
    ]);
  });
});
