/** Builds the world of a run in a folder of its own: a demo branch, two instances in production mode, and partners. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { chmod, cp, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { mountSmallDisk, unmount } from '../faults/fill-disk.js';
import { withSession } from '../faults/locks.js';
import { createInstance } from './instance.js';
import { startIssuer } from './issuer.js';
import { startPartnerApis } from './partner-apis.js';
import { createPostgres } from './postgres.js';
import { startProxy } from './silent-proxy.js';
import type { World } from './world.js';

export interface WorldOptions {
  readonly folder: string;
  readonly instances: number;
  readonly cadres: number;
  readonly familiesPerCadre: number;
}

const CONNECTIONS_MAX = 120;
const newKey = (): string => randomBytes(32).toString('base64url');

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Runs one of the project's commands to its end. @throws Error with what it said. */
function runCommand(name: string, args: readonly string[], environment: Record<string, string>): Promise<void> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [resolve(`dist/src/commands/${name}.js`), ...args], { env: environment });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? done() : reject(new Error(`${name} ended with ${code}: ${said}`))));
  });
}

async function placeForPostgres(folder: string): Promise<{ at: string; smallDisk: string | null }> {
  const at = join(folder, 'postgres');
  await mkdir(at, { recursive: true });
  return { at, smallDisk: (await mountSmallDisk(at)) ? at : null };
}

export async function startWorld(options: WorldOptions): Promise<World> {
  const { folder } = options;
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755); // PostgreSQL may run under another account.
  const { at, smallDisk } = await placeForPostgres(folder);
  const logFile = join(folder, 'postgres.log');
  const place = { folder: at, logFile, port: await freePort(), connectionsMax: CONNECTIONS_MAX };
  const postgres = await createPostgres(place);
  await postgres.start();
  const path = process.env['PATH'] ?? '';
  const base = { PATH: path, LOCAL_FOLDER: folder };
  await withSession(postgres.url.replace(/sigap$/, 'postgres'), (client) => client.query('create database sigap'));
  const scale = [`--cadres=${options.cadres}`, `--families=${options.familiesPerCadre}`];
  await runCommand('db-seed', scale, { ...base, DATABASE_URL: postgres.url });
  const [issuer, apis] = [await startIssuer(), await startPartnerApis()];
  const proxies = await Promise.all(Array.from({ length: options.instances }, () => startProxy(postgres.port)));
  const environment = {
    ...base,
    ...issuer.environment,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    SECRETS_KEY: newKey(),
    SNAP_TOKEN_KEY: newKey(),
    CREDENTIAL_KEY: newKey(),
  };
  const instances = await Promise.all(
    proxies.map(async ({ port }, place) => {
      const own = await freePort();
      return createInstance({
        name: `instance ${place + 1}`,
        port: own,
        logFile: join(folder, `instance-${place + 1}.log`),
        environment: {
          ...environment,
          PORT: String(own),
          DATABASE_URL: postgres.url.replace(`:${postgres.port}/`, `:${port}/`),
        },
      });
    }),
  );
  return {
    folder,
    postgres,
    connectionsMax: CONNECTIONS_MAX,
    instances,
    proxies,
    issuer,
    apis,
    smallDisk,
    locks: [],
    close: async () => {
      for (const instance of instances) if (instance.isRunning()) await instance.terminate();
      await Promise.all([issuer.close(), apis.close(), ...proxies.map((proxy) => proxy.close())]);
      if (await postgres.isRunning()) await postgres.stop('immediate');
      if (smallDisk !== null) await unmount(smallDisk);
    },
  };
}

/** Keeps the database of a run that broke a promise beside its logs, for whoever looks for the cause. */
export async function keepDatabase({ folder, postgres }: World): Promise<void> {
  if (await postgres.isRunning()) await postgres.stop('fast');
  await cp(postgres.data, join(folder, 'kept-database'), { recursive: true });
}

export const removeWorld = ({ folder }: World): Promise<void> => rm(folder, { recursive: true, force: true });
