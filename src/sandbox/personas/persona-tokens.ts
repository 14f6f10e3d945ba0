/** Asks a running sandbox for the tokens of its personas, as any visitor may. */
import { setTimeout as sleep } from 'node:timers/promises';
import { askGraphQL } from './ask-graphql.js';

interface Personas {
  readonly personas: readonly { readonly key: string; readonly token: string | null }[];
}

/** A server that has just started may be busy for a while. */
const TRIES = 10;
const PAUSE_MS = 1_000;
const BUSY: readonly number[] = [429, 503];

/**
 * Resolves to a token of each persona by its key; null where there are no personas, or tokens come from an identity
 * provider. @throws Error when the server does not answer, or stays busy.
 */
export async function readPersonaTokens(address: string): Promise<ReadonlyMap<string, string> | null> {
  for (let attempt = 1; ; attempt += 1) {
    const query = '{ personas { key token } }';
    const { status, body } = await askGraphQL<Personas>({ address, token: null, query });
    if (status === 400) return null; // its schema has no such field
    const { data, errors } = body;
    if (data && errors === undefined) return tokensIn(data);
    if (!BUSY.includes(status) || attempt === TRIES)
      throw new Error(`${address} gave no personas: ${JSON.stringify(errors ?? body)} (${status})`);
    await sleep(PAUSE_MS);
  }
}

function tokensIn({ personas }: Personas): ReadonlyMap<string, string> | null {
  const tokens = personas.flatMap(({ key, token }) => (token === null ? [] : [[key, token] as const]));
  return tokens.length === 0 ? null : new Map(tokens);
}
