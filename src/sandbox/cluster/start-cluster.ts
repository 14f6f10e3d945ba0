/**
 * Starts a cluster on this machine without Docker: instances of Sigap and two PostgreSQL servers behind one haproxy. What
 * runs can be stopped, killed, frozen and promoted from here.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeServerAddress } from '../../platform/config/index.js';
import { freePort } from '../../platform/db/embedded/postmaster.js';
import { type Balancer, startBalancer } from './balancer.js';
import { type DatabasePair, type Promotion, startPair } from './database-pair.js';
import { type Instance, createInstance } from './instance.js';
import { type PostgresServer, openPostgresServer } from './postgres-server.js';
import type { Ending } from './processes.js';
import { throughBalancer, untilWayLeadsTo } from './way-to-primary.js';

export interface ClusterOptions {
  readonly folder: string;
  /** How many instances of Sigap. */
  readonly instances: number;
  /** Variables for every instance, beside those that the cluster gives: the caller's PATH belongs here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The port of the balancer; any free one when left out or 0. */
  readonly port?: number;
  /** Further settings of both PostgreSQL servers as `name=value`. */
  readonly postgresSettings?: readonly string[];
  /** A program that starts each instance, by its place from 0: `faketime`, for one. */
  readonly wrapper?: (place: number) => readonly string[];
  /** Told what is being done, in a sentence. */
  readonly say?: (line: string) => void;
}

export interface Cluster {
  /** The balancer, where everybody calls. */
  readonly url: string;
  /** The primary as the instances reach it: through the balancer. */
  readonly databaseUrl: string;
  /** The folder with the keys and the sandbox's credentials that the instances share. */
  readonly localFolder: string;
  /** The port of the balancer's own figures. */
  readonly figuresPort: number;
  readonly instances: readonly Instance[];
  readonly primary: PostgresServer;
  readonly replica: PostgresServer;
  readonly balancer: Balancer;
  /**
   * Makes the replica the primary: without loss when the primary answers, with what had arrived when it does not. Ends
   * when the balancer leads to the new one.
   */
  promote(): Promise<Promotion>;
  /** Drains and starts again one instance after the other; says how each ended. */
  restartInTurn(): Promise<readonly Ending[]>;
  /** Stops everything in order. */
  close(): Promise<void>;
}

const STATE = 'primary';

/** How to end what was started: what came last ends first, and one that fails keeps nothing else from its end. */
class Ends {
  readonly #ends: (() => Promise<void>)[] = [];

  add(end: () => Promise<void>): void {
    this.#ends.push(end);
  }

  async endAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let end = this.#ends.pop(); end !== undefined; end = this.#ends.pop())
      await end().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything ended in order.');
  }
}

export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { folder, say = () => undefined } = options;
  const localFolder = join(folder, 'sigap');
  await mkdir(localFolder, { recursive: true });
  const stack = new Ends();
  try {
    say('Starting two PostgreSQL servers; one copies the other …');
    const databases = await startDatabases(options, stack);
    const places = await choosePlaces(options);
    const addresses = balancerAddresses(places, databases);
    const balancer = await startBalancer({ folder, addresses, env: options.env });
    stack.add(() => balancer.close());
    const databaseUrl = throughBalancer(databases.primary.url, places.postgres);
    await untilWayLeadsTo(databases.primary.port, databaseUrl);
    const instances = createInstances(options, { places, databaseUrl, localFolder });
    stack.add(async () => void (await Promise.all(instances.map((instance) => instance.stop()))));
    say(`Starting ${instances.length} instances of Sigap …`);
    await startInstances(instances);
    const url = `http://127.0.0.1:${places.http}`;
    const announce = () => writeServerAddress({ folder: localFolder, address: url });
    await announce();
    return whole({
      url,
      databaseUrl,
      localFolder,
      instances,
      databases,
      balancer,
      places,
      folder,
      announce,
      ends: stack,
    });
  } catch (error) {
    await stack.endAll();
    throw error;
  }
}

