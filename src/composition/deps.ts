/** Defines what a server is composed from, the keys it finds or makes, and its pool. */
import type { CardSigner } from '../fieldwork/appointments/index.js';
import type { LocalIssuer } from '../platform/auth/index.js';
import { type Config, readOrMakeLocalKey } from '../platform/config/index.js';
import type { ContextSlice } from '../api/graphql/index.js';
import type { DatabaseClock } from '../platform/db/database-clock.js';
import { askingForCaller } from '../platform/db/asking-for-caller.js';
import { type Pool, createPool } from '../platform/db/pool.js';
import { FIXED_CONNECTIONS } from '../platform/db/pool-roles.js';
import type { ConfiguredKeys } from '../platform/encryption/index.js';
import type { Clock } from '../kernel/clock.js';
import type { IdSource } from '../kernel/ids.js';
import type { LiveFeed } from '../platform/live/index.js';
import type { Logger } from '../platform/observability/index.js';
import type { BatcherLimits } from '../money/payments/index.js';

/** The operations of a sandbox alone, with the part of the context that they need. */
interface SandboxParts {
  readonly resolvers: readonly Function[];
  readonly slice: (parts: {
    readonly pool: Pool;
    readonly follow: DatabaseClock['follow'];
    readonly now: () => Date;
    readonly feed: LiveFeed;
    readonly cards: CardSigner;
    /** Null where tokens come from an identity provider. */
    readonly issuer: LocalIssuer | null;
  }) => ContextSlice;
}

export interface ComposeDeps {
  readonly config: Config;
  /** The address of a database with the newest structure. */
  readonly databaseUrl: string;
  /** The folder where keys are made when the configuration gives none. */
  readonly localFolder: string;
  /**
   * The clock by which everything is dated; one that can, follows the clock of the database. That of a sandbox can be
   * ahead of the real time, by which tokens are judged.
   */
  readonly clock: Clock & Partial<Pick<DatabaseClock, 'follow' | 'realNow'>>;
  readonly newId: IdSource;
  readonly log: Logger;
  /** What a sandbox has beside; without it, and always in production, there is none of it. */
  readonly sandbox?: SandboxParts;
  /** Other limits of posting than usual: measurements compare with batches of 1, and tests wait less. */
  readonly posting?: Partial<BatcherLimits>;
}

const KEY_FILES = {
  secrets: 'secrets-key',
  snapTokens: 'snap-token-key',
  credentials: 'credential-key',
  push: 'push-key',
} as const;

export const keyOf = async (
  { config, localFolder }: Pick<ComposeDeps, 'config' | 'localFolder'>,
  name: keyof typeof KEY_FILES,
): Promise<Uint8Array> => config.keys[name] ?? readOrMakeLocalKey({ folder: localFolder, name: KEY_FILES[name] });

/** The key that seals, and the one before it, which still opens. */
export const secretsKeysOf = async (deps: Pick<ComposeDeps, 'config' | 'localFolder'>): Promise<ConfiguredKeys> => ({
  current: await keyOf(deps, 'secrets'),
  previous: deps.config.keys.secretsBefore,
});

/** The pools of a server beside that of posting, which closes its own. */
export interface Pools {
  /** For the way of money around the batch; nothing that is only asked may take from it. */
  readonly money: Pool;
  readonly reads: Pool;
  /** For the log of who read what, which every answer that tells of people waits for. */
  readonly readings: Pool;
  readonly live: Pool;
  /** For work that takes longer than anybody waits. */
  readonly jobs: Pool;
  end(): Promise<void>;
}

export function composePools({ config, databaseUrl, log }: ComposeDeps): Pools {
  const open = (role: Exclude<keyof Pools, 'end'>, connectionsMax?: number): Pool =>
    createPool({
      databaseUrl,
      role,
      ...(connectionsMax === undefined ? {} : { connectionsMax }),
      onError: (error) => log.warn({ err: error, role }, 'a database connection was lost'),
    });
  const money = open('money'); // the first, so that it has its connections when the database is short of them
  const readers = config.database.connectionsMax - FIXED_CONNECTIONS;
  const reads = askingForCaller(open('reads', readers), { tellsReach: true });
  const readings = open('readings');
  const live = askingForCaller(open('live'), { tellsReach: false });
  const jobs = open('jobs');
  const end = async (): Promise<void> => {
    await Promise.all([reads.end(), readings.end(), live.end(), jobs.end(), money.end()]);
  };
  return { money, reads, readings, live, jobs, end };
}
