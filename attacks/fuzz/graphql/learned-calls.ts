/** Learns how root fields are called, by asking the server as somebody to whom nothing belongs. */
import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import { type Role, type Viewer, may } from '../../../src/platform/auth/index.js';
import { ROLES } from '../../../src/platform/auth/viewer.js';
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import {
  type Given,
  type OwnIds,
  type RootCall,
  type RootField,
  learnCall,
  rootFields,
} from '../../../tests/support/root-calls/root-calls.js';
import type { Stage } from '../../world/stage.js';

/** Fields whose success takes the attackers their tokens, so that nothing would be attacked any more. */
const LEFT_OUT: ReadonlySet<string> = new Set(['revokeAccess', 'moveSandboxClock']);

export interface LearnedCall extends Pick<RootCall, 'kind' | 'field' | 'variables'> {
  /** The roles that may call it. */
  readonly roles: readonly Role[];
}

const rolesFor = ({ actions }: RootField): Role[] =>
  ROLES.filter((role) => actions.every((action) => may({ role } as Viewer, action)));

const variantsOf = (kind: OperationTypeNode): readonly (readonly [Given, OwnIds])[] =>
  kind === OperationTypeNode.MUTATION
    ? [
        ['required', 'new'],
        ['required', 'taken'],
      ]
    : [
        ['required', 'new'],
        ['narrowing', 'new'],
      ];

/** What is asked once. */
export const ASKED: ReadonlySet<OperationTypeNode> = new Set([OperationTypeNode.QUERY, OperationTypeNode.MUTATION]);

const learned = new WeakMap<Stage, Promise<readonly LearnedCall[]>>();

/** Learns the calls of a stage once, whichever kinds are asked for. */
export async function learnCalls(
  stage: Stage,
  schema: GraphQLSchema,
  kinds: ReadonlySet<OperationTypeNode>,
): Promise<readonly LearnedCall[]> {
  const known = learned.get(stage) ?? learnAll(stage, schema);
  learned.set(stage, known);
  return (await known).filter(({ kind }) => kinds.has(kind));
}

async function learnAll(stage: Stage, schema: GraphQLSchema): Promise<readonly LearnedCall[]> {
  const { known, today } = stage;
  const calls: LearnedCall[] = [];
  for (const field of rootFields(schema).filter(({ field: { name } }) => !LEFT_OUT.has(name)))
    for (const [given, ownIds] of variantsOf(field.kind)) {
      const params = { schema, known, today, given, ownIds, levels: 1 } as const;
      const { kind, variables } = await learnCall(params, field, (call) => refusalOf(stage, call));
      calls.push({ kind, field: field.field, variables, roles: rolesFor(field) });
    }
  return calls;
}

/** What the first stranger hears who is told which place is wrong. */
async function refusalOf({ baseUrl, strangers }: Stage, call: RootCall) {
  const roles = rolesFor(call);
  let told = 'nothing';
  for (const { token } of strangers.filter(({ role }) => roles.includes(role))) {
    const { query, variables } = call;
    const { body } = await askGraphQL({ address: baseUrl, token, query, variables, language: 'en' });
    const wrong = body.errors?.find(({ extensions }) => extensions.code === 'BAD_INPUT');
    if (wrong?.extensions.field !== undefined) return { field: wrong.extensions.field, message: wrong.message };
    told = JSON.stringify(body.errors);
  }
  return { message: told };
}
