/** Selects everything of a type that needs no argument, some levels deep; each field of a union says of which type it is. */
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

const SEPARATOR = '__of__';

/** The name of the field behind a key of an answer. */
export const fieldBehind = (key: string): string => key.split(SEPARATOR)[0] ?? key;

export function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isObjectType(named)) return `{ ${fieldsOf(schema, named, { levels, suffix: '' })} }`;
  if (isInterfaceType(named)) return `{ __typename ${Object.keys(named.getFields()).join(' ')} }`;
  if (!isUnionType(named)) return '';
  const types = schema.getPossibleTypes(named).map(({ name }) => name);
  return selectionOfNodes(schema, types, levels);
}

/** Selects everything of objects that are one of these types, as `node` and `nodes` answer them. */
export const selectionOfNodes = (schema: GraphQLSchema, types: readonly string[], levels: number): string =>
  `{ __typename ${types.map((name, place) => partOf(schema, { name, place, levels })).join(' ')} }`;

function partOf(
  schema: GraphQLSchema,
  { name, place, levels }: { readonly name: string; readonly place: number; readonly levels: number },
): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`there is no object ${name}`);
  return `... on ${name} { ${fieldsOf(schema, type, { levels, suffix: `${SEPARATOR}${place}` })} }`;
}

function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { levels, suffix }: { readonly levels: number; readonly suffix: string },
): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const isLeaf = isLeafType(getNamedType(field.type));
    if (!isLeaf && levels <= 1) return [];
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 5)' : '';
    const name = suffix === '' ? field.name : `${field.name}${suffix}: ${field.name}`;
    return [`${name}${page} ${isLeaf ? '' : selectionOf(schema, field.type, levels - 1)}`];
  });
  return ['__typename', ...fields].join(' ');
}
