/** Finds what an answer tells: every id, text and number in it but nothing, zero, and what the caller said itself. */
import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isObjectType,
} from 'graphql';
import { fieldBehind } from './selection.js';

export interface Found {
  /** The names of the fields that lead to it, with dots. */
  readonly path: string;
  readonly value: string;
}

/** Types of which a value tells nobody's id, name or sum. */
const SAY_NOTHING = new Set(['Boolean', 'CivilDate', 'DateTime', 'BillingMonth', 'LiveCursor']);

/** What a refusal says of the question and of when to ask again. */
const OF_A_REFUSAL = new Set(['message', 'field', 'retryAfterSeconds']);

interface Looking {
  readonly schema: GraphQLSchema;
  /** What the caller said itself. */
  readonly said: ReadonlySet<string>;
}

const isProblem = (schema: GraphQLSchema, name: string): boolean => {
  const type = schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Problem');
};

export function foundIn(looking: Looking, { type, value, path }: At): Found[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one) => foundIn(looking, { type, value: one, path }));
  const named = getNamedType(type);
  if (typeof value === 'object' && isCompositeType(named)) return foundInObject(looking, { type, value, path });
  if (SAY_NOTHING.has(named.name) || isEnumType(named)) return [];
  const word = typeof value === 'string' ? value : JSON.stringify(value);
  return word === '' || word === '0' || looking.said.has(word) ? [] : [{ path, value: word }];
}

export interface At {
  readonly type: GraphQLOutputType;
  readonly value: unknown;
  readonly path: string;
}

function foundInObject(looking: Looking, { type, value, path }: At): Found[] {
  const { schema } = looking;
  const fields = value as Readonly<Record<string, unknown>>;
  const named = getNamedType(type);
  const actual = isAbstractType(named) ? schema.getType(String(fields['__typename'])) : named;
  if (!isObjectType(actual)) throw new Error(`${path} is of no known type`);
  return Object.entries(fields).flatMap(([key, one]) => {
    const name = fieldBehind(key);
    const field = actual.getFields()[name];
    if (field === undefined || (isProblem(schema, actual.name) && OF_A_REFUSAL.has(name))) return [];
    return foundIn(looking, { type: field.type, value: one, path: path === '' ? name : `${path}.${name}` });
  });
}

/** Every text and number in some arguments. */
export function saidIn(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') return Object.values(value).flatMap(saidIn);
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}
