import { type Client, type RequestPolicy, createClient, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { readFile } from 'node:fs/promises';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import {
  BEHIND,
  DISTANCES,
  PAID,
  POINTS,
  REFUSED,
  THEN,
  useWhatClientsRead,
} from '../../../support/clients/what-clients-read.js';
import { newIdOf } from '../../../support/global-ids.js';

const STANDING = 'paidThrough arrears { status }';
const TODAY = gql(`query ($id: ID!) { family(by: { id: $id }) { id ${STANDING} } }`);
const AGAIN = gql(`query ($id: ID!) { node(id: $id) { id ... on Family { ${STANDING} } } }`);
const PAST = gql(
  `query ($id: ID!, $asOf: DateTime!) { family(by: { id: $id }) { id at(asOf: $asOf) { asOf ${STANDING} } } }`,
);
const NEAR = gql(
  'query ($near: NearPointInput!) { facilities(near: $near) { edges { distanceKm node { id name } } } }',
);
const PAGE = gql(`query ($familyId: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  payments(filter: { familyId: $familyId }, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
const CLOSE = gql(`mutation ($input: ComplaintStepInput!) {
  closeComplaint(input: $input) { __typename ... on Problem { code message } } }`);

/** Values without an identity of their own belong to the field that gave them, and to its arguments. */
const WITHOUT_ID = ['Arrears', 'FamilyAt', 'FacilityConnection', 'FacilityEdge', 'PaymentConnection', 'PaymentEdge'];

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string };
}

describe('the cache of urql', () => {
  const toRead = useWhatClientsRead();

  async function start() {
    const { url, headers } = toRead();
    const schema = introspectionFromSchema(buildSchema(await readFile('schema/schema.graphql', 'utf8')));
    const keys = Object.fromEntries([...WITHOUT_ID, 'PageInfo'].map((type) => [type, () => null]));
    const resolvers = { Query: { payments: relayPagination() } };
    const client = createClient({
      url,
      fetchOptions: { headers },
      preferGetMethod: false,
      exchanges: [cacheExchange({ schema, keys, resolvers }), fetchExchange],
    });
    return { client, read: readerOf(client) };
  }

  test('takes up a family read again by its id, and keeps its past apart from its present', async () => {
    const { read } = await start();
    const variables = { id: toRead().familyId };
    const held = async () => (await read<{ family: object }>(TODAY, variables, 'cache-only')).family;
    await read(TODAY, variables);
    expect(await held()).toMatchObject(BEHIND);
    await toRead().pay();
    await read(AGAIN, variables, 'network-only');
    expect(await held()).toMatchObject({ ...variables, ...PAID });
    expect(await read(PAST, { ...variables, asOf: THEN })).toMatchObject({ family: { at: { asOf: THEN, ...BEHIND } } });
    expect(await held()).toMatchObject({ ...variables, ...PAID });
  });

  test('keeps how far a clinic is from one point while it is seen from another', async () => {
    interface Near {
      readonly facilities: { readonly edges: readonly { readonly distanceKm: number; readonly node: object }[] };
    }
    const { read } = await start();
    for (const variables of POINTS) await read(NEAR, variables);
    const [close, far] = await Promise.all(
      POINTS.map(async (variables) => (await read<Near>(NEAR, variables, 'cache-only')).facilities.edges[0]),
    );
    expect([close?.distanceKm, far?.distanceKm]).toEqual(DISTANCES);
    expect(close?.node).toEqual(far?.node);
  });

  test('joins the pages of a connection, and reads them from the end as well', async () => {
    const { familyId, paymentIds } = toRead().payer;
    const { read } = await start();
    const page = async (by: object, policy: RequestPolicy = 'cache-first') =>
      (await read<{ payments: Page }>(PAGE, { familyId, ...by }, policy)).payments;
    const first = await page({ first: 2 });
    const all = await page({ first: 2, after: first.pageInfo.endCursor });
    expect(all.edges.map(({ node }) => node.id)).toEqual(paymentIds.slice(0, 4));
    const last = await (await start()).read<{ payments: Page }>(PAGE, { familyId, last: 2 });
    expect(last.payments.edges.map(({ node }) => node.id)).toEqual(paymentIds.slice(-2));
    expect(last.payments.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });

  test('reads a refusal by its interface', async () => {
    const { client } = await start();
    const input = { id: newIdOf('ComplaintStep'), complaintId: newIdOf('Complaint'), note: 'Selesai.' };
    const { data, error } = await client.mutation(CLOSE, { input }).toPromise();
    expect(error).toBeUndefined();
    expect(data).toMatchObject({ closeComplaint: { ...REFUSED, message: expect.any(String) } });
  });
});

function readerOf(client: Client) {
  return async <Data>(
    query: ReturnType<typeof gql>,
    variables: object,
    requestPolicy: RequestPolicy = 'cache-first',
  ): Promise<Data> => {
    const { data, error } = await client.query(query, variables, { requestPolicy }).toPromise();
    expect(error).toBeUndefined();
    return data as Data;
  };
}
