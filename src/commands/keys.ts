/** Shows the data keys and what is sealed with each, and moves everything to a new one while the server works. */
import cliProgress from 'cli-progress';
import { Command } from 'commander';
import { SEALED_COLUMNS, SEALED_SECRETS } from '../composition/schema/sealed-columns.js';
import { renewSecrets, secretCipher } from '../money/partners/index.js';
import { withInstanceLock } from '../platform/db/instance-lock.js';
import { migrate } from '../platform/db/migrate.js';
import { type Pool, createPool } from '../platform/db/pool.js';
import {
  type DataKey,
  type KeyStore,
  type VersionCount,
  countByVersion,
  openKeyring,
  readDataKeys,
  rotateDataKey,
} from '../platform/encryption/index.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';
import { configuredKeys } from './keyring.js';

const ROTATION_LOCK = {
  number: 7_204_011,
  waitsMs: 0,
  refusal: 'Another rotation of the keys is running: let it end first.',
};

const command = new Command('keys')
  .description('Show or rotate the keys with which personal data is sealed in the database.')
  .addHelpText(
    'after',
    `
Every value is sealed with a data key; data keys are in the database, wrapped with SECRETS_KEY. The server need not stop
for a rotation. One that was ended goes on where it was. docs/operating/keys.md says what is sealed and what is not.`,
  );
command
  .command('status')
  .description(
    'List the data keys, and of every sealed column how many values each key seals and how many stand in clear.',
  )
  .action(() => withKeys((store) => showStatus(store)));
command
  .command('rotate')
  .description('Make a new data key, seal every value with it, and retire the keys before it.')
  .action(rotate);

async function withKeys(work: (store: KeyStore, url: string) => Promise<void>): Promise<void> {
  const config = commandConfig();
  await withDatabase(config, async ({ url }) => {
    await migrate(url);
    const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 2, onError: () => undefined });
    try {
      await work({ pool, keys: await configuredKeys(config) }, url);
    } finally {
      await pool.end();
    }
  });
}

async function rotate(): Promise<void> {
  await withKeys(async (store, url) => {
    await refuseWithoutRights(store.pool);
    const keyring = await openKeyring(store);
    const rotated = await withInstanceLock(url, ROTATION_LOCK, () =>
      withBar((onProgress) => rotateDataKey({ store, keyring, columns: SEALED_COLUMNS, onProgress })),
    );
    const { version, wasBegun } = rotated;
    say(wasBegun ? `Went on with the rotation to the data key ${version}.` : `Made the data key ${version}.`);
    await renewAll(store);
    await showStatus(store);
  });
}

/** Encrypts with SECRETS_KEY what the key before it still encrypts. */
async function renewAll({ pool, keys }: KeyStore): Promise<void> {
  if (keys.previous === null) return;
  const cipher = secretCipher(keys);
  let renewed = 0;
  for (const secret of SEALED_SECRETS) renewed += await renewSecrets({ pool, cipher }, secret);
  say(`Encrypted ${renewed} secrets with SECRETS_KEY: no instance needs SECRETS_KEY_PREVIOUS any more.`);
}

/** The login that serves changes no body of a call; that of the owner does. */
async function refuseWithoutRights(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ may: boolean }>(
    "select bool_and(has_table_privilege(t, 'update')) as may from unnest($1::text[]) t",
    [['data_keys', ...[...SEALED_COLUMNS, ...SEALED_SECRETS].map(({ table }) => table)]],
  );
  if (rows[0]?.may !== true)
    throw new CommandRefused(
      'this login may not change what is sealed: give DATABASE_OWNER_URL, the login that owns the tables.',
    );
}

async function withBar<T>(
  work: (onProgress: (progress: { readonly done: number; readonly total: number }) => void) => Promise<T>,
): Promise<T> {
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} values, {duration_formatted}',
    hideCursor: true,
    clearOnComplete: true,
  });
  const isWatched = process.stdout.isTTY;
  if (isWatched) bar.start(1, 0);
  try {
    return await work(({ done, total }) => {
      bar.setTotal(total);
      bar.update(done);
    });
  } finally {
    bar.stop();
  }
}

async function showStatus(store: KeyStore): Promise<void> {
  for (const key of await readDataKeys(store)) say(keyLine(key));
  for (const column of SEALED_COLUMNS) {
    const counts = await countByVersion(store.pool, column);
    say(`${column.table}.${column.sealed}: ${counts.length === 0 ? 'no values' : counts.map(countWords).join(', ')}`);
  }
}

const keyLine = ({ version, purpose, isActive, isRetired, isWrappedByCurrent }: DataKey): string => {
  const use = isRetired ? 'retired' : isActive ? 'in use' : 'known soon';
  const state = isWrappedByCurrent ? use : `${use}, wrapped with SECRETS_KEY_PREVIOUS`;
  return `data key ${version}, for ${purpose === 'VALUES' ? 'values' : 'blind indexes'}: ${state}`;
};

const countWords = ({ version, count }: VersionCount): string =>
  version === null ? `${count} in clear` : `${count} with key ${version}`;

await runCommandLine(command);
