import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
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
const AGAIN = gql`
  query ($id: ID!) {
    node(id: $id) {
      id
      ... on Family {
        paidThrough
        arrears {
          status
        }
      }
    }
  }
`;
const PAST = gql`
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
const PAGE = gql`
  query ($familyId: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    payments(filter: { familyId: $familyId }, first: $first, after: $after, last: $last, before: $before) {
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;
const CLOSE = gql`
  mutation ($input: ComplaintStepInput!) {
    closeComplaint(input: $input) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`;

interface Page {
  readonly payments: {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly endCursor: string };
  };
}
interface Near {
  readonly facilities: { readonly edges: readonly { readonly distanceKm: number; readonly node: object }[] };
}

describe('the cache of Apollo Client', () => {
  const toRead = useWhatClientsRead();
  let client: ApolloClient | undefined;

  async function start(): Promise<ApolloClient> {
    const { url: uri, headers } = toRead();
    const possibleTypes = JSON.parse(await readFile('schema/possible-types.json', 'utf8')) as Record<string, string[]>;
    const typePolicies = { Query: { fields: { payments: relayStylePagination(['filter']) } } };
    client = new ApolloClient({
      link: new HttpLink({ uri, headers }),
      cache: new InMemoryCache({ possibleTypes, typePolicies }),
    });
    return client;
  }
  afterEach(() => client?.stop());

  test('takes up a family read again by its id, and keeps its past apart from its present', async () => {
    const apollo = await start();
    const variables = { id: toRead().familyId };
    const held = () => apollo.readQuery<{ family: object }>({ query: TODAY, variables })?.family;
    await apollo.query({ query: TODAY, variables });
    expect(held()).toMatchObject(BEHIND);
    await toRead().pay();
    await apollo.query({ query: AGAIN, variables });
    expect(held()).toMatchObject({ ...variables, ...PAID });
    const past = await apollo.query({ query: PAST, variables: { ...variables, asOf: THEN } });
    expect(past.data).toMatchObject({ family: { at: { asOf: THEN, ...BEHIND } } });
    expect(held()).toMatchObject({ ...variables, ...PAID });
  });

  test('keeps how far a clinic is from one point while it is seen from another', async () => {
    const apollo = await start();
    for (const variables of POINTS) await apollo.query({ query: NEAR, variables });
    const [close, far] = POINTS.map(
      (variables) => apollo.readQuery<Near>({ query: NEAR, variables })?.facilities.edges[0],
    );
    expect([close?.distanceKm, far?.distanceKm]).toEqual(DISTANCES);
    expect(close?.node).toEqual(far?.node);
  });

  test('joins the pages of a connection, and reads them from the end as well', async () => {
    const apollo = await start();
    const { familyId, paymentIds } = toRead().payer;
    const read = async (page: object) =>
      (
        await apollo.query<Page>({
          query: PAGE,
          variables: { familyId, ...page },
          fetchPolicy: 'network-only', // as its own fetchMore asks
        })
      ).data?.payments;
    const first = await read({ first: 2 });
    const all = await read({ first: 3, after: first?.pageInfo.endCursor });
    expect(all?.edges.map(({ node }) => node.id)).toEqual(paymentIds);
    await apollo.clearStore();
    const last = await read({ last: 2 });
    expect(last?.edges.map(({ node }) => node.id)).toEqual(paymentIds.slice(-2));
    expect(last?.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });

  test('reads a refusal by its interface', async () => {
    const apollo = await start();
    const input = { id: newIdOf('ComplaintStep'), complaintId: newIdOf('Complaint'), note: 'Selesai.' };
    const { data } = await apollo.mutate({ mutation: CLOSE, variables: { input } });
    expect(data).toMatchObject({ closeComplaint: { ...REFUSED, message: expect.any(String) } });
  });
});
