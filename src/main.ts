/**
 * Starts Sigap: reads the configuration, opens and migrates the database, composes, listens, and drains when told to
 * stop.
 */
import { Command } from 'commander';
import { PROTOCOLS, sandboxesOf } from './api/webhooks/index.js';
import { type Server, compose } from './composition/compose.js';
import { nameOutage } from './composition/reporting.js';
import {
  type Config,
  forgetServerAddress,
  writeServerAddress,
  processEnvironment,
  readConfig,
} from './platform/config/index.js';
import { localFolder as defaultLocalFolder } from './platform/db/installation-folder.js';
import { migrate } from './platform/db/migrate.js';
import { openDatabase } from './platform/db/open-database.js';
import { START_PATIENCE_MS, patiently } from './platform/db/patience.js';
import { type PreparedStart, prepareFirstStart } from './sandbox/first-start/index.js';
import { findPersonas } from './sandbox/personas/index.js';
import { systemClock } from './kernel/clock.js';
import { randomIds } from './kernel/ids.js';
import { createLogger } from './platform/observability/index.js';

const HELP = `
The environment is the configuration; docs/configuration.md lists every variable. Without DATABASE_URL an embedded
PostgreSQL is started below .sigap/ and kept between starts; outside production an empty database is filled with the demo
branch. Ctrl-C or SIGTERM stops accepting, finishes what runs and exits.`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function start(): Promise<void> {
  const reading = readConfig(processEnvironment());
  if (!reading.ok) throw new Error(`The environment is not complete:\n  ${reading.problems.join('\n  ')}`);
  const { config } = reading;
  const localFolder = config.localFolder ?? defaultLocalFolder();
  const log = createLogger({ level: config.logLevel, nameOutage });
  const patience = {
    withinMs: START_PATIENCE_MS,
    onWait: (err: unknown) => log.warn({ err }, 'the database cannot answer yet: the start waits for it'),
  };
  const database = await openDatabase({
    databaseUrl: config.database.url,
    home: localFolder,
    whenClosed: 'stop',
    onRestart: (reason) => log.warn(reason),
    patience,
  });
  const applied = await patiently(() => migrate(database.url), patience);
  if (applied.length > 0) log.info({ applied }, 'the database has a new structure');

  const server = await compose({
    config,
    databaseUrl: database.url,
    localFolder,
    clock: systemClock,
    newId: randomIds,
    log,
    findPersonas,
  });
  const address = await listen(server, config);
  log.info({ address }, 'Sigap listens');
  const sandbox = config.environment === 'development' ? openSandbox(server, { address, localFolder }) : null;
  let isStopping = false;
  const stop = drainOnce(async () => {
    isStopping = true;
    const opened = await sandbox?.catch(() => null); // A demo branch that is being made needs the server until it is whole.
    await forgetServerAddress({ folder: localFolder, address });
    await opened?.close();
    await server.close();
    await database.close();
  });
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const welcome = (await sandbox)?.welcome;
  if (welcome !== undefined && !isStopping) say(welcome);
}

/** Lets the commands of this machine find the server, and gives them a demo branch and partners to play. */
async function openSandbox(server: Server, place: { address: string; localFolder: string }): Promise<PreparedStart> {
  await writeServerAddress({ folder: place.localFolder, address: place.address });
  const protocols = await sandboxesOf(PROTOCOLS);
  return prepareFirstStart({ server, ...place, clock: systemClock, protocols, say });
}

async function listen({ app }: Server, { http }: Config): Promise<string> {
  try {
    return await app.listen(http);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const next = 'set PORT to a free one, or PORT=0 for any';
    throw new Error(`Port ${http.port} of ${http.host} is taken: ${next}.`, { cause: error });
  }
}

/** Closes once: a terminal and npm may each deliver the same Ctrl-C, and the first one counts. */
function drainOnce(close: () => Promise<void>): () => void {
  let isStopping = false;
  return () => {
    if (isStopping) return;
    isStopping = true;
    say('Stopping: running requests are finished first.');
    close().then(
      () => {
        say('Stopped.');
        process.exit(0);
      },
      (error: unknown) => {
        process.stderr.write(`Stopped with an error: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
}

const command = new Command('npm start --')
  .description('Start Sigap: GraphQL, live subscriptions and partner webhooks on one port.')
  .addHelpText('after', HELP);
command.action(start);
await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`Sigap did not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
