/** Gives commands the time of the sandbox on which they work, which somebody may have moved forward. */
import { type Clock, systemClock } from '../kernel/clock.js';
import { createPool } from '../platform/db/pool.js';
import { readSandboxTime } from '../platform/db/sandbox-time.js';
import { commandConfig, withDatabase } from './command-line.js';

/** The clock of the database at `databaseUrl`; in production that of the machine. */
export async function clockOfSandbox(databaseUrl: string): Promise<Clock> {
  if (commandConfig().environment === 'production') return systemClock;
  const pool = createPool({ databaseUrl, role: 'commands', connectionsMax: 1, onError: () => undefined });
  try {
    const { aheadMs } = await readSandboxTime(pool);
    return { now: () => new Date(systemClock.now().getTime() + Number(aheadMs)) };
  } finally {
    await pool.end();
  }
}

/** The clock of the database that the server of this machine uses. */
export const sandboxClock = (): Promise<Clock> => withDatabase(commandConfig(), ({ url }) => clockOfSandbox(url));
