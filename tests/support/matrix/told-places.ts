/** Finds which fields of which types an answer tells something by. */
import { type GraphQLOutputType, type GraphQLSchema, getNamedType, isAbstractType, isObjectType } from 'graphql';
import { fieldBehind } from '../root-calls/selection.js';

export interface ToldPlace {
  /** The field, as `Type.field`. */
  readonly place: string;
  readonly value: unknown;
}

const isSilent = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Every field of an answer that is not null, and not an empty list. */
export function toldPlaces(
  schema: GraphQLSchema,
  { type, value }: { readonly type: GraphQLOutputType; readonly value: unknown },
): ToldPlace[] {
  if (isSilent(value)) return [];
  if (Array.isArray(value)) return value.flatMap((one) => toldPlaces(schema, { type, value: one }));
  if (typeof value !== 'object') return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const named = getNamedType(type);
  const actual = isAbstractType(named) ? schema.getType(String(fields['__typename'])) : named;
  if (!isObjectType(actual)) return []; // a scalar of many parts
  return Object.entries(fields).flatMap(([key, one]) => {
    const field = actual.getFields()[fieldBehind(key)];
    if (field === undefined || isSilent(one)) return [];
    const below = toldPlaces(schema, { type: field.type, value: one });
    return [{ place: `${actual.name}.${field.name}`, value: one }, ...below];
  });
}
