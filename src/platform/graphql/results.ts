/** Makes the types of what an operation may answer: a union whose first member is the success. */
import { ObjectType, createUnionType } from 'type-graphql';
import { type FieldTable, addFields } from './field-table.js';
import { type ProblemClass, typeNameOf } from './problems.js';

type Success = new () => object;

/** Makes the type of an operation's success, for plain values. */
export function successWith(typeName: string, description: string, fields: FieldTable): Success {
  @ObjectType(typeName, { simpleResolvers: true, description })
  class SuccessType {
    readonly __typename = typeName;
  }
  addFields(SuccessType, fields);
  return SuccessType;
}

/**
 * Makes a union of outcomes: `success` first, then the problems, each type once however many kinds share it.
 * Call it once per result and keep the union.
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
