/**
 * Wires the server by hand: the one place that knows every part, while the other files of composition/ wire the parts
 * of each. Nothing listens yet when it is done.
 */
import { countOverdueRequests } from '../data-rights/requests/index.js';
import { cardSigner, photoLinks } from '../fieldwork/appointments/index.js';
import { type LocalIssuer, createParticipantIssuer, createTokenVerifier } from '../platform/auth/index.js';
import { composeAccess } from './access.js';
import type { AlarmName } from './alarms.js';
import { type ComposeDeps, type Pools, composePools, keyOf } from './deps.js';
import { composeImports } from './imports.js';
import { composeEncryption } from './encryption.js';
import { composeHealth } from './health.js';
import { composeLive } from './live.js';
import { composeMessages } from './messages.js';
import { composePartners } from './partners.js';
import { composePhotos } from './photos.js';
import { composePosting } from './payments.js';
import { composePush } from './push.js';
import { composePolicies } from './policies.js';
import { composeReadings } from './readings.js';
import { beginCounts, reportFault, reportItem, reportOutage, watchWebhooks } from './reporting.js';
import { composeExport } from './segment-export.js';
import { TABLES } from './schema/entities.js';
import { schemaWith } from './schema/schema-with.js';
import { composeOwnExport } from './own-export.js';
import { composeSettlement } from './settlement.js';
import { type SliceParts, composeSlices } from './slices.js';
import { watchFullReadings } from './full-readings.js';
import { followDatabaseClock, realTimeOf } from './time.js';
import { composeTokens, consoleSignInOf } from './tokens.js';
import { tracedCalls } from './traced-calls.js';
import { composeTraffic } from './traffic.js';
import { composeUses } from './uses.js';
import { composeOwnWork } from './worker.js';
import { outageOf } from '../platform/db/availability.js';
import { installationFolder } from '../platform/db/installation-folder.js';
import { createOrm } from '../platform/db/orm.js';
import type { Pool } from '../platform/db/pool.js';
import { type ContextSlice, contextCreator, createErrorFormatter, limitsSlice } from '../api/graphql/index.js';
import { type HttpApp, createHttpApp, findConsole, findDocs } from '../api/http/index.js';
import { requestCounter } from '../platform/quotas/index.js';
import { createOverload } from '../platform/overload/index.js';
import type { Keyring } from '../platform/encryption/index.js';
import type { LiveFeed } from '../platform/live/index.js';
import {
  type Metrics,
  createMetrics,
  showConnections,
  showCount,
  showHealth,
  startTracing,
  watchPosting,
} from '../platform/observability/index.js';
import type { FindPartner, ManagePartners, SecretCipher } from '../money/partners/index.js';
import { countOpenDoubts } from '../partners/doubts/index.js';
import { composeDocuments } from './documents.js';
import { registerPartnersOpenApi, registerWebhooks } from '../api/webhooks/index.js';

export type { ComposeDeps } from './deps.js';

export interface Server {
  readonly app: HttpApp;
  /** Connections for work that takes longer than anybody waits, such as making the demo branch. */
  readonly pool: Pool;
  readonly feed: LiveFeed;
  readonly partners: ManagePartners;
  readonly findPartner: FindPartner;
  /** Encrypts and decrypts secrets. */
  readonly cipher: SecretCipher;
  /** Seals and opens personal data. */
  readonly keyring: Keyring;
  /** The issuer of this machine's tokens; null where tokens come from an identity provider. */
  readonly localIssuer: LocalIssuer | null;
  readonly metrics: Metrics;
  /**
   * Starts queued tasks and background jobs. It is called once the database is filled: before, they would wait for what
   * fills it, and fail.
   */
  startOwnWork(): Promise<void>;
  /**
   * Drains the server: takes no new work, finishes running work, and closes everything; requests may take up to
   * `requestsWithinMs`. Whoever asks again waits for the same end.
   */
  close(requestsWithinMs?: number): Promise<void>;
  /** Names what is lost with the process; for a stop that has no time left to close. */
  giveUp(): void;
}

export async function compose(deps: ComposeDeps): Promise<Server> {
  const parts = await composeParts(deps);
  const app = await composeApp(deps, parts);
  const { orm, pools, overload, live, posting, partners, tokens, settlement, ownWork } = parts;
  let closing: Promise<void> | null = null;
  const closeOnce = async (requestsWithinMs?: number): Promise<void> => {
    await app.drain(requestsWithinMs);
    await parts.access.settled();
    await parts.uses.save();
    await ownWork.stop(); // The jobs stop before the batch closes, because some of them post.
    await settlement.close(); // Settlement closes before the batch, because it posts.
    await posting.close();
    await live.close();
    overload.close();
    parts.encryption.close();
    await orm.close(true);
    await pools.end();
    await parts.tracing?.close();
  };
  return {
    app,
    pool: pools.jobs,
    feed: live.feed,
    partners: partners.manage,
    findPartner: partners.find,
    cipher: partners.cipher,
    keyring: parts.encryption.keyring,
    localIssuer: tokens.local,
    metrics: parts.metrics,
    startOwnWork: () => ownWork.start(),
    close: (requestsWithinMs) => (closing ??= closeOnce(requestsWithinMs)),
    giveUp: () => posting.giveUp(),
  };
}

