/**
 * Takes items that do not fit their type out of lists whose items are read alone, so that an unknown value of a newer
 * app costs its own item and not all others. GraphQL itself refuses the whole request for one of them.
 */
import {
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  typeFromAST,
} from 'graphql';
import type { UnreadItem, UnreadItems } from '../../platform/graphql/index.js';
import { findMisfit } from './operation-variables.js';

type Values = Readonly<Record<string, unknown>>;

export interface ReadVariables {
  /** The variables without the items that could not be read; the very same ones when all could be. */
  readonly variables: Values;
  readonly unreadItems: UnreadItems;
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isListReadAlone(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return isListType(getNullableType(type)) && isInputObjectType(named) && named.extensions.isReadAlone === true;
}

/** The id of an item: that of the one thing in it, of whatever kind it is. */
const idIn = (item: unknown): string =>
  Object.values(isObject(item) ? item : {})
    .map((thing) => (isObject(thing) ? thing['id'] : undefined))
    .find((id) => typeof id === 'string') ?? '';

/** What stands for an item as a whole, where no field of it is at fault. */
const WHOLE_ITEM = 'item';

/** What is wrong with an item as a whole: it is none, or holds no kind, several, or one that is not known here. */
function kindFault(item: unknown, kinds: readonly string[]): Pick<UnreadItem, 'field' | 'message'> | null {
  const given = isObject(item)
    ? Object.keys(item).filter((kind) => item[kind] !== undefined && item[kind] !== null)
    : [];
  const unknown = given.find((kind) => !kinds.includes(kind));
  if (given.length === 1 && unknown === undefined) return null;
  const field = unknown ?? given[1] ?? WHOLE_ITEM;
  return { field, message: `${field}: expected exactly one of ${kinds.join(', ')}` };
}

/** The name of a field that graphql-js tells is missing or not known. */
const FIELD_TOLD = /^.*?: Field "(\w+)"/;

function faultOf(item: unknown, type: GraphQLInputType): Pick<UnreadItem, 'field' | 'message'> | null {
  const named = getNamedType(type);
  const fault = isInputObjectType(named) ? kindFault(item, Object.keys(named.getFields())) : null;
  if (fault !== null) return fault;
  const misfit = findMisfit({ name: '', type }, item);
  if (misfit === null) return null;
  const { field = '', message } = misfit;
  const told = FIELD_TOLD.exec(message)?.[1];
  return { field: told === undefined ? field : `${field}.${told}`, message };
}

/** Moves the items that do not fit from a list into `unread`; the same list when all fit. */
function readList(type: GraphQLInputType, given: unknown, unread: UnreadItem[]): unknown {
  const list = getNullableType(type);
  if (!isListType(list) || given === null || given === undefined) return given;
  const items: readonly unknown[] = Array.isArray(given) ? given : [given];
  const kept = items.filter((item, place) => {
    const fault = faultOf(item, list.ofType);
    if (fault !== null) unread.push({ place, id: idIn(item), ...fault });
    return fault === null;
  });
  return kept.length === items.length ? given : kept;
}

function readValue(
  type: GraphQLInputType,
  { at, value }: { at: string; value: unknown },
  found: Map<string, UnreadItem[]>,
) {
  if (isListReadAlone(type)) {
    const unread: UnreadItem[] = [];
    const kept = readList(type, value, unread);
    if (unread.length > 0) found.set(at, unread);
    return kept;
  }
  const named = getNullableType(type);
  if (!isInputObjectType(named) || !isObject(value)) return value;
  const changed: Record<string, unknown> = { ...value };
  for (const field of Object.values(named.getFields()).filter((one) => isListReadAlone(one.type))) {
    if (!Object.hasOwn(value, field.name)) continue;
    changed[field.name] = readValue(field.type, { at: `${at}.${field.name}`, value: value[field.name] }, found);
  }
  return changed;
}

/** The types of variables that hold such a list, or a field of which does; one schema has few or none. */
const holders = new WeakMap<GraphQLSchema, ReadonlySet<string>>();
function holdersIn(schema: GraphQLSchema): ReadonlySet<string> {
  const known = holders.get(schema);
  if (known !== undefined) return known;
  const types = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const holding = types.filter(
    (type) =>
      type.extensions.isReadAlone === true ||
      Object.values(type.getFields()).some((field) => isListReadAlone(field.type)),
  );
  const names = new Set(holding.map(({ name }) => name));
  holders.set(schema, names);
  return names;
}

/** Reads the variables of an operation; costs nothing where none of them holds such a list. */
export function readItemsAlone(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Values,
): ReadVariables {
  const found = new Map<string, UnreadItem[]>();
  let read = variables;
  const holding = holdersIn(schema);
  for (const { variable, type: node } of definitions) {
    const type = typeFromAST(schema, node);
    const { value: name } = variable.name;
    if (!isInputType(type) || !holding.has(getNamedType(type).name) || !Object.hasOwn(variables, name)) continue;
    const value = readValue(type, { at: name, value: variables[name] }, found);
    if (found.size > 0) read = { ...read, [name]: value };
  }
  return { variables: read, unreadItems: found };
}
