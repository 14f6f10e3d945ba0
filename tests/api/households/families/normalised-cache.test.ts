import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { describe, expect, test } from '@jest/globals';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { signIn } from '../../../support/world/as-users.js';
import { aWorld } from '../../../support/world/world.js';

const TODAY = gql`
  query ($id: ID!) {
    family(by: { id: $id }) {
      id
      paidThrough
      arrears {
        status
      }
    }
  }
`;
const THEN = gql`
  query ($id: ID!, $asOf: DateTime!) {
    family(by: { id: $id }) {
      id
      at(asOf: $asOf) {
        asOf
        paidThrough
        arrears {
          status
        }
      }
    }
  }
`;
const NEAR = gql`
  query ($near: NearPointInput!) {
    facilities(near: $near) {
      edges {
        distanceKm
        node {
          id
          name
        }
      }
    }
  }
`;

/** A cache that knows each thing by its type and id must never show the past, or another's viewpoint, as the present. */
describe('a normalised cache', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-22T03:00:00Z');
  const world = aWorld(database);

  async function aClient() {
    const { token } = await signIn(host, { role: 'BRANCH_OFFICER', regions: 'ALL' });
    const link = new HttpLink({ uri: `${host.baseUrl}/graphql`, headers: { authorization: `Bearer ${token}` } });
    return new ApolloClient({ link, cache: new InMemoryCache() });
  }

  test('keeps the family of today while its past is read', async () => {
    const shop = await host.shop('toko-cache');
    const family = await world.family({ careClass: 'I', members: 1, paidThrough: '2026-08' });
    expect((await shop.sender.pay({ accountNumber: family.virtualAccount, amount: 450_000 })).status).toBe(200);
    const client = await aClient();
    const variables = { id: family.id };
    const today = { family: { id: family.id, paidThrough: '2026-11', arrears: { status: 'ACTIVE' } } };
    expect((await client.query({ query: TODAY, variables })).data).toMatchObject(today);
    const asOf = '2026-11-22T02:59:59.000Z';
    const then = await client.query({ query: THEN, variables: { ...variables, asOf } });
    expect(then.data).toMatchObject({
      family: { id: family.id, at: { asOf, paidThrough: '2026-08', arrears: { status: 'SUSPENDED' } } },
    });
    expect(client.readQuery({ query: TODAY, variables })).toMatchObject(today);
    client.stop();
  });

  test('keeps how far a clinic is from one point while it is seen from another', async () => {
    await world.facility({ latitude: -2.5, longitude: 118 });
    const client = await aClient();
    const from = (latitude: number) => ({ near: { latitude, longitude: 118, withinKm: 5 } });
    const seen = (variables: object) => client.readQuery<Seen>({ query: NEAR, variables })?.facilities.edges[0];
    const [close, far] = [from(-2.501), from(-2.52)];
    for (const variables of [close, far]) await client.query({ query: NEAR, variables });
    expect([seen(close)?.distanceKm, seen(far)?.distanceKm]).toEqual([0.111, 2.224]);
    expect(seen(close)?.node).toEqual(seen(far)?.node);
    client.stop();
  });
});

interface Seen {
  readonly facilities: { readonly edges: readonly { readonly distanceKm: number; readonly node: object }[] };
}