/** Counting what waits asks the database, so that a scrape every few seconds does not count it anew. */
const WAITING_COUNTED_EVERY_MS = 10_000;

/** Composes the parts in the order in which they need each other. */
async function composeParts(deps: ComposeDeps) {
  const schema = schemaWith(sandboxOf(deps)?.resolvers);
  const metrics = createMetrics({ ofTheProcess: true });
  beginCounts(metrics);
  const watch = watchWebhooks(deps.log, metrics);
  const tracing = await startTracing(deps.config.traces, { registry: metrics.registry, log: deps.log });
  const pools = composePools(deps);
  await followDatabaseClock({ ...deps, pool: pools.jobs, metrics });
  const orm = await createOrm(deps.databaseUrl, TABLES);
  const encryption = await composeEncryption(deps, { pool: pools.jobs });
  const { keyring } = encryption;
  const policies = await composePolicies(pools.jobs);
  const tokens = await composeTokens(deps);
  const access = await composeAccess(deps, { ...pools, lifeMaxSeconds: tokens.trust.lifeMaxSeconds });
  const live = await composeLive(deps, { pool: pools.live, metrics, heard: access.heard });
  const { answerWithinMs } = deps.config.snap;
  const watchOfPosting = watchPosting({ metrics, now: () => deps.clock.now(), outageOf });
  const countAlarm = (alarm: AlarmName): void => metrics.alarms.inc({ alarm });
  const posting = composePosting(
    { ...deps, rules: policies.rules, keyring, answerWithinMs, tracer: tracing },
    { pool: pools.money, eventLog: live.eventLog, watch: watchOfPosting, countAlarm },
  );
  const readHealth = composeHealth({ ...pools, feed: live.feed, posting: watchOfPosting });
  showHealth(metrics, readHealth);
  showParts(metrics, { pools, posting, now: () => deps.clock.now() });
  const partners = await composePartners(deps, { pools, em: () => orm.em.fork() });
  const serverKey = await keyOf(deps, 'secrets');
  const issuer = createParticipantIssuer({ key: serverKey, now: () => deps.clock.now() });
  const verifyToken = access.guard(
    issuer.besides(createTokenVerifier({ ...tokens.trust, findMachine: access.findMachine })),
  );
  const traffic = await composeTraffic(deps, { pools, watch, posting, partners, countAlarm, policies, keyring });
  const messages = composeMessages({ ...deps, pool: pools.jobs, keyring, watch, policies, key: serverKey });
  const push = await composePush(deps, { pool: pools.jobs, cipher: partners.cipher, metrics });
  const signIn = { messaging: messages.messaging, issuer, keyring, key: serverKey };
  const askPartner = traffic.askAboutPayment;
  const settlement = composeSettlement({
    ...deps,
    pool: pools.jobs,
    reads: pools.reads,
    findPartner: partners.find,
    postPayment: posting.entrances.settlementFile,
    countAlarm,
    reversePayment: posting.reversePayment,
    verifyToken,
    askPartner,
  });
  const uses = composeUses(deps, { schema, pool: pools.jobs });
  const known = { uses, metrics, live, posting, traffic, messages, push, signIn, settlement, policies, access };
  const ownWork = composeOwnWork(deps, { ...known, pool: pools.jobs });
  const overload = createOverload({
    registry: metrics.registry,
    ...deps.config.overload,
    readersWaiting: () => pools.reads.waitingCount,
  });
  const shared = { schema, tracing, readHealth, orm, pools, overload };
  return { ...known, ...shared, encryption, partners, tokens, verifyToken, ownWork };
}

/** Shows in the metrics what waits, what is in doubt or overdue, and how connections are used. */
function showParts(
  metrics: Metrics,
  {
    pools,
    posting,
    now,
  }: { readonly pools: Pools; readonly posting: ReturnType<typeof composePosting>; readonly now: () => Date },
): void {
  showCount(metrics, {
    name: 'sigap_posting_lane',
    help: 'Notices that wait for a family that somebody holds.',
    read: () => Promise.resolve(posting.laneSize()),
  });
  showCount(metrics, {
    name: 'sigap_payment_doubts_open',
    help: 'Payments in doubt that are not closed.',
    read: () => countOpenDoubts(pools.reads),
    keptForMs: WAITING_COUNTED_EVERY_MS,
  });
  showCount(metrics, {
    name: 'sigap_data_requests_overdue',
    help: 'Requests of families about their data that wait longer than their term.',
    read: () => countOverdueRequests(pools.jobs, now()), // readers meet the families of whoever asks alone
    keptForMs: WAITING_COUNTED_EVERY_MS,
  });
  const { money, reads, live: feedPool, jobs: jobPool } = pools;
  showConnections(metrics, { posting: posting.pool, money, reads, live: feedPool, jobs: jobPool });
}

