import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { describe, expect, test } from '@jest/globals';
import { usePlatform } from './a-platform.js';

describe('Apollo Client, as published', () => {
  const platform = usePlatform();

  async function apolloClient() {
    const authorization = await platform.bearer();
    const sockets = createClient({
      url: `${platform.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
    });
    const http = new HttpLink({ uri: `${platform.url}/graphql`, headers: { authorization } });
    const link = ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(sockets),
      http,
    );
    return { client: new ApolloClient({ link, cache: new InMemoryCache() }), sockets };
  }

  test('queries, reads errors, and subscribes', async () => {
    const { client, sockets } = await apolloClient();
    expect(
      (
        await client.query({
          query: gql`
            {
              role
            }
          `,
        })
      ).data,
    ).toEqual({ role: 'AUDITOR' });

    const refused: unknown = await client
      .query({
        query: gql`
          query ($w: Bill!) {
            due(bill: $w)
          }
        `,
        variables: { w: { month: 'x' } },
      })
      .catch((error: unknown) => error);
    expect(CombinedGraphQLErrors.is(refused) && refused.errors[0]?.extensions?.['code']).toBe('BAD_INPUT');

    const ticks = await new Promise<unknown[]>((resolve, reject) => {
      const seen: unknown[] = [];
      client
        .subscribe({
          query: gql`
            subscription {
              ticks(count: 2)
            }
          `,
        })
        .subscribe({ next: ({ data }) => seen.push(data), error: reject, complete: () => resolve(seen) });
    });
    expect(ticks).toEqual([{ ticks: 1 }, { ticks: 2 }]);
    client.stop();
    await sockets.dispose();
  });
});
