/** Refuses operations that are too large to run, and says by how much. */
import { CallerError } from '../../kernel/caller-error.js';
import type { OperationSize } from './operation-size.js';

export interface SizeLimits extends OperationSize {
  /** The most values in the answer to each event of a subscription. */
  readonly eventCost: number;
}

export interface OperationLimits extends SizeLimits {
  /** The longest time that an operation, or the answer to one event, may take, in milliseconds. */
  readonly timeMs: number;
  /** The longest answer, in characters. */
  readonly answerLength: number;
}

type Measure = keyof OperationSize | 'answer';

/**
 * The error that names which measure was too large; `actual` and `limit` are also in the answer's
 * extensions.
 */
export class OperationTooCostly extends CallerError {
  constructor(
    readonly measure: Measure,
    readonly actual: number,
    readonly limit: number,
  ) {
    super('TOO_COSTLY', `The operation's ${measure} is ${actual} and the limit is ${limit}. ${REMEDY[measure]}`);
  }
}

const REMEDY: Readonly<Record<Measure, string>> = {
  depth: 'Select fewer levels.',
  aliases: 'Use fewer aliases, or several requests.',
  cost: 'Ask for smaller pages or fewer fields.',
  answer: 'Ask for smaller pages or fewer fields.',
};

const MEASURES = ['depth', 'aliases', 'cost'] as const;

/** @throws OperationTooCostly for the first measure that is beyond its limit. */
export function refuseTooCostly(size: OperationSize, limits: OperationSize): void {
  const exceeded = MEASURES.find((measure) => size[measure] > limits[measure]);
  if (exceeded !== undefined) throw new OperationTooCostly(exceeded, size[exceeded], limits[exceeded]);
}
