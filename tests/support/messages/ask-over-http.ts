/** Asks the whole server over HTTP as a person of a branch, and waits for the queue of messages. */
import type { ViewerClaims } from '../../../src/platform/auth/claims.js';
import type { ServerOfTest } from '../partners/a-server.js';

export interface HttpAnswer<Data> {
  readonly data: Data;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

export type AskHttp = <Data>(
  claims: Partial<ViewerClaims> & Pick<ViewerClaims, 'role'>,
  query: string,
  variables?: Record<string, unknown>,
) => Promise<HttpAnswer<Data>>;

export const askOverHttp =
  (host: ServerOfTest): AskHttp =>
  async <Data>(claims: Partial<ViewerClaims> & Pick<ViewerClaims, 'role'>, query: string, variables = {}) => {
    const issuer = host.server.localIssuer;
    if (issuer === null) throw new Error('tests sign their own tokens');
    const token = await issuer.issueToken(
      { sub: `test-${claims.role}`, name: 'test', regions: [], ...claims },
      { ttlSeconds: 600 },
    );
    const response = await fetch(`${host.baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as HttpAnswer<Data>;
  };

const STEP_MS = 50;

/** Calls `look` until it answers with something, for at most fifteen seconds. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>, what: string): Promise<T> {
  for (let waited = 0; waited < 15_000; waited += STEP_MS) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  throw new Error(`waited in vain for ${what}`);
}
