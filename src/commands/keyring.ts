/** Opens what the server seals with, for a command: with the configured key, or the one that is kept locally. */
import { type Config, readOrMakeLocalKey } from '../platform/config/index.js';
import { localFolder } from '../platform/db/installation-folder.js';
import type { Pool } from '../platform/db/pool.js';
import { type ConfiguredKeys, type Keyring, openKeyring } from '../platform/encryption/index.js';

export const configuredKeys = async (config: Config): Promise<ConfiguredKeys> => ({
  current:
    config.keys.secrets ??
    (await readOrMakeLocalKey({ folder: config.localFolder ?? localFolder(), name: 'secrets-key' })),
  previous: config.keys.secretsBefore,
});

export const keyringOf = async (config: Config, pool: Pool): Promise<Keyring> =>
  openKeyring({ pool, keys: await configuredKeys(config) });
