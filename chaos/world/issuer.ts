/** Plays the identity provider: shows its public key, and issues the tokens of everybody who takes part. */
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';

export interface Issuer {
  readonly environment: Readonly<Record<string, string>>;
  token(claims: Claims): Promise<string>;
  close(): Promise<void>;
}

export interface Claims {
  readonly sub: string;
  readonly role: string;
  readonly regions: 'ALL' | readonly string[];
  readonly cadre_id?: string;
  readonly branch_id?: string;
}

const ISSUER = 'https://login.chaos.example';
const AUDIENCE = 'sigap-chaos';

export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'chaos', alg: 'ES256', use: 'sig' };
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: [jwk] }));
  });
  const port = await listening(server);
  return {
    environment: {
      AUTH_ISSUER: ISSUER,
      AUTH_AUDIENCE: AUDIENCE,
      AUTH_JWKS_URL: `http://127.0.0.1:${port}/keys`,
    },
    token: ({ sub, ...claims }) =>
      new SignJWT({ ...claims, name: claims.role.toLowerCase() })
        .setProtectedHeader({ alg: 'ES256', kid: 'chaos', typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(sub)
        .setIssuedAt(Math.floor(Date.now() / 1000) - 60) // The clocks of instances may differ from this one.
        .setExpirationTime(Math.floor(Date.now() / 1000) + 6 * 3600)
        .sign(privateKey),
    close: () => closed(server),
  };
}

export async function listening(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
