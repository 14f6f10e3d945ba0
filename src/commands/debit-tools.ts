/**
 * Shares code between the commands of automatic debits: the bank they name, and the database with its encryption key.
 */
import { Option } from 'commander';
import { migrate } from '../platform/db/migrate.js';
import { type Pool, createPool } from '../platform/db/pool.js';
import { type DebitBank, parseDebitBank } from '../partners/mandates/index.js';
import { type SecretCipher, secretCipher } from '../money/partners/index.js';
import { CommandRefused, commandConfig, withDatabase } from './command-line.js';
import { configuredKeys } from './keyring.js';

export const BANK_OPTION = new Option('--bank <bank>', 'the bank, such as bri').makeOptionMandatory();

/** The bank of a name. @throws CommandRefused when it can be none. */
export function bankNamed(name: string): DebitBank {
  const bank = parseDebitBank(name);
  if (bank === null) throw new CommandRefused(`${name} cannot be the short name of a bank, such as bri.`);
  return bank;
}

export interface DebitDatabase {
  readonly url: string;
  readonly pool: Pool;
  readonly cipher: SecretCipher;
}

/** Opens the database that the server would use, migrated. */
export async function withDebits(work: (database: DebitDatabase) => Promise<void>): Promise<void> {
  const config = commandConfig();
  await withDatabase(config, async ({ url }) => {
    await migrate(url);
    const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 3, onError: () => undefined });
    try {
      await work({ url, pool, cipher: secretCipher(await configuredKeys(config)) });
    } finally {
      await pool.end();
    }
  });
}
