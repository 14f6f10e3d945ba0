/** Gathers what posting needs in a command: the time of the sandbox, the rules of the database, and its keys. */
import { composePolicies } from '../composition/policies.js';
import { randomIds } from '../kernel/ids.js';
import type { Pool } from '../platform/db/pool.js';
import type { Logger } from '../platform/observability/index.js';
import { commandConfig } from './command-line.js';
import { keyringOf } from './keyring.js';
import { clockOfSandbox } from './sandbox-time.js';

export interface CommandPosting {
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly log: Logger;
}

export async function postingParts({ databaseUrl, pool, log }: CommandPosting) {
  const config = commandConfig();
  const clock = await clockOfSandbox(databaseUrl);
  const { rules, book } = await composePolicies(pool);
  const keyring = await keyringOf(config, pool);
  const { answerWithinMs } = config.snap;
  return { book, parts: { databaseUrl, clock, newId: randomIds, log, rules, keyring, answerWithinMs } };
}
