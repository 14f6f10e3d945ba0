/** Draws values within a generator of fast-check. */
import fc, { type GeneratorValue } from 'fast-check';

export type Draw = GeneratorValue;

/** A whole number, both ends included. */
export const within = (draw: Draw, least: number, most: number): number => draw(fc.integer, { min: least, max: most });

/** One of the values. @throws RangeError when there are none. */
export function oneOf<Value>(draw: Draw, values: readonly Value[]): Value {
  if (values.length === 0) throw new RangeError('there is nothing to draw from');
  return values[within(draw, 0, values.length - 1)] as Value;
}
