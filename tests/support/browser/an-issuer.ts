/** A real OpenID Connect issuer, at which people sign in with any password: what a token says is up to the test. */
import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import type { ViewerClaims } from '../../../src/platform/auth/claims.js';
import { freePort } from '../../../src/platform/db/embedded/postmaster.js';

export const AUDIENCE = 'urn:sigap:api';
export const CLIENT_ID = 'sigap-console';

export interface IssuerOfTest {
  readonly url: string;
  /** What the token of an account says; add accounts at any time. */
  readonly accounts: Map<string, ViewerClaims>;
  /** How long the tokens hold that are given from now on. */
  tokenSeconds: number;
  close(): Promise<void>;
}

export interface IssuerOptions {
  /** The server at whose console people sign in. */
  readonly consoleUrl: string;
  readonly port: number;
}

/** Longer than any test takes. */
const TOKEN_SECONDS = 600;

export const issuerPort = freePort;

export async function anIssuer({ consoleUrl, port }: IssuerOptions): Promise<IssuerOfTest> {
  const url = `http://127.0.0.1:${port}`;
  const accounts = new Map<string, ViewerClaims>();
  const provider = new Provider(url, {
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${consoleUrl}/masuk`],
        post_logout_redirect_uris: [`${consoleUrl}/`],
      },
    ],
    clientBasedCORS: () => true,
    features: {
      devInteractions: { enabled: true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenTTL: issuer.tokenSeconds,
          accessTokenFormat: 'jwt',
        }),
      },
    },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    extraTokenClaims: (_context, token) => ({ ...accounts.get('accountId' in token ? token.accountId : '') }),
  });
  const server: Server = createServer((request, response) => void provider.callback()(request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const issuer: IssuerOfTest = {
    url,
    accounts,
    tokenSeconds: TOKEN_SECONDS,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return issuer;
}
