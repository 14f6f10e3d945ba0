/**
 * Starts Sigap: reads the configuration, opens and migrates the database, composes, listens, and drains when told to
 * stop.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { PROTOCOLS, sandboxesOf } from './api/webhooks/index.js';
import { type Server, compose } from './composition/compose.js';
import { type ProcessFault, type ProcessLife, takeCharge } from './composition/process-life.js';
import { nameOutage } from './composition/reporting.js';
import {
  type Config,
  forgetServerAddress,
  writeServerAddress,
  processEnvironment,
  readConfig,
} from './platform/config/index.js';
import { localFolder as defaultLocalFolder } from './platform/db/installation-folder.js';
import { createDatabaseClock } from './platform/db/database-clock.js';
import { openDatabase } from './platform/db/open-database.js';
import { prepareDatabase } from './platform/db/prepare-database.js';
import { START_PATIENCE_MS, patiently } from './platform/db/patience.js';
import { prepareFirstStart, sandboxFile } from './sandbox/first-start/index.js';
import { sandboxPanel } from './sandbox/panel/index.js';
import { type Clock, systemClock } from './kernel/clock.js';
import { randomIds } from './kernel/ids.js';
import { type Logger, createLogger, divertConsole } from './platform/observability/index.js';

const HELP = `
The environment is the configuration; docs/configuration.md lists every variable. Without DATABASE_URL an embedded
PostgreSQL is started below .sigap/ and kept between starts; outside production an empty database is filled with the demo
branch. Ctrl-C or SIGTERM stops accepting, finishes what runs and exits; a second one exits at once.`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function start(): Promise<void> {
  const reading = readConfig(processEnvironment());
  if (!reading.ok) throw new Error(`The environment is not complete:\n  ${reading.problems.join('\n  ')}`);
  const { config } = reading;
  const log = createLogger({ level: config.logLevel, nameOutage });
  divertConsole(log);
  let count = (_kind: ProcessFault['kind']): void => undefined; // until there are metrics
  const life = takeCharge({
    host: process,
    deadlineMs: config.drain.deadlineMs,
    say,
    onFault: ({ kind, error }) => {
      count(kind);
      if (kind === 'known') log.error({ err: error }, 'a lost connection was handled by nobody');
      else
        log.fatal({ err: error, faultId: randomIds() }, 'an error was handled by nobody: this process drains and ends');
    },
    onLate: (unfinished) =>
      log.warn({ unfinished }, 'the deadline of the stop is over: what is left is closed as it is'),
  });
  await life.begin(async () => {
    const opened = await openServer({ config, log, life });
    if (opened === null) return;
    count = (kind) => opened.server.metrics.processFaults.inc({ kind });
    await openToAll(opened, { config, log, life });
  });
}

interface Starting {
  readonly config: Config;
  readonly log: Logger;
  readonly life: ProcessLife;
}

interface Opened {
  readonly server: Server;
  readonly databaseUrl: string;
  readonly clock: Clock;
  /** Where the server listens; null until it does. */
  readonly here: { address: string | null };
}

/** Opens the database and composes the server; null when a stop was asked for meanwhile. */
async function openServer({ config, log, life }: Starting): Promise<Opened | null> {
  const localFolder = localFolderOf(config);
  const patience = {
    withinMs: START_PATIENCE_MS,
    onWait: (err: unknown) => log.warn({ err }, 'the database cannot answer yet: the start waits for it'),
    isOver: () => life.isStopping,
  };
  const database = await openDatabase({
    databaseUrl: config.database.ownerUrl ?? config.database.url,
    home: localFolder,
    whenClosed: 'stop',
    onRestart: (reason) => log.warn(reason),
    patience,
  });
  life.closeLater('the database', () => database.close());
  if (life.isStopping) return null;
  const databaseUrl = config.database.url ?? database.url;
  const preparation = {
    url: databaseUrl,
    ownerUrl: config.database.ownerUrl,
    refusesOwner: config.environment === 'production',
    stopping: life.stopping,
  };
  const applied = await patiently(() => prepareDatabase(preparation), patience);
  if (applied.length > 0) log.info({ applied }, 'the database has a new structure');
  if (life.isStopping) return null;
  const clock = createDatabaseClock(systemClock, { isSandbox: config.environment !== 'production' });
  const here: Opened['here'] = { address: null };
  const server = await compose({
    config,
    databaseUrl,
    localFolder,
    clock,
    newId: randomIds,
    log,
    sandbox: sandboxPanel({
      protocols: config.environment === 'production' ? [] : await sandboxesOf(PROTOCOLS),
      credentialsFile: sandboxFile(localFolder),
      address: () => here.address,
    }),
  }).catch(async (error: unknown) => {
    await database.close(); // what did not start leaves nothing running
    throw error;
  });
  let wasReady = false;
  life.closeLater('the server', async () => {
    if (wasReady) await pause(config.drain.announceMs); // a balancer that has just asked asks once more
    await server.close(config.drain.deadlineMs / 2);
  });
  life.whenCut(() => server.giveUp());
  life.whenStopping(() => {
    wasReady = server.app.isReady;
    server.app.announceDrain();
  });
  return life.isStopping ? null : { server, databaseUrl, clock, here };
}

/** Lets the world in: the port is open while the demo branch is made through it, and ready once that is complete. */
async function openToAll({ server, databaseUrl, clock, here }: Opened, { config, log, life }: Starting): Promise<void> {
  const localFolder = localFolderOf(config);
  const address = await listen(server, config);
  here.address = address;
  const sandbox =
    config.environment === 'development'
      ? await prepareFirstStart({
          server,
          databaseUrl,
          address,
          localFolder,
          clock,
          protocols: await sandboxesOf(PROTOCOLS),
          say,
          stopping: life.stopping,
        })
      : null;
  if (sandbox !== null) life.closeLater('the sandbox', () => sandbox.close());
  if (life.isStopping) return;
  if (sandbox !== null) {
    await writeServerAddress({ folder: localFolder, address });
    life.closeLater('the address', () => forgetServerAddress({ folder: localFolder, address }));
  }
  await server.startOwnWork();
  server.app.markReady();
  log.info({ address }, 'Sigap listens');
  if (sandbox !== null) say(sandbox.welcome);
}

const localFolderOf = (config: Config): string => config.localFolder ?? defaultLocalFolder();

async function listen({ app }: Server, { http }: Config): Promise<string> {
  try {
    return await app.listen(http);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    const next = 'set PORT to a free one, or PORT=0 for any';
    throw new Error(`Port ${http.port} of ${http.host} is taken: ${next}.`, { cause: error });
  }
}

const command = new Command('npm start --')
  .description('Start Sigap: GraphQL, live subscriptions and partner webhooks on one port.')
  .addHelpText('after', HELP);
command.action(start);
await command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`Sigap did not start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
