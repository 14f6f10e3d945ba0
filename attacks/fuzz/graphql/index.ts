/** GraphQL operations of every query and mutation, as everybody and nobody, with arguments that nobody would write. */
import fc from 'fast-check';
import { buildSchema } from '../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../src/composition/schema/resolvers.js';
import type { Attack, Kind } from '../attack.js';
import { type Draw, oneOf, within } from '../draw.js';
import { JSONS, TEXTS } from '../extremes.js';
import { send } from '../send.js';
import { writeDocument } from './documents.js';
import { drawCaller } from './draw-caller.js';
import { ASKED, learnCalls } from './learned-calls.js';
import { spoiledVariables } from './spoiled-variables.js';

export const graphqlKind: Kind = {
  name: 'graphql',
  about:
    'operations of every query and mutation, by everybody, with arguments at extremes, of wrong types, deep and aliased',
  share: 52,
  send,
  async open(stage) {
    const schema = buildSchema(RESOLVERS);
    const calls = await learnCalls(stage, schema, ASKED);
    return fc.gen().map((draw) => {
      const call = oneOf(draw, calls);
      const variables = spoiledVariables(draw, call, stage.known.ids);
      const { shape, ...operation } = writeDocument(draw, { schema, call, variables });
      const { name, authorization } = drawCaller(draw, stage, call);
      const { body, headers } = enveloped(draw, operation);
      return {
        label: `${call.field.name}, ${shape}, by ${name}`,
        path: '/graphql',
        headers: { ...headers, ...(authorization !== null && { authorization }) },
        body,
      };
    });
  },
};

const JSON_TYPE = { 'content-type': 'application/json' };

/** The request around an operation; one in sixteen is not what the specification says. */
function enveloped(draw: Draw, operation: object): Pick<Attack, 'headers' | 'body'> {
  const text = JSON.stringify(operation);
  const plain = { headers: JSON_TYPE, body: Buffer.from(text) };
  switch (within(draw, 0, 127)) {
    case 0:
      return {
        ...plain,
        body: Buffer.from(JSON.stringify({ ...operation, variables: oneOf<unknown>(draw, [...JSONS, ...TEXTS]) })),
      };
    case 1:
      return {
        ...plain,
        body: Buffer.from(JSON.stringify({ ...operation, operationName: oneOf<unknown>(draw, [...JSONS, ...TEXTS]) })),
      };
    case 2:
      return {
        ...plain,
        body: Buffer.from(
          JSON.stringify({
            ...operation,
            extensions: oneOf<unknown>(draw, [...JSONS, { persistedQuery: { version: 1, sha256Hash: 'x' } }]),
          }),
        ),
      };
    case 3:
      return { ...plain, body: Buffer.from(JSON.stringify([operation, operation])) };
    case 4:
      return { headers: { 'content-type': 'application/json; charset=utf-16le' }, body: Buffer.from(text, 'utf16le') };
    case 5:
      return { ...plain, body: Buffer.from(text.slice(0, within(draw, 0, text.length))) };
    case 6:
      return {
        headers: {
          'content-type': oneOf(draw, [
            'text/plain',
            'application/graphql',
            'application/json;;',
            'x',
            'multipart/form-data; boundary=x',
          ]),
        },
        body: plain.body,
      };
    case 7:
      return {
        ...plain,
        headers: {
          ...JSON_TYPE,
          accept: oneOf(draw, ['text/html', 'multipart/mixed', '*/*', 'application/graphql-response+json', 'x/y;q=2']),
        },
      };
    default:
      return plain;
  }
}
