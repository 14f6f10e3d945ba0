/**
 * Walks the schema and finds every place at which a caller may put a value of some scalars: each argument of each field
 * that an operation can reach, and each field of an input inside it; with it a shortest operation that puts a value
 * there.
 */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { idOf } from './global-ids.js';

export interface InputPlace {
  /** The field, e.g. `Mutation.recordVisit` or `Family.payments`. */
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
  PolicyValues: {},
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

type Field = GraphQLField<unknown, unknown>;
type Values = Record<string, unknown>;

/** The fields that lead from the root of an operation to a type, each with the type that it is asked to be then. */
interface Way {
  readonly operation: string;
  readonly steps: readonly { readonly field: Field; readonly as: GraphQLObjectType }[];
}

interface Passed {
  readonly argument: GraphQLArgument;
  readonly variable: string;
}

/** The arguments that a field cannot do without; variables of the steps have names that no argument has. */
const requiredOf = ({ args }: Field, step: number): Passed[] =>
  args.filter(isRequiredArgument).map((argument) => ({ argument, variable: `step_${step}_${argument.name}` }));

const callOf = ({ name }: Field, passed: readonly Passed[]): string =>
  passed.length === 0
    ? name
    : `${name}(${passed.map(({ argument, variable }) => `${argument.name}: $${variable}`).join(', ')})`;

/** An operation that goes the way and then asks for a field with these arguments. */
function operationOf({ operation, steps }: Way, field: Field, passed: readonly Passed[]): string {
  const before = steps.map((step, index) => ({ ...step, passed: requiredOf(step.field, index) }));
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const asked = before.reduceRight(
    (inner, step) => `${callOf(step.field, step.passed)} { ... on ${step.as.name} { ${inner} } }`,
    callOf(field, passed) + selection,
  );
  const declared = [...before.flatMap((step) => step.passed), ...passed];
  const variables = declared.map(({ argument, variable }) => `$${variable}: ${String(argument.type)}`).join(', ');
  return `${operation} (${variables}) { result: ${asked} }`;
}

/** The places of one field of a type, to which the way leads. */
function placesOf(way: Way, { name, field }: { name: string; field: Field }, names: ReadonlySet<string>): InputPlace[] {
  const onTheWay: Values = Object.fromEntries(
    way.steps.flatMap((step, index) =>
      requiredOf(step.field, index).map(({ argument, variable }) => [variable, leastOf(argument.type)]),
    ),
  );
  return field.args.flatMap((argument) => {
    const given = field.args.filter((one) => one === argument || isRequiredArgument(one));
    const passed = given.map((one) => ({ argument: one, variable: one.name }));
    return pathsIn(argument.type, names).map(({ path, name: typeName }) => ({
      root: `${name}.${field.name}`,
      path: [argument.name, ...path].join('.'),
      typeName,
      query: operationOf(way, field, passed),
      variables: (value: unknown) => ({
        ...onTheWay,
        ...Object.fromEntries(
          given.map((one) => [one.name, one === argument ? withAt(one.type, path, value) : leastOf(one.type)]),
        ),
      }),
    }));
  });
}

/** Each object type that an operation can reach, with a shortest way to it. */
function waysThrough(schema: GraphQLSchema): Map<GraphQLObjectType, Way> {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const ways = new Map<GraphQLObjectType, Way>();
  for (const root of roots) if (root) ways.set(root, { operation: root.name.toLowerCase(), steps: [] });
  // What is added while the map is walked is walked too, so that shorter ways come first.
  for (const [type, way] of ways) {
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      const reached = isAbstractType(next) ? schema.getPossibleTypes(next) : [next].filter(isObjectType);
      for (const as of reached) if (!ways.has(as)) ways.set(as, { ...way, steps: [...way.steps, { field, as }] });
    }
  }
  return ways;
}

/** Every place of queries, mutations and subscriptions, at the root and below, at which one of the scalars stands. */
export function inputPlaces(schema: GraphQLSchema, typeNames: readonly string[]): InputPlace[] {
  const names = new Set(typeNames);
  return [...waysThrough(schema)].flatMap(([type, way]) =>
    Object.values(type.getFields()).flatMap((field) => placesOf(way, { name: type.name, field }, names)),
  );
}

/** A call of one root field with the least that it requires. */
export interface RootCall {
  readonly name: string;
  readonly query: string;
  readonly variables: Values;
}

/** A call of every query and mutation; each id in it is `id`. */
export function rootCalls(schema: GraphQLSchema, id: string): RootCall[] {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((root) => root !== null && root !== undefined);
  return roots.flatMap((root) =>
    Object.values(root.getFields()).map((field) => {
      const passed = field.args.filter(isRequiredArgument).map((argument) => ({ argument, variable: argument.name }));
      const values = Object.fromEntries(passed.map(({ argument }) => [argument.name, leastOf(argument.type)]));
      const query = operationOf({ operation: root.name.toLowerCase(), steps: [] }, field, passed);
      return {
        name: field.name,
        query: query.replace(' ()', ''),
        variables: JSON.parse(JSON.stringify(values).replaceAll(SOME_ID, id)) as Values,
      };
    }),
  );
}
