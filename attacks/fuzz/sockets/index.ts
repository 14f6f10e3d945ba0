/** Operations of every kind over sockets, subscriptions among them, and messages that no client says. */
import fc from 'fast-check';
import { OperationTypeNode } from 'graphql';
import { buildSchema } from '../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../src/composition/schema/resolvers.js';
import type { Kind } from '../attack.js';
import { type Draw, oneOf, within } from '../draw.js';
import { JSONS, TEXTS } from '../extremes.js';
import { drawCaller } from '../graphql/draw-caller.js';
import { writeDocument } from '../graphql/documents.js';
import { type LearnedCall, learnCalls } from '../graphql/learned-calls.js';
import { spoiledVariables } from '../graphql/spoiled-variables.js';
import { sendOverSocket } from './send-over-socket.js';
import { type Talk, packed } from './talk.js';

const ALL: ReadonlySet<OperationTypeNode> = new Set(Object.values(OperationTypeNode));
const ID = 'a';

export const socketsKind: Kind = {
  name: 'sockets',
  about:
    'subscriptions and other operations over sockets, by everybody, and messages out of order, broken or of no kind',
  share: 8,
  send: sendOverSocket,
  async open(stage) {
    const schema = buildSchema(RESOLVERS);
    const calls = await learnCalls(stage, schema, ALL);
    const followed = calls.filter(({ kind }) => kind === OperationTypeNode.SUBSCRIPTION);
    return fc.gen().map((draw) => {
      // Most are subscriptions: the others go over HTTP as well.
      const call = oneOf(draw, within(draw, 0, 3) > 0 ? followed : calls);
      const variables = spoiledVariables(draw, call, stage.known.ids);
      const { shape, ...operation } = writeDocument(draw, { schema, call, variables });
      const { name, authorization } = drawCaller(draw, stage, call);
      const { talk, way } = talked(draw, { call, shape, operation, authorization });
      return {
        label: `${call.field.name}, ${shape}, ${way}, by ${name}`,
        path: '/graphql',
        headers: {},
        body: packed(talk),
      };
    });
  },
};

interface Asked {
  readonly call: LearnedCall;
  readonly shape: string;
  readonly operation: object;
  readonly authorization: string | null;
}

const said = (message: unknown): string => JSON.stringify(message);
const MANY = 130; // more than a socket runs at once

/** As a client says it, more often than not. */
function talked(draw: Draw, { call, shape, operation, authorization }: Asked): { talk: Talk; way: string } {
  const init = said({ type: 'connection_init', payload: { authorization } });
  const subscribe = (id: string): string => said({ id, type: 'subscribe', payload: operation });
  // A document of another shape may subscribe, and who is refused at the door is answered by the close of the socket.
  const hasEnd = call.kind !== OperationTypeNode.SUBSCRIPTION && shape === 'plain';
  const silent = (first: readonly string[], rest: readonly string[] = []): Talk => ({ first, rest, awaits: null });
  const extreme = (): unknown => oneOf<unknown>(draw, [...JSONS, ...TEXTS]);
  const ways: readonly (readonly [string, () => Talk])[] = [
    ['unasked', () => silent([subscribe(ID)])],
    ['begun twice', () => silent([init, init], [subscribe(ID)])],
    ['begun with anything', () => silent([said({ type: 'connection_init', payload: extreme() })], [subscribe(ID)])],
    ['one id twice', () => silent([init], [subscribe(ID), subscribe(ID)])],
    ['taken back at once', () => silent([init], [subscribe(ID), said({ id: ID, type: 'complete' }), subscribe(ID)])],
    [
      'many at once',
      () =>
        silent(
          [init],
          Array.from({ length: MANY }, (_one, place) => subscribe(`${place}`)),
        ),
    ],
    ['of anything', () => silent([init], [said({ id: ID, type: 'subscribe', payload: extreme() })])],
    ['under any id', () => silent([init], [said({ id: extreme(), type: 'subscribe', payload: operation })])],
    ['no message', () => silent([init], [said(extreme()), said({ type: extreme() }), subscribe(ID)])],
    ['pinged with anything', () => silent([init], [said({ type: 'ping', payload: extreme() }), subscribe(ID)])],
    ['cut', () => silent([init], [subscribe(ID).slice(0, within(draw, 0, 40))])],
    ['no JSON', () => silent([oneOf(draw, TEXTS)], [])],
  ];
  const chance = within(draw, 0, 3 * ways.length);
  const [way, talk] = ways[chance] ?? [
    'said well',
    () => ({ first: [init], rest: [subscribe(ID)], awaits: hasEnd ? ID : null }),
  ];
  return { talk: talk(), way };
}
