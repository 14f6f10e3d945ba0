/** Calls root fields as anybody: learns a call of each once, sends it, and says what an answer tells. */
import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import { buildSchema } from '../../../src/api/graphql/index.js';
import { matrixOf } from '../../../src/composition/matrix/index.js';
import { NODE_READERS } from '../../../src/composition/schema/node-readers.js';
import { RESOLVERS } from '../../../src/composition/schema/resolvers.js';
import type { Caller, Role, Scope } from '../../../src/platform/auth/index.js';
import { type GraphQLAnswer, askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import type { ServerOfTest } from '../partners/a-server.js';
import { foundIn, saidIn } from '../root-calls/found-in.js';
import type { KnownRows } from '../root-calls/known-rows.js';
import {
  type Given,
  type OwnIds,
  type RootCall,
  type RootField,
  learnCall,
  rootFields,
} from '../root-calls/root-calls.js';
import type { Today } from '../root-calls/values.js';
import { type Claims, tokenOf } from '../token-of.js';
import { type Elsewhere, named, stranger } from './callers.js';

export const schema: GraphQLSchema = buildSchema(RESOLVERS);
export const matrix = matrixOf(schema, NODE_READERS);
export const FIELDS: readonly RootField[] = rootFields(schema);

const CELLS = new Map(matrix.roots.map(({ kind, field, cells }) => [`${kind} ${field.name}`, cells]));

/** How far each caller is answered by a field, as the matrix says; who is missing is refused. */
export const cellsOf = ({ kind, field }: RootField): ReadonlyMap<Caller, Scope> =>
  CELLS.get(`${kind} ${field.name}`) ?? new Map();

/** The roles that may call a field. */
export const rolesFor = (field: RootField): Role[] =>
  [...cellsOf(field).keys()].filter((caller) => caller !== 'STRANGER');

export interface Variant {
  readonly given: Given;
  readonly ownIds: OwnIds;
}

export const FIRST: Variant = { given: 'required', ownIds: 'new' };
export const variantsOf = ({ kind }: RootField): readonly Variant[] =>
  kind === OperationTypeNode.MUTATION
    ? [FIRST, { given: 'required', ownIds: 'taken' }]
    : [FIRST, { given: 'narrowing', ownIds: 'new' }];

type Data = Record<string, unknown>;
export type Answer = GraphQLAnswer<Data>;
type Question = Pick<RootCall, 'query' | 'variables'>;

interface Branch {
  readonly host: ServerOfTest;
  readonly known: KnownRows;
  readonly elsewhere: Elsewhere;
}

export interface Calls {
  /** The root field of a name. */
  field(name: string): RootField;
  /** The call of a field, learnt as strangers of one role after another until one is told of which types ids are. */
  learn(field: RootField, variant: Variant): Promise<RootCall>;
  /** Makes every call anew, because there is something new to name in it. */
  forget(): void;
  tokenFor(claims: Claims): Promise<string>;
  ask<Told>(question: Question, claims: Claims | null): Promise<GraphQLAnswer<Told>>;
  send(call: RootCall, claims: Claims | null): Promise<Answer>;
  /** What an answer tells, in words; an id of the branch tells that there is such a thing, also where the caller said it. */
  toldBy(call: RootCall, data: Data | null | undefined): string[];
}

export function createCalls(branch: Branch, today: Today): Calls {
  const learnt = new Map<string, Promise<RootCall>>();
  const tokenFor = (claims: Claims): Promise<string> => tokenOf(branch.host, claims, 90 * 86_400);

  async function ask<Told>({ query, variables }: Question, claims: Claims | null): Promise<GraphQLAnswer<Told>> {
    const token = claims === null ? null : await tokenFor(claims);
    return (await askGraphQL<Told>({ address: branch.host.baseUrl, token, query, variables, language: 'en' })).body;
  }

  function learnAnew(field: RootField, { given, ownIds }: Variant): Promise<RootCall> {
    const params = { schema, known: branch.known, today, given, ownIds, levels: 3 } as const;
    return learnCall(params, field, async (call) => {
      let told = 'nothing';
      for (const role of rolesFor(field)) {
        const { errors } = await ask(call, named(stranger(role, branch.elsewhere), `${field.field.name} ${given}`));
        const wrong = errors?.find(({ extensions }) => extensions.code === 'BAD_INPUT');
        if (wrong?.extensions.field !== undefined) return { field: wrong.extensions.field, message: wrong.message };
        told = JSON.stringify(errors);
      }
      return { message: told };
    });
  }

  return {
    field(name) {
      const found = FIELDS.find(({ field }) => field.name === name);
      if (found === undefined) throw new Error(`there is no ${name}`);
      return found;
    },
    learn(field, variant) {
      const key = `${field.kind} ${field.field.name} ${variant.given} ${variant.ownIds}`;
      const call = learnt.get(key) ?? learnAnew(field, variant);
      learnt.set(key, call);
      return call;
    },
    forget: () => learnt.clear(),
    tokenFor,
    ask,
    send: (call, claims) => ask<Data>(call, claims),
    toldBy({ field, variables }, data) {
      const value = data?.[field.name] ?? null;
      if (value === null) return [];
      const { ids, words } = branch.known;
      const said = saidIn(variables);
      const looking = { schema, said: new Set(said.filter((word) => !ids.includes(word))) };
      const found = foundIn(looking, { type: field.type, value, path: '' });
      const text = JSON.stringify(value);
      const seen = words.filter((word) => text.includes(word) && !said.includes(word));
      const paths = new Set(found.map(({ path }) => path));
      return [...[...paths].map((path) => `told: ${path}`), ...seen.slice(0, 1).map(() => 'told: a word of somebody')];
    },
  };
}
