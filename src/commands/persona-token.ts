/** Issues a token for one of the local personas, as the running server of this installation accepts it. */
import { createLocalIssuer } from '../platform/auth/index.js';
import { findPersonas } from '../sandbox/personas/index.js';
import { readOrMakeLocalKey } from '../platform/config/index.js';
import { localFolder } from '../platform/db/installation-folder.js';
import { createPool } from '../platform/db/pool.js';
import { systemClock } from '../kernel/clock.js';
import { CommandRefused, commandConfig, withDatabase } from './command-line.js';

const TOKEN_SECONDS = 12 * 3600;

/** @throws CommandRefused for a persona for whom the database has no data, or where tokens come from elsewhere. */
export async function personaToken(key: string): Promise<string> {
  const config = commandConfig();
  if (config.auth !== null) throw new CommandRefused(`tokens come from ${config.auth.issuer}: get one there.`);
  const seed = await readOrMakeLocalKey({ folder: config.localFolder ?? localFolder(), name: 'token-issuer-key' });
  const personas = await withDatabase(config, async ({ url }) => {
    const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 1, onError: () => undefined });
    try {
      return await findPersonas(pool);
    } finally {
      await pool.end();
    }
  });
  const persona = personas.find((one) => one.key === key);
  if (persona === undefined)
    throw new CommandRefused(
      `there is no persona "${key}" here; there are: ${personas.map((one) => one.key).join(', ')}.`,
    );
  return createLocalIssuer({ seed, now: () => systemClock.now() }).issueToken(persona.claims, {
    ttlSeconds: TOKEN_SECONDS,
  });
}
