/** Where the label of a line's last point stands, so that the line does not run through it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LabelBox {
  readonly width: number;
  /** How high its letters are above their baseline. */
  readonly height: number;
}

/** How far the label keeps from the line and its dots. */
const GAP = 12;

/** How high the line is at a place between two of its points. */
function heightAt(x: number, [from, to]: readonly [Point, Point]): number {
  return to.x === from.x ? to.y : from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}

/** The heights between which the line runs from `left` on; `points` go from left to right. */
function reachOf(points: readonly Point[], left: number): { readonly top: number; readonly bottom: number } {
  const heights = points.flatMap((point, place) => {
    const before = points[place - 1];
    if (point.x < left) return [];
    return before !== undefined && before.x < left ? [heightAt(left, [before, point]), point.y] : [point.y];
  });
  return { top: Math.min(...heights), bottom: Math.max(...heights) };
}

/**
 * The baseline of a label that ends above or below the last point: above it, where the line comes from below; below it, where
 * the line comes from above and there is room above `floor`; else above all of the line that runs over the label's width.
 */
export function baselineOf(points: readonly Point[], { width, height }: LabelBox, floor: number): number {
  const last = points.at(-1);
  if (last === undefined) return 0;
  const { top, bottom } = reachOf(points, last.x - width);
  const below = last.y + GAP + height;
  const comesFromAbove = top < last.y && bottom <= last.y;
  return comesFromAbove && below <= floor ? below : top - GAP;
}
