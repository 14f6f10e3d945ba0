/** Gets a token of one of the personas from a running sandbox, whichever folder and database it works with. */
import { readPersonaTokens } from '../sandbox/personas/index.js';
import { CommandRefused } from './command-line.js';

/** @throws CommandRefused for a persona for whom the server has no data, or where tokens come from elsewhere. */
export async function personaToken(key: string, address: string): Promise<string> {
  const tokens = await readPersonaTokens(address);
  if (tokens === null)
    throw new CommandRefused(`${address} has no personas: its tokens come from an identity provider. Get one there.`);
  const token = tokens.get(key);
  if (token === undefined)
    throw new CommandRefused(
      `there is no persona "${key}" at ${address}; there are: ${[...tokens.keys()].join(', ')}.`,
    );
  return token;
}
