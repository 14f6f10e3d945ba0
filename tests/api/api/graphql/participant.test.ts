import { beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { askGraphQL } from '../../../../src/sandbox/personas/ask-graphql.js';
import { idOf } from '../../../support/global-ids.js';
import { rootCalls } from '../../../support/input-places.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { tokenOf } from '../../../support/token-of.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

/** Whoever asks may ask these, signed in or not; and these are of the own family, which no argument names. */
const ANSWERED = new Set([
  'viewer',
  'enumLabels',
  'limits',
  'publicStatus',
  'verifyCadre',
  'fileComplaintByCode',
  'setContactPreferenceByCode',
  'requestSignIn',
  'signIn',
  'myFamily',
  'whoSawMyData',
  'fileMyComplaint',
  'myDataRequests',
  'objectToProcessing',
  'requestCorrection',
  'withdrawDataRequest',
  'setMyContactPreference',
  'node',
  'nodes',
]);
const OWN = '{ myFamily { virtualAccount virtualAccountMandiri status } }';

interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions?: Record<string, unknown> }[];
}

describe('a participant who is signed in', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, '2026-11-24T02:00:00Z');
  let mine: BuiltFamily;
  let other: BuiltFamily;
  let token = '';
  beforeAll(async () => {
    mine = await world.family();
    other = await world.family();
    token = await tokenOf(host, { role: 'PARTICIPANT', family_id: mine.id });
  });
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Reply> =>
    (await askGraphQL({ address: host.baseUrl, token, query, variables })).body as Reply;

  test('is refused every query and mutation that is not its own, and reads nothing of another family anywhere', async () => {
    const calls = rootCalls(buildSchema(RESOLVERS), idOf('Family', other.id));
    expect(calls.length).toBeGreaterThan(200);
    const open: string[] = [];
    for (const { name, query, variables } of calls) {
      const reply = await ask(query, variables);
      if (reply.errors?.[0]?.extensions?.['code'] !== 'FORBIDDEN') open.push(name);
      const text = JSON.stringify(reply.data ?? null);
      const { head, virtualAccount } = other;
      for (const secret of [head.name, head.cardNumber, head.nik, virtualAccount]) expect(text).not.toContain(secret);
    }
    expect(new Set(open)).toEqual(ANSWERED);
  });

  test('finds nothing by the id of another family or of one of its people, nor as an office sees the own', async () => {
    const ids = [mine, other].flatMap(({ id, head }) => [idOf('Family', id), idOf('Participant', head.id)]);
    const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }';
    expect((await ask(NODES, { ids })).data?.['nodes']).toEqual(ids.map(() => null));
    expect((await ask(OWN)).data?.['myFamily']).toMatchObject({ virtualAccount: mine.virtualAccount });
  });

  test('whose token names no family sees none', async () => {
    token = await tokenOf(host, { role: 'PARTICIPANT' });
    expect((await ask(OWN)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
