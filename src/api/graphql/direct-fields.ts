/**
 * Calls field resolvers without type-graphql's wrapper, which makes a promise of every argument even where nothing is
 * validated: on a page of fifty families with their people, that is half of the work of answering.
 */
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type FieldMetadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Parameter = NonNullable<FieldMetadata['params']>[number];
type Resolve = GraphQLFieldResolver<unknown, unknown, Readonly<Record<string, unknown>>>;

/**
 * Tells whether a type is an input class: the wrapper makes one of a plain object; scalars and enums arrive as they
 * are.
 */
const isInputClass = (type: unknown): boolean =>
  typeof type === 'function' && type !== String && type !== Number && type !== Boolean && type !== Date;

type Filler = (call: Parameters<Resolve>) => unknown;

/** The function that fills a parameter of a resolver; null for a parameter that only the wrapper can fill. */
function fillerOf(parameter: Parameter): Filler | null {
  switch (parameter.kind) {
    case 'root':
      return parameter.propertyName === undefined ? ([root]) => root : null;
    case 'context':
      return parameter.propertyName === undefined ? ([, , context]) => context : null;
    case 'info':
      return ([, , , info]) => info;
    case 'arg':
      return isInputClass(parameter.getType()) ? null : ([, args]) => args[parameter.name];
    case 'args':
    case 'custom':
    case 'pubSub':
      return null;
  }
}

/** The resolver of a field without the wrapper; null for a field that is guarded, or that only the wrapper can call. */
function directResolver(field: FieldMetadata, instance: object): Resolve | null {
  if (field.kind !== 'external' || field.roles !== undefined || (field.middlewares?.length ?? 0) > 0) return null;
  const parameters = (field.params ?? []).toSorted((a, b) => a.index - b.index);
  const fillers = parameters.map(fillerOf).filter((filler) => filler !== null);
  const method: unknown = Reflect.get(instance, field.methodName);
  if (fillers.length !== parameters.length || typeof method !== 'function') return null;
  return (...call) => {
    const values = fillers.map((fill): unknown => fill(call));
    return Reflect.apply(method, instance, values) as unknown;
  };
}

/** Replaces the wrapper of every field that has no rule of its own; the others keep it, because it checks the rule. */
export function callFieldsDirectly(schema: GraphQLSchema): GraphQLSchema {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const nameOf = new Map(objectTypes.map(({ target, name }) => [target, name]));
  const instances = new Map<Function, object>();
  for (const field of fieldResolvers) {
    const owner = field.getObjectType?.();
    const type = owner === undefined ? undefined : schema.getType(nameOf.get(owner) ?? '');
    const known = instances.get(field.target) ?? (Reflect.construct(field.target, []) as object);
    instances.set(field.target, known);
    const direct = directResolver(field, known);
    const shown = isObjectType(type) ? type.getFields()[field.schemaName] : undefined;
    if (direct !== null && shown !== undefined) shown.resolve = direct;
  }
  return schema;
}
