/**
 * Walks the schema and finds every place at which a caller may put a value of some scalars: each argument of a root
 * field, and each field of an input inside it; with it the smallest operation that puts a value there.
 */
import {
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { idOf } from './global-ids.js';

export interface InputPlace {
  /** The root field, e.g. `Mutation.recordVisit`. */
  readonly root: string;
  /** The place as errors name it, e.g. `input.note`. */
  readonly path: string;
  readonly typeName: string;
  readonly query: string;
  /** The variables that hold `value` at the place, and the least that is required elsewhere. */
  readonly variables: (value: unknown) => Record<string, unknown>;
}

const SOME_ID = idOf('Family', '01900000-0000-7000-8000-00000000000f');
const LEAST: Readonly<Record<string, unknown>> = {
  String: 'text-1',
  ID: SOME_ID,
  Int: 1,
  Float: 1,
  Boolean: true,
  Rupiah: 1,
  CivilDate: '2026-11-24',
  DateTime: '2026-11-24T02:00:00Z',
  BillingMonth: '2026-11',
  CardNumber: '0001944358911',
  VirtualAccount: '8888801944358911',
  RegionCode: '64.72',
  LiveCursor: 'a',
};

function leastOf(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [leastOf(bare.ofType)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  return isInputObjectType(bare) ? withAt(bare, [], undefined) : LEAST[bare.name];
}

/** A value of the type with `value` at the path, and the least elsewhere. */
function withAt(type: GraphQLInputType, path: readonly string[], value: unknown): unknown {
  const bare = getNullableType(type);
  const [key, ...rest] = path;
  if (isListType(bare)) return [key === undefined ? value : withAt(bare.ofType, rest, value)];
  if (!isInputObjectType(bare)) return value;
  const fields = Object.values(bare.getFields());
  const isOneOf = bare.extensions['oneOf'] === true || bare.isOneOf;
  const needed = isOneOf && key === undefined ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  const least = Object.fromEntries(needed.map((field) => [field.name, leastOf(field.type)]));
  const at = key === undefined ? undefined : bare.getFields()[key];
  return at === undefined ? least : { ...least, [at.name]: withAt(at.type, rest, value) };
}

/** The paths inside a type at which one of the scalars stands; a list has its first place. */
function pathsIn(type: GraphQLInputType, names: ReadonlySet<string>, depth = 0): { path: string[]; name: string }[] {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    return pathsIn(bare.ofType, names, depth).map(({ path, name }) => ({ path: ['0', ...path], name }));
  }
  if (!isInputObjectType(bare)) return names.has(bare.name) ? [{ path: [], name: bare.name }] : [];
  if (depth > 5) return [];
  return Object.values(bare.getFields()).flatMap((field) =>
    pathsIn(field.type, names, depth + 1).map(({ path, name }) => ({ path: [field.name, ...path], name })),
  );
}

function placesOf(root: GraphQLObjectType, operation: string, names: ReadonlySet<string>): InputPlace[] {
  return Object.values(root.getFields()).flatMap((field) =>
    field.args.flatMap((argument) =>
      pathsIn(argument.type, names).map(({ path, name }) => {
        const given = field.args.filter((one) => one === argument || isRequiredArgument(one));
        const declared = given.map((one) => `$${one.name}: ${String(one.type)}`).join(', ');
        const passed = given.map((one) => `${one.name}: $${one.name}`).join(', ');
        const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
        return {
          root: `${root.name}.${field.name}`,
          path: [argument.name, ...path].join('.'),
          typeName: name,
          query: `${operation} (${declared}) { result: ${field.name}(${passed})${selection} }`,
          variables: (value: unknown) =>
            Object.fromEntries(
              given.map((one) => [one.name, one === argument ? withAt(one.type, path, value) : leastOf(one.type)]),
            ),
        };
      }),
    ),
  );
}

/** Every place of queries and mutations at which one of the scalars stands. */
export function inputPlaces(schema: GraphQLSchema, typeNames: readonly string[]): InputPlace[] {
  const names = new Set(typeNames);
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  return [
    ...(query ? placesOf(query, 'query', names) : []),
    ...(mutation ? placesOf(mutation, 'mutation', names) : []),
  ];
}
