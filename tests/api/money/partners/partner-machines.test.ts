import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Provider } from 'oidc-provider';
import { freePort } from '../../../../src/platform/db/embedded/postmaster.js';
import type { ViewerClaims } from '../../../../src/platform/auth/claims.js';
import { type ShopOfTest, useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';

const AUDIENCE = 'urn:sigap:api';
const SCOPE = 'sigap:partner';
const SECRET = 'a secret that only the machine of the partner has';
/** Clients that may sign in by themselves, as issuers register them. */
const CLIENTS = ['kasir-toko', 'kasir-lain', 'kasir-akhir', 'operator', 'orang-asing'];

const REGISTER = `mutation ($input: RegisterPartnerClientInput!) { registerPartnerClient(input: $input) { __typename
  ... on PartnerClientRegistered { partner { code clients { clientId } } } ... on Problem { code message } } }`;
const END = `mutation ($input: EndPartnerClientInput!) { endPartnerClient(input: $input) { __typename
  ... on PartnerClientEnded { partner { clients { clientId } } } ... on Problem { code } } }`;
const OWN = '{ viewer { name role subject } ownPartner { code clients { clientId } } }';

/** A real OpenID Connect issuer at which programs sign in with their client's secret. */
async function anIssuer(port: number) {
  const url = `http://127.0.0.1:${port}`;
  /** What the token of a client says beside what the issuer says; add at any time. */
  const claims = new Map<string, Partial<ViewerClaims>>();
  const provider = new Provider(url, {
    clients: CLIENTS.map((client_id) => ({
      client_id,
      client_secret: SECRET,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
    })),
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: `${SCOPE} other`,
          audience: AUDIENCE,
          accessTokenTTL: 600,
          accessTokenFormat: 'jwt',
        }),
      },
    },
    extraTokenClaims: (_context, token) => ({ ...claims.get(token.clientId ?? '') }),
  });
  const server: Server = createServer((request, response) => void provider.callback()(request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const tokenOf = async (clientId: string, scope = SCOPE): Promise<string> => {
    const answer = await fetch(`${url}/token`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${clientId}:${encodeURIComponent(SECRET)}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope, resource: AUDIENCE }),
    });
    const { access_token: token } = (await answer.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`the issuer gave no token: ${answer.status}`);
    return token;
  };
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url, claims, tokenOf, close };
}

