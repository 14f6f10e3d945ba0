import { describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { askGraphQL } from '../../../../src/sandbox/personas/ask-graphql.js';
import { callerOf } from '../../../support/caller.js';
import { idOf } from '../../../support/global-ids.js';
import { inputPlaces } from '../../../support/input-places.js';
import { listen } from '../../../support/listener.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-24T02:00:00Z';
const SYNC = `mutation ($input: SyncFieldBatchInput!) { result: syncFieldBatch(input: $input) { ... on FieldBatchSynced {
  items { itemId result { __typename ... on Problem { code } } } } } }`;
const LIMITS =
  '{ limits { batchItems requestBytes requestBytesWithoutToken timeMs depth textLength operationsPerSocket } }';

interface Synced {
  readonly result: {
    readonly items: readonly { readonly itemId: string; readonly result: { readonly __typename: string } }[];
  };
}
interface Told {
  readonly limits: { readonly batchItems: number; readonly requestBytes: number };
}

describe('a batch as long as phones may send it', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW, () => ({ GRAPHQL_DEPTH_MAX: '11' }));
  const { asCadre, tell } = callerOf(host);

  test('anybody may ask for the limits, as they are set here', async () => {
    expect((await askGraphQL({ address: host.baseUrl, token: null, query: LIMITS })).body.data).toEqual({
      limits: {
        batchItems: 200,
        requestBytes: 2_000_000,
        requestBytesWithoutToken: 100_000,
        timeMs: 10_000,
        depth: 11,
        textLength: 20_000,
        operationsPerSocket: 100,
      },
    });
  });

  test('200 items of any kind with 400 characters in each text fit, whatever the script', async () => {
    const { body } = await askGraphQL<Told>({ address: host.baseUrl, token: null, query: LIMITS });
    const limits = body.data?.limits ?? { batchItems: 0, requestBytes: 0 };
    const places = inputPlaces(buildSchema([...RESOLVERS]), ['String']).filter(
      ({ root, path }) => root === 'Mutation.syncFieldBatch' && path.startsWith('input.items.0.'),
    );
    expect(places.length).toBeGreaterThan(10);
    for (const { path, variables } of places) {
      const { input } = variables('ꦲ'.repeat(400)) as { input: { items: [object] } };
      const bytes = Buffer.byteLength(JSON.stringify(input.items[0])) * limits.batchItems;
      expect([path, bytes < limits.requestBytes]).toEqual([path, true]);
    }
  });

  test('200 visits with long notes are all taken, by HTTP and by socket, as soon as there is time for each', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, paidThrough: '2026-08' });
    const token = await asCadre(cadre);
    const items = Array.from({ length: 200 }, (_, place) => ({
      visit: {
        id: idOf('Visit', v7()),
        familyId: idOf('Family', family.id),
        visitedAt: '2026-11-23T03:00:00Z',
        outcome: 'REFUSED',
        note: `${place} ${'ꦲꦏ '.repeat(200)}`,
      },
    }));
    expect(Buffer.byteLength(JSON.stringify(items))).toBeGreaterThan(300_000);
    const missing = ({ result }: Synced) =>
      result.items.filter((answer) => answer.result.__typename !== 'VisitRecorded').length;
    // A phone sends what was not taken again until nothing is left.
    let left = items.length;
    for (let tries = 0; left > 0 && tries < 10; tries++)
      left = missing(await tell<Synced>(token, SYNC, { input: { items } }));
    expect(left).toBe(0);
    const socket = listen({ baseUrl: host.baseUrl, token, query: SYNC, variables: { input: { items } } });
    const again = (await socket.next()) as Synced;
    await socket.stop();
    expect([again.result.items.length, missing(again)]).toEqual([200, 0]);
    const { rows } = await database.pool.query('select count(*) from visits where family_id = $1', [family.id]);
    expect(rows).toEqual([{ count: 200n }]);
  });
});
