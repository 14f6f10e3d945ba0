/** Asks for every field that the schema has below a list, without a purpose, so that no list of fields grows old. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isRequiredArgument,
} from 'graphql';

/** How many objects are followed from one to the next; an object that is above itself is not followed. */
const DEPTH = 3;

/** A value that was shown: where it stands, by the names of types and fields, and what it is. */
export interface Shown {
  readonly place: string;
  readonly value: string | number;
}

const needsArguments = ({ args }: GraphQLField<unknown, unknown>): boolean => args.some(isRequiredArgument);

const fieldsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter((field) => !needsArguments(field));

/** Leaves of a type of a union are named after the type, because two types may give one name to different things. */
function selectionOf(type: GraphQLNamedType, schema: GraphQLSchema, above: readonly string[]): string {
  if (isAbstractType(type)) {
    const parts = schema.getPossibleTypes(type).map((one) => {
      const leaves = fieldsOf(one).filter((field) => isLeafType(getNamedType(field.type)));
      return `... on ${one.name} { ${leaves.map(({ name }) => `${one.name}_${name}: ${name}`).join(' ')} }`;
    });
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!(type instanceof GraphQLObjectType)) return '';
  const isDeep = above.length >= DEPTH;
  const parts = fieldsOf(type).flatMap(({ name, type: of }) => {
    const named = getNamedType(of);
    if (isLeafType(named)) return [name];
    if (isDeep || above.includes(named.name)) return [];
    return [`${name} ${selectionOf(named, schema, [...above, type.name])}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** A selection for each field of the type, and one for all its leaves: an operation may not be longer than a limit. */
export function selectionsBelow(typeName: string, schema: GraphQLSchema): string[] {
  const type = schema.getType(typeName);
  if (!(type instanceof GraphQLObjectType)) throw new Error(`no object: ${typeName}`);
  const [leaves, objects] = [true, false].map((isLeaf) =>
    fieldsOf(type).filter((field) => isLeafType(getNamedType(field.type)) === isLeaf),
  );
  return [
    (leaves ?? []).map(({ name }) => name).join(' '),
    ...(objects ?? []).map(({ name, type: of }) => `${name} ${selectionOf(getNamedType(of), schema, [typeName])}`),
  ];
}

/** The lists that anybody may ask for at once: the fields of a query that need no argument, with all below them. */
export function listsOf(schema: GraphQLSchema): { readonly name: string; readonly query: string }[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has queries');
  return fieldsOf(query).flatMap(({ name, type }) => {
    const named = getNamedType(type);
    return isLeafType(named) ? [] : [{ name, query: `{ ${name} ${selectionOf(named, schema, [])} }` }];
  });
}

/** Every value below `node`; places begin at the nearest object of `from`, or at the node itself. */
export function* valuesBelow(node: unknown, place = ''): Generator<Shown> {
  if (typeof node === 'string' || typeof node === 'number') yield { place, value: node };
  else if (Array.isArray(node)) for (const one of node) yield* valuesBelow(one, place);
  else if (typeof node === 'object' && node !== null) {
    const { __typename: type = '', ...fields } = node as Record<string, unknown>;
    for (const [name, value] of Object.entries(fields)) yield* valuesBelow(value, `${place}/${String(type)}.${name}`);
  }
}
