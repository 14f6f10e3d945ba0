/** The HTTP app on a real port with a small schema of its own, so that the platform is tested without any capability. */
import {
  GraphQLFloat,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { Writable } from 'node:stream';
import { afterAll, beforeAll } from '@jest/globals';
import { type Viewer, createLocalIssuer, createTokenVerifier } from '../../../../src/platform/auth/index.js';
import type { ViewerClaims } from '../../../../src/platform/auth/claims.js';
import { type OperationContext, contextCreator, createErrorFormatter } from '../../../../src/api/graphql/index.js';
import { documentReader } from '../../../../src/api/documents/index.js';
import { NO_TOKEN } from '../../../../src/api/graphql/auth-checker.js';
import { BillingMonthScalar, RupiahScalar } from '../../../../src/platform/graphql/index.js';
import { type HttpApp, createHttpApp } from '../../../../src/api/http/index.js';
import type { HttpAppDeps } from '../../../../src/api/http/deps.js';
import { CallerError } from '../../../../src/kernel/caller-error.js';
import { systemClock } from '../../../../src/kernel/clock.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { type Readings, createReadings } from '../../../../src/platform/readings/index.js';
import { type OverloadDeps, createOverload } from '../../../../src/platform/overload/overload.js';
import { createLogger, createMetrics } from '../../../../src/platform/observability/index.js';

const Thing: GraphQLObjectType = new GraphQLObjectType({
  name: 'Thing',
  fields: () => ({ name: { type: GraphQLString }, next: { type: Thing }, things: pageOfThings }),
});
const pageOfThings = {
  type: new GraphQLList(Thing),
  args: { first: { type: new GraphQLNonNull(GraphQLInt), defaultValue: 50 } },
  resolve: () => [{ name: 'one' }],
};
const Bill = new GraphQLInputObjectType({
  name: 'Bill',
  fields: { month: { type: new GraphQLNonNull(BillingMonthScalar) }, atMost: { type: RupiahScalar } },
});

/** Answers after a while; what waits for longer than a test file does not keep the process. */
const later = (ms: number): Promise<number> => new Promise((resolve) => setTimeout(() => resolve(ms), ms).unref());

/** Nothing of this schema tells of anybody, so nothing is to be logged. */
const tellingOfNobody = (operation: { readonly viewer: Viewer | null; readonly now: Date }): Readings => {
  const refuse = () => Promise.reject(new Error('this schema tells of nobody'));
  return createReadings({ ...operation, newId: randomIds, log: { write: refuse }, familiesOfPayments: refuse });
};

/** Counts what ran, so that "before execution" can be seen. */
export const ran: string[] = [];
/** Sources of `ticks` that are open now. */
export const openSources = new Set<symbol>();

async function* ticks({ count }: { count: number }) {
  const source = Symbol('ticks');
  openSources.add(source);
  try {
    for (let tick = 1; tick <= count; tick++) {
      yield { ticks: tick };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    openSources.delete(source);
  }
}

function refuseStrangers({ viewer }: OperationContext): void {
  if (viewer === null) throw new CallerError('UNAUTHENTICATED', NO_TOKEN);
}

export const SCHEMA = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, OperationContext>({
    name: 'Query',
    fields: {
      role: { type: GraphQLString, resolve: (_root, _args, { viewer }) => viewer?.role ?? null },
      secret: { type: GraphQLString, resolve: (_root, _args, context) => (refuseStrangers(context), 'for the known') },
      boom: {
        type: GraphQLString,
        resolve: () => {
          throw Object.assign(new Error("duplicate key (nik)=('6472014509870001') in '/srv/sigap/src'"), {
            detail: 'Key (nik)=(6472014509870001) exists.',
          });
        },
      },
      never: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
      things: { ...pageOfThings, resolve: () => (ran.push('things'), [{ name: 'one' }]) },
      due: {
        type: GraphQLString,
        args: { bill: { type: new GraphQLNonNull(Bill) } },
        resolve: (_root, { bill }: { bill: { month: string } }) => bill.month,
      },
      slow: {
        type: GraphQLFloat,
        args: { ms: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_root, { ms }: { ms: number }) => (ran.push('slow'), later(ms)),
      },
      long: {
        type: GraphQLString,
        args: { length: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_root, { length }: { length: number }) => 'x'.repeat(length),
      },
    },
  }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: {
      change: { type: GraphQLString, resolve: () => (ran.push('change'), 'changed') },
      changeSlowly: {
        type: GraphQLFloat,
        args: { ms: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_root, { ms }: { ms: number }) => later(ms),
      },
    },
  }),
  subscription: new GraphQLObjectType<unknown, OperationContext>({
    name: 'Subscription',
    fields: {
      ticks: {
        type: GraphQLInt,
        args: { count: { type: new GraphQLNonNull(GraphQLInt) } },
        subscribe: (_root, args, context) => (refuseStrangers(context), ticks(args as { count: number })),
      },
      moments: {
        type: GraphQLString,
        args: { count: { type: new GraphQLNonNull(GraphQLInt) } },
        subscribe: (_root, args) => ticks(args as { count: number }),
        resolve: (_root, _args, { now }) => now.toISOString(),
      },
      silence: { type: GraphQLInt, subscribe: () => silence() },
      broken: { type: GraphQLInt, subscribe: () => broken() },
      thing: { type: Thing, subscribe: () => ticks({ count: 1 }), resolve: () => ({ name: 'one' }) },
      slowly: {
        type: GraphQLFloat,
        args: { ms: { type: new GraphQLNonNull(GraphQLInt) } },
        subscribe: () => ticks({ count: 2 }),
        resolve: (_root, { ms }: { ms: number }) => later(ms),
      },
    },
  }),
});

