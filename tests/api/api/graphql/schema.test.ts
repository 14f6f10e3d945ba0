import { readFile } from 'node:fs/promises';
import {
  type GraphQLField,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { getMetadataStorage } from 'type-graphql';
import { SANDBOX_RESOLVERS } from '../../../../src/sandbox/panel/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { NODE_READERS } from '../../../../src/composition/schema/node-readers.js';
import { CallerError } from '../../../../src/kernel/caller-error.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { type Viewer, may } from '../../../../src/platform/auth/index.js';
import { anyId } from '../../../support/world/synthetic-values.js';
import { PERSON_ROUTES } from '../../../../src/api/http/person-routes.js';
import { ACTIONS } from '../../../../src/platform/auth/actions.js';
import { filesBelow } from '../../../support/files-below.js';

const schema = buildSchema([...RESOLVERS, ...SANDBOX_RESOLVERS]);
/** Who the caller is, how enums read, how a card stands by who knows its holder's birth date, whether a card at the door is a cadre's, and what a family says with the code of a message. */
const PUBLIC = new Set([
  'viewer',
  'enumLabels',
  'limits',
  'publicStatus',
  'verifyCadre',
  'fileComplaintByCode',
  'setContactPreferenceByCode',
  'requestSignIn',
  'signIn',
  // What a sandbox alone has, for visitors without a token.
  'personas',
  'payBill',
  'sandboxClock',
]);
/** May do nothing at all in the table of permissions. */
const chatbot: Viewer = { subject: 's', name: 'n', role: 'CHATBOT', cadreId: null, branchId: null, regions: 'ALL' };
/** What a participant may ask: the own family, which no argument names. */
const OF_PARTICIPANTS = new Set([
  'myFamily',
  'whoSawMyData',
  'fileMyComplaint',
  'myDataRequests',
  'objectToProcessing',
  'requestCorrection',
  'withdrawDataRequest',
  'setMyContactPreference',
]);
const participant: Viewer = { ...chatbot, role: 'PARTICIPANT', familyId: anyId<FamilyId>(), regions: [] };
/** A rule of its own decides what comes back: null for whatever the role may not read. */
const RULED_BY_ITS_ANSWER = new Set(['node', 'nodes']);

type RootField = GraphQLField<unknown, unknown>;
const fieldsOf = (operation: 'query' | 'mutation' | 'subscription'): RootField[] => {
  const type = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[operation];
  return Object.values(type?.getFields() ?? {}).filter(({ name }) => !PUBLIC.has(name));
};

async function codeFor(call: RootField['resolve'], viewer: Viewer | null): Promise<string> {
  const result: unknown = await Promise.resolve()
    .then(() => call?.(undefined, {}, { viewer }, {} as GraphQLResolveInfo))
    .catch((error: unknown) => error);
  return result instanceof CallerError ? result.code : 'ran';
}

describe('the schema', () => {
  test('every type that is a Node can be fetched by its id', () => {
    const nodes = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(nodes.map(({ name }) => name).toSorted()).toEqual(Object.keys(NODE_READERS).toSorted());
  });

  test('every id says of what type the thing is that it names', () => {
    const silent = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .flatMap((type) => {
        const isNode = type.getInterfaces().some(({ name }) => name === 'Node');
        return Object.values(type.getFields())
          .filter(({ name, type: of }) => getNamedType(of).name === 'ID' && !(isNode && name === 'id'))
          .filter(({ extensions }) => extensions['idOf'] === undefined)
          .map(({ name }) => `${type.name}.${name}`);
      });
    expect(silent).toEqual(['FieldItemAnswer.itemId']); // the phone's own text, given back as it came
  });

  test.each(fieldsOf('query').concat(fieldsOf('mutation')))(
    '$name is closed to strangers and to roles without permission',
    async ({ name, resolve }) => {
      expect(await codeFor(resolve, null)).toBe('UNAUTHENTICATED');
      if (!RULED_BY_ITS_ANSWER.has(name)) expect(await codeFor(resolve, chatbot)).toBe('FORBIDDEN');
    },
  );

  test.each(
    fieldsOf('query')
      .concat(fieldsOf('mutation'))
      .filter(({ name }) => !RULED_BY_ITS_ANSWER.has(name)),
  )('$name is closed to participants unless it is of their own family', async ({ name, resolve }) => {
    const code = await codeFor(resolve, participant);
    if (OF_PARTICIPANTS.has(name)) expect(code).not.toBe('FORBIDDEN');
    else expect(code).toBe('FORBIDDEN');
  });

  test('a participant reads no node of any type by its id', () => {
    const readable = Object.entries(NODE_READERS).filter(([, { action }]) =>
      [action].flat().some((one) => may(participant, one)),
    );
    expect(readable.map(([type]) => type)).toEqual([]);
  });

  test('every mutation has a rule of its own, not that of the class in which it stands', () => {
    const { mutations, authorizedFields } = getMetadataStorage();
    const isRuled = ({ target, methodName }: (typeof mutations)[number]): boolean =>
      authorizedFields.some((rule) => rule.target === target && rule.fieldName === methodName && rule.roles.length > 0);
    expect(mutations.length).toBeGreaterThan(0);
    expect(
      mutations.filter((one) => !isRuled(one) && !PUBLIC.has(one.methodName)).map(({ methodName }) => methodName),
    ).toEqual([]);
  });

  test('every action is asked for somewhere: by a field, a reader of nodes, a route or a scope', async () => {
    const { authorizedFields, authorizedResolver } = getMetadataStorage();
    const asked = [...authorizedFields, ...authorizedResolver].flatMap(({ roles }) => roles as string[]);
    const ofNodes = Object.values(NODE_READERS).flatMap(({ action }) => action);
    const sources = await Promise.all((await filesBelow('src')).map((file) => readFile(file, 'utf8')));
    const inCode = sources.flatMap((text) =>
      [...text.matchAll(/\bmay\([\w.]+, '([^']+)'\)/g)].map(([, action]) => action),
    );
    const ofRoutes = Object.values(PERSON_ROUTES).map(({ action }) => action);
    const used = new Set<string | undefined>([...asked, ...ofNodes, ...ofRoutes, ...inCode]);
    expect(ACTIONS.filter((action) => !used.has(action))).toEqual([]);
  });

  test.each(fieldsOf('subscription'))('$name is closed before anything is followed', async ({ subscribe }) => {
    expect(await codeFor(subscribe, null)).toBe('UNAUTHENTICATED');
    for (const viewer of [chatbot, participant]) expect(await codeFor(subscribe, viewer)).toBe('FORBIDDEN');
  });

  test.each(fieldsOf('mutation'))('$name answers with a union of outcomes', ({ type }) => {
    const outcome = getNullableType(type);
    expect(isUnionType(outcome)).toBe(true);
  });
});