describe('the machines of partners', () => {
  let issuer: Awaited<ReturnType<typeof anIssuer>>;
  beforeAll(async () => {
    issuer = await anIssuer(await freePort());
    issuer.claims.set('operator', { role: 'OPERATOR', name: 'Operator', regions: [] });
  });
  afterAll(() => issuer.close());
  const database = useTestDatabase();
  /** The issuer signs by the real time, and so does the server. */
  const host = useServer(database, new Date().toISOString(), () => ({
    AUTH_ISSUER: issuer.url,
    AUTH_AUDIENCE: AUDIENCE,
  }));
  let shop: ShopOfTest;
  let other: ShopOfTest;
  beforeAll(async () => {
    [shop, other] = [await host.shop('toko'), await host.shop('lain')];
  });

  async function ask(token: string, query: string, variables: object = {}) {
    host.clock.set(new Date());
    const answer = await fetch(`${host.baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await answer.json()) as {
      data?: Record<string, never>;
      errors?: readonly { message: string; extensions: { code: string } }[];
    };
    return {
      status: answer.status,
      data: body.data,
      code: body.errors?.[0]?.extensions.code,
      message: body.errors?.[0]?.message,
    };
  }
  const byOperator = async (query: string, input: object) => {
    const { data } = await ask(await issuer.tokenOf('operator'), query, { input });
    return Object.values(data ?? {})[0] as unknown;
  };
  const register = (partnerCode: string, clientId: string) => byOperator(REGISTER, { partnerCode, clientId });

  test('sign in by client credentials once an operator has registered the client, as their partner and nobody else', async () => {
    const before = await ask(await issuer.tokenOf('kasir-toko'), OWN);
    expect([before.status, before.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(before.message).toContain('client_id');

    expect(await register('toko', 'kasir-toko')).toEqual({
      __typename: 'PartnerClientRegistered',
      partner: { code: 'toko', clients: [{ clientId: 'kasir-toko' }] },
    });
    const token = await issuer.tokenOf('kasir-toko');
    expect((await ask(token, OWN)).data).toEqual({
      viewer: { name: 'toko', role: 'PARTNER', subject: 'client:kasir-toko' },
      ownPartner: { code: 'toko', clients: [{ clientId: 'kasir-toko' }] },
    });
    expect((await ask(token, '{ partners { code } }')).code).toBe('FORBIDDEN');
    expect(await register('toko', 'kasir-toko')).toMatchObject({ __typename: 'PartnerClientRegistered' });
    const { rowCount } = await database.pool.query("select from partner_client_steps where client_id = 'kasir-toko'");
    expect(rowCount).toBe(1);
  });

  test('are refused without the scope, and with another one', async () => {
    await register('lain', 'kasir-lain');
    expect((await ask(await issuer.tokenOf('kasir-lain'), OWN)).data?.['ownPartner']).toMatchObject({ code: 'lain' });
    const without = await ask(await issuer.tokenOf('kasir-lain', 'other'), OWN);
    expect([without.status, without.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(without.message).toContain('scope');
    const withNone = await ask(await issuer.tokenOf('kasir-lain', ''), OWN);
    expect(withNone.status).toBe(401);
  });

  test('of another client are refused, whatever the token says beside', async () => {
    const token = await issuer.tokenOf('orang-asing');
    expect((await ask(token, OWN)).status).toBe(401);
    issuer.claims.set('orang-asing', { partner_id: shop.id });
    expect((await ask(await issuer.tokenOf('orang-asing'), OWN)).status).toBe(401);
  });

  test('act for one partner at a time', async () => {
    expect(await register('lain', 'kasir-toko')).toMatchObject({ code: 'PARTNER_CLIENT_TAKEN' });
    expect(await register('tidak-ada', 'kasir-baru')).toMatchObject({ code: 'PARTNER_NOT_FOUND' });
    expect(await byOperator(END, { clientId: 'tidak-ada', reason: 'r' })).toMatchObject({
      code: 'PARTNER_CLIENT_NOT_FOUND',
    });
  });

  test('lose their sockets and their access when the client ends, and come back for another partner', async () => {
    await register('toko', 'kasir-akhir');
    const token = await issuer.tokenOf('kasir-akhir');
    expect((await ask(token, OWN)).status).toBe(200);
    const idle = new WebSocket(`${host.baseUrl.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const closed = new Promise<number>((resolve) => idle.addEventListener('close', ({ code }) => resolve(code)));
    const admitted = new Promise<void>((resolve) => idle.addEventListener('message', () => resolve()));
    idle.addEventListener('open', () =>
      idle.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    await admitted;

    expect(await byOperator(END, { clientId: 'kasir-akhir', reason: 'Kontrak berakhir' })).toMatchObject({
      __typename: 'PartnerClientEnded',
    });
    expect(await closed).toBe(4401);
    expect((await ask(token, OWN)).status).toBe(401);
    expect((await ask(await issuer.tokenOf('kasir-akhir'), OWN)).status).toBe(401);
    expect(await byOperator(END, { clientId: 'kasir-akhir', reason: 'lagi' })).toMatchObject({
      __typename: 'PartnerClientEnded',
    });

    expect(await register('lain', 'kasir-akhir')).toMatchObject({ __typename: 'PartnerClientRegistered' });
    expect((await ask(await issuer.tokenOf('kasir-akhir'), OWN)).data?.['ownPartner']).toMatchObject({
      code: other.code,
    });
    await expect(database.pool.query('delete from partner_client_steps')).rejects.toThrow('never changed or deleted');
  });

  test('are registered by operators alone', async () => {
    const token = await issuer.tokenOf('kasir-toko');
    const refused = await ask(token, REGISTER, { input: { partnerCode: 'toko', clientId: 'x' } });
    expect(refused.code).toBe('FORBIDDEN');
  });
});
