/** The personas of a sandbox: people to try Sigap as. In production there are none. */
import { readable } from '../browser/readable.js';
import { PERSONAS_ADDRESS, PERSONAS_HEADERS } from './personas-address.js';

export interface Persona {
  /** What the persona is, such as `cadre` or `second-officer`. */
  readonly key: string;
  /** An access token that holds for a while. */
  readonly token: string;
}

/** How often a server that has too much to do just now is asked again, and how long the first pause is. */
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 400;
const BUSY = [429, 503];

let asked: Promise<readonly Persona[]> | null = null;

/** A schema without personas, as production's is, does not know the field. */
const UNKNOWN = 400;

interface Answer {
  readonly data?: { readonly personas: readonly { readonly key: string; readonly token: string | null }[] } | null;
}

async function ask(attempt = 1): Promise<readonly Persona[]> {
  const answer = await fetch(PERSONAS_ADDRESS, { headers: PERSONAS_HEADERS });
  if (answer.status === UNKNOWN) return [];
  if (answer.ok) {
    const { data } = (await answer.json()) as Answer;
    // Without a token they are of no use here: an identity provider gives tokens.
    return (data?.personas ?? []).flatMap(({ key, token }) => (token === null ? [] : [{ key, token }]));
  }
  if (!BUSY.includes(answer.status) || attempt === ATTEMPTS)
    throw new Error(`The personas were refused with ${answer.status}.`);
  await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
  return ask(attempt + 1);
}

/**
 * Asks once per visit. A refusal is kept as well: whoever waits for it would ask for ever, and the page that tells of it
 * offers to begin anew.
 */
export function readPersonas(): Promise<readonly Persona[]> {
  asked ??= readable(ask());
  return asked;
}
