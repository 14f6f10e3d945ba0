/**
 * Runs several instances really: two of Sigap and two PostgreSQL servers behind a balancer, without Docker, with keys to
 * promote the replica and to restart in turn; the same is asked of it from another terminal.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { processEnvironment } from '../platform/config/index.js';
import { localFolder } from '../platform/db/installation-folder.js';
import {
  type Cluster,
  type Ending,
  type Promotion,
  askCluster,
  describeCluster,
  openControl,
  startCluster,
} from '../sandbox/cluster/index.js';
import { CommandRefused, commandConfig, runCommandLine, say } from './command-line.js';

interface ClusterFlags {
  readonly folder?: string;
  readonly instances: number;
  readonly port: number;
}

const REQUESTS = ['promote', 'restart', 'status', 'stop'] as const;
type Request = (typeof REQUESTS)[number];
const KEYS: Readonly<Record<string, Request>> = {
  p: 'promote',
  r: 'restart',
  s: 'status',
  q: 'stop',
  '\u0003': 'stop',
};

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 8) throw new InvalidArgumentError('Expected 1 to 8.');
  return number;
}

function portNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new InvalidArgumentError('Expected a port.');
  return number;
}

const command = new Command('cluster')
  .description('Run instances of Sigap and a PostgreSQL with its replica behind haproxy, until Ctrl-C.')
  .argument('[request]', `of a cluster that runs in another terminal: ${REQUESTS.join(', ')}`)
  .option('--instances <count>', 'how many instances of Sigap, 1 to 8', count, 2)
  .option('--port <port>', 'where the balancer listens; 0 takes any free port', portNumber, 4000)
  .option('--folder <folder>', 'where its data are kept between starts; .sigap/cluster when left out')
  .addHelpText(
    'after',
    `
Keys while it runs: p promotes the replica, r restarts the instances in turn, s says what runs, q or Ctrl-C stops it all.

To see an unplanned promotion, kill the primary and press p:
  kill -9 <pid of the primary>        npm run cluster -- status says it
Commands such as npm run pay find it with LOCAL_FOLDER=<folder>/sigap. It needs haproxy: sudo apt-get install haproxy`,
  )
  .action(run);

async function run(request: string | undefined, flags: ClusterFlags): Promise<void> {
  const folder = resolve(flags.folder ?? join(commandConfig().localFolder ?? localFolder(), 'cluster'));
  if (request !== undefined) return askRunning(folder, request);
  if ((await askCluster(folder, 'status')) !== null)
    throw new CommandRefused(`a cluster runs in ${folder} already: "npm run cluster -- status" says what it is.`);
  if (processEnvironment()['NODE_ENV'] === 'production')
    throw new CommandRefused(
      'NODE_ENV is production: this cluster is for trying; docker-compose.yml has the same shape.',
    );
  await mkdir(folder, { recursive: true });
  const cluster = await startCluster({ ...flags, folder, env: processEnvironment(), say });
  await serve(cluster, folder);
}

async function askRunning(folder: string, request: string): Promise<void> {
  if (!REQUESTS.some((one) => one === request))
    throw new CommandRefused(`no request is called ${request}: there are ${REQUESTS.join(', ')}.`);
  const answer = await askCluster(folder, request);
  if (answer === null)
    throw new CommandRefused(`no cluster answers in ${folder}: start one with "npm run cluster" in another terminal.`);
  if (!answer.ok) throw new CommandRefused(answer.text);
  say(answer.text);
}

/** Takes keys, requests and signals until one of them ends it. */
async function serve(cluster: Cluster, folder: string): Promise<void> {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((done) => (end = done));
  const answer = async (request: string): Promise<string> => {
    if (request === 'promote') return toldOf(await cluster.promote(), cluster);
    if (request === 'restart') return `Restarted in turn: ${toldOfEndings(await cluster.restartInTurn())}.`;
    if (request === 'stop') setImmediate(end);
    return request === 'stop' ? 'Stopping.' : describeCluster(cluster);
  };
  const closeControl = await openControl(folder, answer);
  const closeKeys = takeKeys((request) =>
    answer(request).then(say, (error: unknown) => say(error instanceof Error ? error.message : String(error))),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  say(`${await describeCluster(cluster)}\n\np promotes the replica, r restarts in turn, s says what runs, q stops.`);
  await ended;
  say('Stopping everything: instances drain first.');
  closeKeys();
  await closeControl();
  await cluster.close();
  say('Stopped.');
}

function takeKeys(take: (request: Request) => Promise<void>): () => void {
  const { stdin } = process;
  if (!stdin.isTTY) return () => undefined;
  const press = (data: Buffer): void => {
    const request = KEYS[data.toString()];
    if (request !== undefined) void take(request);
  };
  stdin.setRawMode(true);
  stdin.on('data', press);
  return () => {
    stdin.off('data', press);
    stdin.setRawMode(false);
    stdin.pause();
  };
}

function toldOf({ isPlanned, milliseconds, setAside }: Promotion, { primary, replica }: Cluster): string {
  const seconds = (milliseconds / 1_000).toFixed(1);
  if (isPlanned)
    return `${primary.name} is the primary, after ${seconds} s without one; nothing was lost. ${replica.name} follows it.`;
  return [
    `${primary.name} is the primary, after ${seconds} s. The old one did not answer: what it had committed and not sent is not here.`,
    `${replica.name} was made anew from it. Its old data are in ${setAside ?? 'nowhere'}: what was lost can be read there.`,
  ].join('\n');
}

const toldOfEndings = (endings: readonly Ending[]): string =>
  endings
    .map(({ how, afterMs }, place) => `api-${place + 1} ended ${how} after ${(afterMs / 1_000).toFixed(1)} s`)
    .join(', ');

await runCommandLine(command);
