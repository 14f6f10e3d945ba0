/**
 * Publishes in the schema how operations are counted, in the words of the cost directives that gateways and tools read:
 * a client can reckon the cost of what it asks before it asks.
 */
import {
  DirectiveLocation,
  GraphQLDirective,
  type GraphQLField,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLString,
  GraphQLBoolean,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { PAGE_DEFAULT } from '../../platform/graphql/index.js';
import { LIST_LENGTH_ASSUMED, type ListExtensions } from './list-lengths.js';

const COST = new GraphQLDirective({
  name: 'cost',
  description:
    'What a value weighs in the cost of an operation. Whatever has no mark weighs 1: every field does, scalars of GraphQL itself too.',
  locations: [DirectiveLocation.SCALAR, DirectiveLocation.ENUM],
  args: { weight: { type: new GraphQLNonNull(GraphQLString), description: 'The weight, a number.' } },
});

const names = new GraphQLList(new GraphQLNonNull(GraphQLString));

const LIST_SIZE = new GraphQLDirective({
  name: 'listSize',
  description:
    'For how many things the fields below a list are counted: below a field that names its sized fields those hold so many, and ten where nothing says how many.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    assumedSize: {
      type: GraphQLInt,
      description: 'The most things that the list holds; with slicing arguments, what counts when none is given.',
    },
    slicingArguments: {
      type: names,
      description: 'The arguments that say how many: the number they give, or the length of the list they give.',
    },
    sizedFields: {
      type: names,
      description: 'The lists directly below the field that hold so many, where it is none.',
    },
    requireOneSlicingArgument: {
      type: GraphQLBoolean,
      defaultValue: true,
      description: 'Whether one of the slicing arguments must be given.',
    },
  },
});

/** The directives that say how operations are counted. */
export const COST_DIRECTIVES: readonly GraphQLDirective[] = [COST, LIST_SIZE];

interface ListSize {
  readonly assumedSize: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
  readonly requireOneSlicingArgument?: false;
}

type Field = GraphQLField<unknown, unknown>;

const isList = ({ type }: Field): boolean => isListType(getNullableType(type));
const holdsThings = (field: Field): boolean => isList(field) && !isLeaf(getNamedType(field.type));
const isLeaf = (type: GraphQLNamedType): boolean => isScalarType(type) || isEnumType(type);

const fieldsOf = (type: GraphQLNamedType): readonly Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** The lists directly below a field that is none itself. */
const listsBelow = (field: Field): readonly string[] =>
  isList(field)
    ? []
    : fieldsOf(getNamedType(field.type))
        .filter((below) => holdsThings(below) && below.extensions['mostItems'] === undefined)
        .map(({ name }) => name);

const sized = (sizedFields: readonly string[]) => (sizedFields.length === 0 ? {} : { sizedFields });

function sizeOf(field: Field): ListSize | null {
  const { mostItems, mostItemsBelow } = field.extensions as ListExtensions;
  const slicing = field.args.filter(({ name }) => name === 'first' || name === 'last' || name === 'ids');
  if (slicing.length > 0) {
    const [{ defaultValue } = { defaultValue: undefined }] = slicing.filter(({ name }) => name === 'first');
    const whenLeftOut = slicing.some(({ name }) => name === 'ids') ? 1 : PAGE_DEFAULT;
    return {
      assumedSize: typeof defaultValue === 'number' ? defaultValue : whenLeftOut,
      slicingArguments: slicing.map(({ name }) => name),
      ...sized(listsBelow(field)),
      requireOneSlicingArgument: false,
    };
  }
  if (mostItemsBelow !== undefined) {
    const usual = Object.fromEntries(field.args.map(({ name, defaultValue }) => [name, defaultValue]));
    return { assumedSize: mostItemsBelow(usual), ...sized(listsBelow(field)) };
  }
  return mostItems === undefined ? null : { assumedSize: mostItems };
}

function mark(element: { extensions: Readonly<Record<string, unknown>> }, name: string, given: object): void {
  const directives = element.extensions['directives'] as object | undefined;
  element.extensions = { ...element.extensions, directives: { ...directives, [name]: given } };
}

const isOwn = (type: GraphQLNamedType): boolean => !type.name.startsWith('__') && !isSpecifiedScalarType(type);

/** Marks every list of things, and every scalar and enum, in the extensions that the printed schema shows as directives. */
export function publishCosts(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap()).filter(isOwn);
  const sizes = new Map(types.flatMap(fieldsOf).map((field) => [field, sizeOf(field)]));
  const sizedFromAbove = new Set(
    [...sizes].flatMap(([{ type }, size]) =>
      (size?.sizedFields ?? []).map((name) => `${getNamedType(type).name}.${name}`),
    ),
  );
  for (const type of types) {
    if (isLeaf(type)) mark(type, 'cost', { weight: '1' });
    for (const field of fieldsOf(type)) {
      const isAssumed = holdsThings(field) && !sizedFromAbove.has(`${type.name}.${field.name}`);
      const size = sizes.get(field) ?? (isAssumed ? { assumedSize: LIST_LENGTH_ASSUMED } : null);
      if (size !== null) mark(field, 'listSize', size);
    }
  }
  return schema;
}
