/** An issuer elsewhere whose tokens say whatever a test says, and whose keys any number of servers may fetch. */
import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from '@jest/globals';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { ViewerClaims } from '../../../src/platform/auth/claims.js';

const AUDIENCE = 'urn:sigap:api';
const TOKEN_SECONDS = 3_600;

export interface KeyServer {
  /** The environment of a server that trusts this issuer. */
  environment(): Record<string, string>;
  /** Signs a token that is issued at a moment, with these claims and no others. */
  token(claims: Partial<ViewerClaims> & { readonly [claim: string]: unknown }, issuedAt: Date): Promise<string>;
}

/** Starts the issuer; call it before the servers that trust it. */
export function useKeyServer(): KeyServer {
  let server: Server;
  let url = '';
  let sign: (token: SignJWT) => Promise<string>;
  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
    sign = (token) => token.setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' }).sign(privateKey);
    server = createServer((request, response) =>
      response.end(
        JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/keys` }),
      ),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    environment: () => ({ AUTH_ISSUER: url, AUTH_AUDIENCE: AUDIENCE, AUTH_ALGORITHMS: 'ES256' }),
    token: (claims, issuedAt) =>
      sign(
        new SignJWT(claims)
          .setIssuer(url)
          .setAudience(AUDIENCE)
          .setIssuedAt(issuedAt)
          .setExpirationTime(new Date(issuedAt.getTime() + TOKEN_SECONDS * 1_000)),
      ),
  };
}
