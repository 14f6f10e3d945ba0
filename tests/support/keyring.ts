/** The key that seals in the databases of tests, so that what a test wrote itself opens in the server that it starts. */
import type { Pool } from '../../src/platform/db/pool.js';
import { type Keyring, openKeyring } from '../../src/platform/encryption/index.js';

const KEY = new Uint8Array(32).fill(5);

export const TEST_SECRETS_KEY = Buffer.from(KEY).toString('base64url');

export const keyringOf = (pool: Pool): Promise<Keyring> =>
  openKeyring({ pool, keys: { current: KEY, previous: null } });