/** The first instance makes what only the first makes; the others come when that is there. */
async function startInstances(instances: readonly Instance[]): Promise<void> {
  const [first, ...others] = instances;
  await first?.start();
  await Promise.all(others.map((instance) => instance.start()));
}

async function startDatabases(options: ClusterOptions, stack: Ends): Promise<DatabasePair> {
  const { folder, postgresSettings: settings = [] } = options;
  const open = async (name: string, twin?: PostgresServer): Promise<PostgresServer> => {
    const password = twin === undefined ? {} : { password: twin.password };
    const server = await openPostgresServer({ name, folder: join(folder, name), settings, ...password });
    stack.add(() => server.close());
    return server;
  };
  const one = await open('database-1');
  const servers = [one, await open('database-2', one)];
  const saved = (await readFile(join(folder, STATE), 'utf8').catch(() => '')).trim();
  const [first, second] = servers.toSorted((a, b) => Number(b.name === saved) - Number(a.name === saved));
  if (first === undefined || second === undefined) throw new Error('A cluster has two PostgreSQL servers.');
  return startPair(first, second);
}

interface Places {
  readonly http: number;
  readonly postgres: number;
  readonly figures: number;
  readonly instances: readonly number[];
}

async function choosePlaces({ port, instances }: ClusterOptions): Promise<Places> {
  const [http = 0, postgres = 0, figures = 0, ...others] = await Promise.all(
    Array.from({ length: 3 + instances }, () => freePort()),
  );
  return { http: port === undefined || port === 0 ? http : port, postgres, figures, instances: others };
}

const balancerAddresses = (places: Places, { primary, replica }: DatabasePair) => ({
  ports: { http: places.http, postgres: places.postgres, figures: places.figures },
  servers: {
    sigap: places.instances.map((port, place) => ({ name: `api-${place + 1}`, port })),
    primary: [primary, replica].map(({ name, port, rolePort }) => ({ name, port, checkPort: rolePort })),
  },
});

function createInstances(
  { folder, env, wrapper }: ClusterOptions,
  { places, databaseUrl, localFolder }: { places: Places; databaseUrl: string; localFolder: string },
): Instance[] {
  return places.instances.map((port, place) =>
    createInstance({
      name: `api-${place + 1}`,
      port,
      folder,
      wrapper: wrapper?.(place) ?? [],
      env: {
        DRAIN_ANNOUNCE_MS: '1500', // as in production: the balancer hears first
        ...env,
        DATABASE_URL: databaseUrl,
        HOST: '127.0.0.1',
        PORT: String(port),
        LOCAL_FOLDER: localFolder,
        TRUST_PROXY: '127.0.0.1',
      },
    }),
  );
}

interface Parts extends Pick<Cluster, 'url' | 'databaseUrl' | 'localFolder' | 'instances' | 'balancer'> {
  readonly databases: DatabasePair;
  readonly places: Places;
  readonly folder: string;
  readonly announce: () => Promise<void>;
  readonly ends: Ends;
}

function whole({ databases, places, folder, announce, ends, instances, ...parts }: Parts): Cluster {
  const inTurn = oneAtATime();
  return {
    ...parts,
    instances,
    figuresPort: places.figures,
    get primary() {
      return databases.primary;
    },
    get replica() {
      return databases.replica;
    },
    promote: () =>
      inTurn(async () => {
        const promotion = await databases.promote();
        await writeFile(join(folder, STATE), databases.primary.name);
        await untilWayLeadsTo(databases.primary.port, parts.databaseUrl);
        return promotion;
      }),
    restartInTurn: () =>
      inTurn(async () => {
        const ended: Ending[] = [];
        for (const instance of instances) {
          ended.push(await instance.stop());
          await instance.start();
          await announce();
        }
        return ended;
      }),
    close: () => inTurn(() => ends.endAll()),
  };
}

/** Runs what is asked for one after the other: two promotions at once would leave two primaries. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
