/** Reads from `@Authorized` which actions a root field asks for. */
import { OperationTypeNode } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { invariant } from '../../kernel/invariant.js';
import type { Action } from '../auth/index.js';

/**
 * The actions that a query, mutation or subscription asks for: none where any signed-in viewer may call it, and null
 * where everybody may.
 */
export function declaredActions(kind: OperationTypeNode, name: string): readonly Action[] | null {
  const storage = getMetadataStorage();
  const ofKind = {
    [OperationTypeNode.QUERY]: storage.queries,
    [OperationTypeNode.MUTATION]: storage.mutations,
    [OperationTypeNode.SUBSCRIPTION]: storage.subscriptions,
  }[kind];
  const field = ofKind.find(({ schemaName }) => schemaName === name);
  invariant(field !== undefined, `the ${kind} ${name} is declared`);
  const own = storage.authorizedFields.filter(
    ({ target, fieldName }) => target === field.target && fieldName === field.methodName,
  );
  const ofClass = storage.authorizedResolver.filter(({ target }) => target === field.target);
  const rules = own.length > 0 ? own : ofClass;
  return rules.length === 0 ? null : rules.flatMap(({ roles }) => roles as Action[]);
}

/** The actions that fields of objects ask for beside those of the way to them, by `Type.field`. */
export function declaredFieldActions(): ReadonlyMap<string, readonly Action[]> {
  const { fieldResolvers, authorizedFields, authorizedResolver, objectTypes } = getMetadataStorage();
  const nameOf = new Map(objectTypes.map(({ target, name }) => [target as unknown, name]));
  return new Map(
    fieldResolvers.flatMap(({ target, methodName, schemaName, getObjectType }) => {
      const own = authorizedFields.filter((rule) => rule.target === target && rule.fieldName === methodName);
      const rules = own.length > 0 ? own : authorizedResolver.filter((rule) => rule.target === target);
      const owner = nameOf.get(getObjectType?.() ?? target);
      const actions = rules.flatMap(({ roles }) => roles as Action[]);
      return owner === undefined || actions.length === 0 ? [] : [[`${owner}.${schemaName}`, actions] as const];
    }),
  );
}
