/** The normalised cache of urql for Sigap: it knows the schema, so it reads interfaces and unions by itself. */
import { readFile } from 'node:fs/promises';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { buildSchema, introspectionFromSchema, isObjectType } from 'graphql';

const schema = buildSchema(await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));

/** Types without an id belong to the field that gave them: their key is null. */
const withoutId = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && !('id' in type.getFields()),
);

export const cache = cacheExchange({
  schema: introspectionFromSchema(schema),
  keys: Object.fromEntries(withoutId.map(({ name }) => [name, () => null])),
  resolvers: { Query: { families: relayPagination(), payments: relayPagination() } },
});
