/**
 * Tells how long the lists are with which a schema describes itself, so that a question about the schema is priced like
 * any other: what the types hold on average where all of them are asked, and at most where one is.
 */
import {
  type GraphQLDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isWrappingType,
} from 'graphql';

/** Which types a part of a document asks about. */
export type TypesAsked =
  /** All types of the schema, and their fields and arguments. */
  | 'all'
  /** The types to which the fields and arguments of all types refer. */
  | 'referenced'
  /** Types without a list or `!` around them, chosen by the caller. */
  | 'named'
  /** Types chosen by the caller, with whatever is around them. */
  | 'any';

export interface IntrospectionLists {
  /** The length of the list of this name. */
  lengthOf(list: string, asked: TypesAsked): number;
  /** The share of references to types that are wrapped once more, at this level of `ofType`, counted from 0. */
  wrappedShare(level: number, asked: TypesAsked): number;
}

interface Described {
  readonly fields: number;
  readonly inputFields: number;
  readonly enumValues: number;
  readonly interfaces: number;
  readonly possibleTypes: number;
  /** The number of arguments of each field. */
  readonly args: readonly number[];
  /** The types of the fields, of their arguments and of the input fields. */
  readonly references: readonly GraphQLType[];
}

function describe(schema: GraphQLSchema, type: GraphQLNamedType): Described {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const inputFields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  return {
    fields: fields.length,
    inputFields: inputFields.length,
    enumValues: isEnumType(type) ? type.getValues().length : 0,
    interfaces: isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0,
    possibleTypes: isAbstractType(type) ? schema.getPossibleTypes(type).length : 0,
    args: fields.map(({ args }) => args.length),
    references: [...fields, ...fields.flatMap(({ args }) => args), ...inputFields].map((part) => part.type),
  };
}

const wrapsOf = (type: GraphQLType): number => (isWrappingType(type) ? 1 + wrapsOf(type.ofType as GraphQLType) : 0);

interface Lengths {
  readonly average: number;
  readonly most: number;
}

function lengths(counts: readonly number[]): Lengths {
  const sum = counts.reduce((total, count) => total + count, 0);
  return { average: sum / Math.max(1, counts.length), most: Math.max(0, ...counts) };
}

/** On average as many as a field has; at most as many as any field or directive has. */
function argumentLengths(types: readonly Described[], directives: readonly GraphQLDirective[]): Lengths {
  const ofFields = types.flatMap(({ args }) => args);
  const { most } = lengths([...ofFields, ...directives.map(({ args }) => args.length)]);
  return { ...lengths(ofFields), most };
}

function read(schema: GraphQLSchema): IntrospectionLists {
  const types = Object.values(schema.getTypeMap()).map((type) => describe(schema, type));
  const directives = schema.getDirectives();
  const whole = (count: number): Lengths => ({ average: count, most: count });
  const byList: Readonly<Record<string, Lengths>> = {
    types: whole(types.length),
    directives: whole(directives.length),
    locations: lengths(directives.map(({ locations }) => locations.length)),
    args: argumentLengths(types, directives),
    fields: lengths(types.map(({ fields }) => fields)),
    inputFields: lengths(types.map(({ inputFields }) => inputFields)),
    enumValues: lengths(types.map(({ enumValues }) => enumValues)),
    interfaces: lengths(types.map(({ interfaces }) => interfaces)),
    possibleTypes: lengths(types.map(({ possibleTypes }) => possibleTypes)),
  };
  const wraps = types.flatMap(({ references }) => references.map(wrapsOf));
  const atLeast = (level: number): number => wraps.filter((count) => count >= level).length;
  return {
    lengthOf: (list, asked) => byList[list]?.[asked === 'all' ? 'average' : 'most'] ?? 1,
    wrappedShare(level, asked) {
      if (asked === 'all' || asked === 'named') return 0;
      const more = atLeast(level + 1);
      return asked === 'any' ? Math.min(1, more) : more / Math.max(1, atLeast(level));
    },
  };
}

const known = new WeakMap<GraphQLSchema, IntrospectionLists>();

/** Reads the lists of a schema once; a schema does not change. */
export function introspectionLists(schema: GraphQLSchema): IntrospectionLists {
  const lists = known.get(schema) ?? read(schema);
  known.set(schema, lists);
  return lists;
}
