/** Where the last label of a line stands: beside the line, never on it. */
import { describe, expect, test } from '@jest/globals';
import { type Point, baselineOf } from '../../../web/src/parts/label-place.js';

const LABEL = { width: 40, height: 9 };
const FLOOR = 200;

/** A line whose points are `step` apart. */
const line = (step: number, ...heights: number[]): Point[] => heights.map((y, place) => ({ x: place * step, y }));

/** How high the line is at `x`; as many places are looked at as a screen has points. */
function heightOf(points: readonly Point[], x: number): number {
  const place = points.findIndex((point) => point.x >= x);
  const [from, to] = [points[Math.max(0, place - 1)], points[place]];
  if (from === undefined || to === undefined) throw new Error('the place is on the line');
  return to.x === from.x ? to.y : from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}

describe('the label of the last point of a line', () => {
  test.each<[string, Point[], number]>([
    ['stands above the point where the line comes from below', line(50, 150, 60), 48],
    ['stands above the point where the line is level', line(50, 100, 100), 88],
    ['stands below the point where the line comes from above', line(50, 60, 120), 141],
    ['stands above the line where there is no room below the point', line(50, 100, 190), 100 + (90 * 10) / 50 - 12],
    ['stands above a peak within its width', line(20, 150, 40, 100, 120, 60), 60 - 12],
    ['stands above all where the line comes from above and from below', line(15, 190, 190, 30, 150, 100), 30 - 12],
  ])('%s', (_, points, baseline) => {
    expect(baselineOf(points, LABEL, FLOOR)).toBeCloseTo(baseline);
  });

  test('touches the line for no run of months', () => {
    const heights = [26, 60, 110, 160, 199];
    const runs = heights.flatMap((a) =>
      heights.flatMap((b) => heights.flatMap((c) => heights.map((d) => [a, b, c, d]))),
    );
    const touched = [14, 30, 70].flatMap((step) =>
      runs.filter((run) => {
        const points = line(step, ...run);
        const baseline = baselineOf(points, LABEL, FLOOR);
        const right = points.at(-1)?.x ?? 0;
        const places = Array.from({ length: LABEL.width + 1 }, (_, back) => right - back).filter((x) => x >= 0);
        return places.some((x) => {
          const height = heightOf(points, x);
          return height > baseline - LABEL.height - 2 && height < baseline + 2;
        });
      }),
    );
    expect(touched).toEqual([]);
  });
});
