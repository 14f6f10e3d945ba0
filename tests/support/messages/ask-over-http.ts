/** Asks the whole server over HTTP as a person of a branch, and waits for the queue of messages. */
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import type { Told } from '../caller.js';
import type { ServerOfTest } from '../partners/a-server.js';
import { type Claims, tokenOf } from '../token-of.js';

export type AskHttp = <Data>(claims: Claims, query: string, variables?: Record<string, unknown>) => Promise<Told<Data>>;

export const askOverHttp =
  (host: ServerOfTest): AskHttp =>
  async <Data>(claims: Claims, query: string, variables = {}) => {
    const token = await tokenOf(host, claims);
    return (await askGraphQL<Data>({ address: host.baseUrl, token, query, variables })).body as Told<Data>;
  };

const STEP_MS = 50;

/** Calls `look` until it answers with something, for at most fifteen seconds unless another time is given. */
export async function eventually<T>(
  look: () => Promise<T | null | undefined | false>,
  what: string,
  withinMs = 15_000,
): Promise<T> {
  for (let waited = 0; waited < withinMs; waited += STEP_MS) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  throw new Error(`waited in vain for ${what}`);
}
