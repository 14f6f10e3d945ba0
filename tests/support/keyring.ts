/** The key that seals in the databases of tests, so that what a test wrote itself opens in the server that it starts. */
import type { Pool } from '../../src/platform/db/pool.js';
import { type Keyring, openKeyring } from '../../src/platform/encryption/index.js';
import { keyringOf as keyringFrom } from '../../src/platform/encryption/keyring.js';

const KEY = new Uint8Array(32).fill(5);

export const TEST_SECRETS_KEY = Buffer.from(KEY).toString('base64url');

export const keyringOf = (pool: Pool): Promise<Keyring> =>
  openKeyring({ pool, keys: { current: KEY, previous: null } });

const HELD = { key: KEY, isActive: true, isRetired: false, isWrappedByCurrent: true } as const;

/** A keyring of fixed keys, for what is composed without a database of its own: it opens what it sealed itself alone. */
export function fixedKeyring(version = 1): Keyring {
  const keys = [
    { ...HELD, version, purpose: 'VALUES' },
    { ...HELD, version: 2, purpose: 'INDEX' },
  ] as const;
  const known = { keys, sealsJoined: true };
  return keyringFrom(known, () => Promise.resolve(known));
}
