/** Runs a command: reads the configuration, opens the database, and ends with a sentence and an exit code. */
import type { Command } from 'commander';
import { type Config, processEnvironment, readConfig } from '../platform/config/index.js';
import { localFolder } from '../platform/db/installation-folder.js';
import { type OpenDatabase, openDatabase } from '../platform/db/open-database.js';

/** The error of something that the person at the keyboard can put right; the message says how. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Parses the arguments and runs the command; sets the exit code: 0 done, 1 failed or refused. */
export async function runCommandLine(command: Command, argv: readonly string[] = process.argv): Promise<void> {
  const name = command.name();
  command.name(`npm run ${name} --`); // This name appears in the usage of the command and of its subcommands.
  try {
    await command.parseAsync([...argv]);
  } catch (error) {
    process.stderr.write(`${name}: ${describe(error)}\n`);
    process.exitCode = 1;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? (error.stack ?? error.name) : error.message;
}

/** @throws CommandRefused listing every problem of the environment. */
export function commandConfig(): Config {
  const reading = readConfig(processEnvironment());
  if (reading.ok) return reading.config;
  throw new CommandRefused(`the environment is not complete:\n  ${reading.problems.join('\n  ')}`);
}

/** Opens the database that the server would use, and leaves the embedded one running if it was running. */
export async function withDatabase<T>(config: Config, work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase({
    databaseUrl: config.database.ownerUrl ?? config.database.url,
    home: config.localFolder ?? localFolder(),
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
