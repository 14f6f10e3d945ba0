/** Refuses operations that are too large to run, and says by how much. */
import { CallerError } from '../../kernel/caller-error.js';
import type { OperationSize } from './operation-size.js';

export type OperationLimits = OperationSize;

/**
 * The error that names which of the three measures was too large; `actual` and `limit` are also in the answer's
 * extensions.
 */
export class OperationTooCostly extends CallerError {
  constructor(
    readonly measure: keyof OperationSize,
    readonly actual: number,
    readonly limit: number,
  ) {
    super('TOO_COSTLY', `The operation's ${measure} is ${actual} and the limit is ${limit}. ${REMEDY[measure]}`);
  }
}

const REMEDY: Readonly<Record<keyof OperationSize, string>> = {
  depth: 'Select fewer levels.',
  aliases: 'Use fewer aliases, or several requests.',
  cost: 'Ask for smaller pages or fewer fields.',
};

const MEASURES = ['depth', 'aliases', 'cost'] as const;

/** @throws OperationTooCostly for the first measure that is beyond its limit. */
export function refuseTooCostly(size: OperationSize, limits: OperationLimits): void {
  const exceeded = MEASURES.find((measure) => size[measure] > limits[measure]);
  if (exceeded !== undefined) throw new OperationTooCostly(exceeded, size[exceeded], limits[exceeded]);
}
