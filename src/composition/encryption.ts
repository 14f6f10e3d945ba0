/** Opens the keyring of the database with the configured keys, and keeps it up to date while the server runs. */
import type { Pool } from '../platform/db/pool.js';
import { followDataKeys, openKeyring, standsInClear } from '../platform/encryption/index.js';
import { type ComposeDeps, secretsKeysOf } from './deps.js';
import { SEALED_COLUMNS } from './schema/sealed-columns.js';

export async function composeEncryption(deps: ComposeDeps, { pool }: { readonly pool: Pool }) {
  const keyring = await openKeyring({ pool, keys: await secretsKeysOf(deps) });
  for (const { table, plain } of await inClear(pool))
    deps.log.warn({ table, column: plain }, 'values stand in clear: npm run keys -- rotate seals them');
  const close = followDataKeys(keyring, (err) => deps.log.warn({ err }, 'the data keys were not read; soon they are'));
  return { keyring, close };
}

async function inClear(pool: Pool) {
  const found = await Promise.all(SEALED_COLUMNS.map((column) => standsInClear(pool, column)));
  return SEALED_COLUMNS.filter((_, place) => found[place]);
}
