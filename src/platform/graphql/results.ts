/** What an operation may answer: a union whose first member is the success. */
import { createUnionType } from 'type-graphql';
import { type ProblemClass, typeNameOf } from './problems.js';

type Success = new () => object;

/**
 * A union of outcomes: `success` first, then the problems, each type once however many kinds share it.
 * Call it once per result and keep what it gives.
 */
export function resultOf(
  name: string,
  description: string,
  { success, problems }: { readonly success: Success | readonly Success[]; readonly problems: readonly ProblemClass[] },
) {
  const members = [...new Set<Success>([success, problems].flat())];
  return createUnionType({
    name,
    description,
    types: () => members as [Success, ...Success[]],
    resolveType: typeNameOf,
  });
}
