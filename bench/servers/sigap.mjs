/** Composes Sigap as `npm start` does, on a database that is given; `posting: { batchSizeMax: 1 }` makes the one-by-one baseline. */
import { compose } from '../../dist/src/composition/compose.js';
import { readConfig } from '../../dist/src/platform/config/index.js';
import { systemClock } from '../../dist/src/kernel/clock.js';
import { randomIds } from '../../dist/src/kernel/ids.js';
import { PROTOCOLS, sandboxesOf } from '../../dist/src/api/webhooks/index.js';
import { createDatabaseClock } from '../../dist/src/platform/db/database-clock.js';
import { sandboxFile } from '../../dist/src/sandbox/first-start/index.js';
import { sandboxPanel } from '../../dist/src/sandbox/panel/index.js';
import { createLogger } from '../../dist/src/platform/observability/index.js';

/** The configuration, with the variables that would change what is measured at their defaults. */
export function benchConfig() {
  const reading = readConfig({});
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  return reading.config;
}

/** @param {{ databaseUrl: string, localFolder: string, posting?: { batchSizeMax: number } }} where */
export const composeBench = async ({ databaseUrl, localFolder, ...more }) =>
  compose({
    config: benchConfig(),
    databaseUrl,
    localFolder,
    clock: createDatabaseClock(systemClock, { isSandbox: true }),
    newId: randomIds,
    log: createLogger({ level: 'error' }),
    sandbox: sandboxPanel({
      protocols: await sandboxesOf(PROTOCOLS),
      credentialsFile: sandboxFile(localFolder),
      address: () => null, // no bill is paid by a press here
    }),
    ...more,
  });

/** @param {{ label: string, databaseUrl: string, localFolder: string, posting?: { batchSizeMax: number } }} options */
export async function start({ label: _label, ...where }) {
  const server = await composeBench(where);
  const address = await server.app.listen({ host: '127.0.0.1', port: 0 });
  return { address, close: () => server.close() };
}