/** Fails as soon as somebody wants to listen. */
const broken = (): AsyncIterable<number> => ({
  [Symbol.asyncIterator]: () => {
    throw new Error('a duplicate listener');
  },
});

/** Never says anything until it is told to end. */
function silence(): AsyncIterableIterator<unknown> {
  const source = Symbol('silence');
  openSources.add(source);
  let end: (value: IteratorResult<unknown>) => void = () => undefined;
  const ended = new Promise<IteratorResult<unknown>>((resolve) => (end = resolve));
  return {
    next: () => ended,
    return: () => {
      openSources.delete(source);
      end({ done: true, value: undefined });
      return ended;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

export interface Platform {
  url: string;
  app: HttpApp;
  /** Lines of the log so far, parsed. */
  logged: Record<string, unknown>[];
  bearer(options?: { ttlSeconds?: number; role?: ViewerClaims['role'] }): Promise<string>;
  /** Posts an operation; `accept` is plain JSON unless said otherwise. */
  ask(
    query: string,
    options?: { variables?: object; headers?: Record<string, string> },
  ): Promise<{ status: number; headers: Headers; body: Answer }>;
}

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: Record<string, unknown>;
  }[];
}

export const LIMITS = { depth: 6, aliases: 5, cost: 2_000, eventCost: 100, timeMs: 5_000, answerLength: 100_000 };

/** The parts of the app that differ, and the pressure that it measures. */
type PlatformOptions = Partial<HttpAppDeps> & Partial<Pick<OverloadDeps, 'busyAfterMs' | 'measure'>>;

export async function startPlatform({ busyAfterMs = 0, measure, ...options }: PlatformOptions = {}): Promise<Platform> {
  const logged: Record<string, unknown>[] = [];
  const destination = new Writable({
    write: (line: Buffer, _encoding, done) => (
      logged.push(JSON.parse(line.toString()) as Record<string, unknown>),
      done()
    ),
  });
  const log = createLogger({ level: 'info', destination });
  const issuer = createLocalIssuer({ seed: new Uint8Array(32).fill(9), now: systemClock.now });
  const metrics = createMetrics({ ofTheProcess: false });
  const overload = createOverload({
    registry: metrics.registry,
    busyAfterMs,
    webhooksInFlightMax: 100,
    readersWaiting: () => 0,
    ...(measure && { measure }),
  });
  const app = await createHttpApp({
    schema: SCHEMA,
    createContext: contextCreator({ now: systemClock.now, readingsOf: tellingOfNobody, slices: [] }),
    verifyToken: createTokenVerifier(issuer.trust),
    countRequest: () => Promise.resolve({ isWithin: true, max: 1, left: 1, endsInSeconds: 1 }),
    limits: LIMITS,
    readDocument: documentReader('open', { find: () => Promise.resolve(null) }),
    countUse: () => undefined,
    isSchemaOpen: true,
    errors: createErrorFormatter({
      newId: randomIds,
      logFault: (fault) => log.error(fault, 'fault'),
      logOutage: (met) => log.error(met, 'outage'),
    }),
    log,
    metrics,
    newId: randomIds,
    now: systemClock.now,
    readHealth: () => Promise.reject(new Error('no test of the platform asks for its health')),
    readJobs: () => Promise.resolve([]),
    figures: 'open',
    trustProxy: [],
    allowedOrigins: [],
    overload,
    consoleFolder: null,
    consoleSignIn: null,
    isSandbox: false,
    docsFolder: null,
    plugins: [],
    files: [],
    ...options,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    app,
    logged,
    bearer: async ({ ttlSeconds = 60, role = 'AUDITOR' } = {}) =>
      `Bearer ${await issuer.issueToken({ sub: 's', name: 'n', role, regions: 'ALL' }, { ttlSeconds })}`,
    ask: async (query, { variables, headers } = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer };
    },
  };
}

/** One platform for a whole test file. */
export function usePlatform(options: PlatformOptions = {}): Platform {
  const platform = {} as Platform;
  beforeAll(async () => void Object.assign(platform, await startPlatform(options)));
  afterAll(() => platform.app.drain());
  return platform;
}

/** Waits for what happens soon and in its own time; fails loudly after five seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 5_000;
  while (!holds()) {
    if (performance.now() > giveUpAt) throw new Error(`never happened: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
