/** What an operation may answer: a union whose first member is the success. */
import { ObjectType, createUnionType } from 'type-graphql';
import { type FieldTable, addFields } from './field-table.js';
import { type ProblemClass, typeNameOf } from './problems.js';

type Success = new () => object;

/** What an operation brought about: a type of plain values. */
export function successWith(typeName: string, description: string, fields: FieldTable): Success {
  @ObjectType(typeName, { simpleResolvers: true, description })
  class SuccessType {
    readonly __typename = typeName;
  }
  addFields(SuccessType, fields);
  return SuccessType;
}

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