type Parts = Awaited<ReturnType<typeof composeParts>>;

async function composeApp(deps: ComposeDeps, parts: Parts): Promise<HttpApp> {
  const { config, clock, newId, log } = deps;
  const { metrics, orm, pools, overload, verifyToken, traffic, messages, settlement } = parts;
  const now = () => clock.now();
  const consoleFolder = findConsole(installationFolder());
  return createHttpApp({
    schema: parts.schema,
    countUse: parts.uses.count,
    createContext: contextCreator({
      now,
      readingsOf: composeReadings({ pools, newId }),
      slices: [
        limitsSlice({ operationLimits: config.graphqlLimits, documentsMode: config.documents }),
        ...composeSlices(await slicePartsOf(deps, parts)),
      ],
    }),
    verifyToken,
    countRequest: requestCounter({ pool: pools.reads, now: realTimeOf(clock) }),
    limits: config.graphqlLimits,
    readDocument: await composeDocuments(deps, { pool: pools.reads, consoleFolder }),
    isSchemaOpen: config.environment !== 'production',
    errors: createErrorFormatter({
      newId,
      logFault: (fault) => reportFault({ log, metrics }, fault),
      logOutage: (met) => reportOutage({ log, metrics }, met),
    }),
    log,
    metrics,
    newId,
    now: realTimeOf(clock), // for the expiry of tokens
    readHealth: parts.readHealth,
    readJobs: () => parts.ownWork.status(),
    figures: config.http.figures,
    trustProxy: config.http.trustProxy,
    allowedOrigins: config.http.allowedOrigins,
    overload,
    consoleFolder,
    consoleSignIn: consoleSignInOf(config),
    isSandbox: sandboxOf(deps) !== undefined,
    docsFolder: findDocs(installationFolder()),
    plugins: [
      (scope) =>
        registerWebhooks(scope, {
          ...traffic.webhooks,
          ...tracedCalls(parts.tracing, config.http.trustProxy),
          overload,
        }),
      messages.receipts,
    ],
    files: [
      registerPartnersOpenApi,
      settlement.route,
      composeExport(deps, { pool: pools.jobs, em: orm.em, verifyToken, assess: parts.policies.assess }),
      composeOwnExport(deps, {
        pool: pools.jobs,
        reads: pools.reads,
        keyring: parts.encryption.keyring,
        assess: parts.policies.assess,
        verifyToken,
      }),
      traffic.debitFiles(verifyToken),
      composeImports(deps, { pool: pools.jobs, keyring: parts.encryption.keyring, verifyToken }),
      composePhotos(deps, { pool: pools.reads, links: photoLinks(await keyOf(deps, 'credentials')), verifyToken }),
    ],
  });
}

async function slicePartsOf(deps: ComposeDeps, parts: Parts): Promise<SliceParts> {
  const { clock, newId, log } = deps;
  const { metrics, orm, pools, live, posting, partners, traffic, messages, settlement } = parts;
  return {
    pool: pools.reads,
    longReads: pools.jobs,
    em: orm.em,
    newId,
    feed: live.feed,
    events: live.eventLog,
    now: () => clock.now(),
    overload: parts.overload,
    partners: partners.manage,
    cards: cardSigner(await keyOf(deps, 'credentials')),
    photos: photoLinks(await keyOf(deps, 'credentials')),
    messaging: { ...messages.messaging, pool: pools.reads },
    pushing: { ...parts.push, pool: pools.reads },
    signIn: { ...parts.signIn, messaging: { ...messages.messaging, pool: pools.reads } },
    ofPartners: traffic.slices,
    ledger: posting.ledger,
    cipher: partners.cipher,
    keyring: parts.encryption.keyring,
    policies: parts.policies,
    access: parts.access.slices,
    fullReadings: watchFullReadings(metrics, log),
    onItemFailed: (error) => reportItem({ log, metrics }, error),
    settlement: settlement.slice,
    sandbox: await sandboxSlice(deps, parts),
  };
}

/** What a sandbox has beside; production has none of it, whatever it is composed from. */
const sandboxOf = ({ config, sandbox }: ComposeDeps): ComposeDeps['sandbox'] =>
  config.environment === 'production' ? undefined : sandbox;

async function sandboxSlice(deps: ComposeDeps, { pools, live, tokens }: Parts): Promise<readonly ContextSlice[]> {
  const { clock } = deps;
  const sandbox = sandboxOf(deps);
  if (sandbox === undefined || clock.follow === undefined) return [];
  const cards = cardSigner(await keyOf(deps, 'credentials'));
  const { follow } = clock;
  return [
    sandbox.slice({ pool: pools.jobs, follow, now: () => clock.now(), feed: live.feed, cards, issuer: tokens.local }),
  ];
}
