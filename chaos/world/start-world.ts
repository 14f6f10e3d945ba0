/**
 * Builds the world of a run in a folder of its own: a demo branch, partners, and instances with an identity provider, keys
 * and a login that owns nothing, as in production. They are none, because their partners answer at this machine, which
 * production never calls.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { freePort } from '../../src/platform/db/embedded/postmaster.js';
import { startDatabase } from './database.js';
import { createInstance } from './instance.js';
import { startIssuer } from './issuer.js';
import { startPartnerApis } from './partner-apis.js';
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

export async function startWorld(options: WorldOptions): Promise<World> {
  const { folder } = options;
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755); // PostgreSQL may run under another account.
  const database = await startDatabase(folder, CONNECTIONS_MAX);
  open.add(database.close);
  const path = process.env['PATH'] ?? '';
  // Instances start often: what one has compiled, the next need not.
  const base = {
    PATH: path,
    LOCAL_FOLDER: folder,
    NODE_COMPILE_CACHE: join(tmpdir(), 'sigap-chaos-compiled'),
    SECRETS_KEY: newKey(), // the demo branch is sealed with it
  };
  const scale = [`--cadres=${options.cadres}`, `--families=${options.familiesPerCadre}`];
  await runCommand('db-seed', scale, { ...base, DATABASE_URL: database.url });
  const [issuer, apis] = [await startIssuer(), await startPartnerApis()];
  const proxies = await Promise.all(Array.from({ length: options.instances }, () => startProxy(database.port)));
  const servesWith = newKey();
  const environment = {
    ...base,
    ...issuer.environment,
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    SNAP_TOKEN_KEY: newKey(),
    CREDENTIAL_KEY: newKey(),
  };
  const instances = await Promise.all(
    proxies.map(async ({ port }, place) => {
      const own = await freePort();
      const ownerUrl = database.url.replace(`:${database.port}/`, `:${port}/`);
      return createInstance({
        name: `instance ${place + 1}`,
        port: own,
        logFile: join(folder, `instance-${place + 1}.log`),
        environment: {
          ...environment,
          PORT: String(own),
          DATABASE_OWNER_URL: ownerUrl,
          DATABASE_URL: ownerUrl.replace(/\/\/[^@]*@/, `//sigap_serves:${servesWith}@`),
        },
      });
    }),
  );
  const world: World = {
    folder,
    database,
    connectionsMax: CONNECTIONS_MAX,
    instances,
    proxies,
    issuer,
    apis,
    locks: [],
    lost: [],
    close: async () => {
      open.delete(world.close);
      await Promise.all(instances.map((instance) => instance.kill()));
      await Promise.all([issuer.close(), apis.close(), ...proxies.map((proxy) => proxy.close())]);
      await database.close();
    },
  };
  open.delete(database.close);
  open.add(world.close);
  return world;
}

/** How to end what runs now. */
const open = new Set<() => Promise<void>>();

/** Ends what runs, when somebody ends the harness in the middle. */
export async function closeOpenWorlds(): Promise<void> {
  for (const close of open) await close();
}

/** Keeps the database of a run that broke a promise, and the logs of both servers, beside the logs of the instances, for whoever looks for the cause. */
export async function keepDatabase({ folder, database }: World): Promise<void> {
  if (await database.isRunning()) await database.stop('fast');
  await cp(database.data, join(folder, 'kept-database'), { recursive: true });
  for (const log of database.logs) await cp(log, join(folder, `${basename(dirname(dirname(log)))}.log`));
}

export const removeWorld = ({ folder }: World): Promise<void> => rm(folder, { recursive: true, force: true });
