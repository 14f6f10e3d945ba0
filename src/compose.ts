/** The one place that knows every part and wires it by hand. Nothing listens yet when it is done. */
import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type CardSigner, appointmentsSlice, cardSigner, freezeCredential } from './appointments/index.js';
import { type CellKeeper, arrearsSlice, createAssessor, keepCellsFolded } from './arrears/index.js';
import {
  type LocalIssuer,
  type TokenTrust,
  type VerifyToken,
  createLocalIssuer,
  createTokenVerifier,
  remoteIssuer,
} from './auth/index.js';
import { cadresSlice, readCadresAlong } from './cadres/index.js';
import { type FreezeCredential, complaintsSlice } from './complaints/index.js';
import { composeMessages } from './compose-messages.js';
import { POSTING_RULES, composeInquiry, composePosting } from './compose-payments.js';
import { type Config, readOrMakeLocalKey } from './config/index.js';
import type { Numbered } from './db/event-log.js';
import { createOrm } from './db/orm.js';
import { type Connection, type Pool, createPool } from './db/pool.js';
import { educationSlice } from './education/index.js';
import { facilitiesSlice } from './facilities/index.js';
import { familiesSlice } from './families/index.js';
import { fieldSyncSlice } from './field-sync/index.js';
import { figuresSlice } from './figures/index.js';
import {
  type ContextSlice,
  type Fault,
  buildSchema,
  contextCreator,
  createErrorFormatter,
  nodeSlice,
} from './graphql/index.js';
import { type HttpApp, createHttpApp, registerSegmentExport } from './http/index.js';
import type { Clock } from './kernel/clock.js';
import type { IdSource } from './kernel/ids.js';
import { type LiveFact, type LiveFeed, announceEvents, createLiveFeed, startInstanceHints } from './live/index.js';
import { type Logger, type Metrics, createMetrics } from './observability/index.js';
import {
  type FindPartner,
  type ManagePartners,
  createInquiryMemory,
  findPartnerIn,
  managePartners,
  partnerRegistry,
  partnersSlice,
  secretSeal,
} from './partners/index.js';
import {
  type EntryDeps,
  type PaymentsContext,
  createAccountHistory,
  createDeliveryKeeper,
  paymentsSlice,
} from './payments/index.js';
import { type Messaging, messagesSlice } from './messages/index.js';
import { publicStatusSlice } from './public-status/index.js';
import { regionsSlice } from './regions/index.js';
import { readVisitsAlong, visitsSlice } from './visits/index.js';
import { registrationSlice } from './registration/index.js';
import { portfoliosSlice } from './portfolios/index.js';
import { reimbursementsSlice } from './reimbursements/index.js';
import { restrictionsSlice } from './restrictions/index.js';
import { JKN_CONDUCT_POLICY, exportSegment, telecollectingSlice } from './telecollecting/index.js';
import { type WebhookWatch, registerWebhooks } from './webhooks/index.js';

export interface ComposeDeps {
  readonly config: Config;
  /** A database with the newest structure. */
  readonly databaseUrl: string;
  /** Where keys are made when the configuration gives none. */
  readonly localFolder: string;
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly log: Logger;
  /** How many notices share a commit at most; measurements compare with 1. */
  readonly batchSizeMax?: number;
}

export interface Server {
  readonly app: HttpApp;
  readonly pool: Pool;
  readonly feed: LiveFeed;
  readonly partners: ManagePartners;
  readonly findPartner: FindPartner;
  /** Null where tokens come from an identity provider. */
  readonly localIssuer: LocalIssuer | null;
  /** Drains: no new work, running work finished, everything closed. */
  close(): Promise<void>;
}

const assess = createAssessor({ tariffs: POSTING_RULES.tariffs, policies: POSTING_RULES.arrearsPolicies });

export async function compose(deps: ComposeDeps): Promise<Server> {
  const { config, databaseUrl, clock, newId, log } = deps;
  const now = () => clock.now();
  const metrics = createMetrics({ ofTheProcess: true });
  const watch = watchWebhooks(log, metrics);
  const orm = await createOrm(databaseUrl);
  const pool = composePool(deps);
  const live = await composeLive(deps, pool);
  const cells = composeCells(deps, pool);
  const posting = composePosting(deps, { pool, eventLog: live.eventLog });
  const partners = await composePartners(deps, { pool, em: () => orm.em.fork() });
  const tokens = await composeTokens(deps);
  const cards = cardSigner(await keyOf(deps, 'credentials'));
  const door = { ...(await composeDoor(deps, pool)), ...posting.door, findPartner: partners.find };
  const messages = await composeMessages({ ...deps, pool, watch, assess, events: live.eventLog });
  const verifyToken = createTokenVerifier(tokens.trust);
  const app = await createHttpApp({
    schema: buildSchema(),
    createContext: contextCreator({
      now,
      slices: composeSlices({
        pool,
        em: orm.em,
        newId,
        feed: live.feed,
        events: live.eventLog,
        now,
        partners: partners.manage,
        cards,
        messaging: messages.messaging,
        ledger: posting.ledger,
        onItemFailed: (error) => reportItem({ log, metrics }, error),
      }),
    }),
    verifyToken,
    limits: config.graphqlLimits,
    errors: createErrorFormatter({ newId, logFault: (fault) => reportFault({ log, metrics }, fault) }),
    log,
    metrics,
    newId,
    now,
    isDatabaseReady: () => pool.query('select').then(() => true),
    trustProxy: config.http.trustProxy,
    plugins: [
      (scope) => registerWebhooks(scope, { ...door, clock, watch }),
      messages.receipts,
      composeExport(deps, { pool, em: orm.em, verifyToken }),
    ],
  });
  const close = async (): Promise<void> => {
    await app.drain();
    await posting.close();
    await messages.stop();
    await live.close();
    await cells.stop();
    await orm.close(true);
    await pool.end();
  };
  return {
    app,
    pool,
    feed: live.feed,
    partners: partners.manage,
    findPartner: partners.find,
    localIssuer: tokens.local,
    close,
  };
}

const composeCells = ({ log }: ComposeDeps, pool: Pool): CellKeeper =>
  keepCellsFolded({
    pool,
    onError: (error) =>
      log.error({ err: error }, 'the cells of arrears were not folded; the next round makes up for it'),
  });

/** The route by which a segment leaves as a file. */
function composeExport(
  { clock, newId, log }: ComposeDeps,
  { verifyToken, ...database }: { pool: Pool; em: EntityManager; verifyToken: VerifyToken },
) {
  const onBroken = (error: unknown): void => log.warn({ err: error }, 'an export ended before its last line');
  const deps = { ...database, newId, assess, onBroken };
  return (scope: HttpApp['fastify']): Promise<void> => {
    registerSegmentExport(scope, {
      verifyToken,
      exportSegment: (viewer, id) => exportSegment({ ...deps, viewer, now: clock.now() }, id),
    });
    return Promise.resolve();
  };
}

/** What the webhooks need besides posting and partners. */
async function composeDoor(deps: ComposeDeps, pool: Pool) {
  const { newId } = deps;
  return {
    ids: newId,
    keepDelivery: createDeliveryKeeper({ pool, newId }),
    inquireBill: composeInquiry(pool),
    rememberInquiry: createInquiryMemory(pool),
    tokenKey: await keyOf(deps, 'snapTokens'),
  };
}

function composePool({ config, databaseUrl, log }: ComposeDeps): Pool {
  return createPool({
    databaseUrl,
    connectionsMax: config.database.connectionsMax,
    onError: (error) => log.warn({ err: error }, 'a database connection was lost'),
  });
}

/** One log takes every kind of event and gives each back as it came. */
interface EveryEventLog {
  announce<Fact extends LiveFact>(connection: Connection, events: readonly Fact[]): Promise<readonly Numbered<Fact>[]>;
  publish(events: readonly Numbered<LiveFact>[]): void;
}

interface SliceParts {
  readonly pool: Pool;
  readonly em: EntityManager;
  readonly newId: IdSource;
  readonly feed: LiveFeed;
  readonly events: EveryEventLog;
  readonly now: () => Date;
  readonly partners: ManagePartners;
  readonly cards: CardSigner;
  readonly messaging: Messaging;
  readonly ledger: EntryDeps;
  readonly onItemFailed: (error: unknown) => void;
}

function composeSlices(parts: SliceParts): ContextSlice[] {
  const { pool, em, newId, feed, events, now, partners, cards, messaging, ledger, onItemFailed } = parts;
  return [
    regionsSlice({ pool }),
    arrearsSlice({ pool, assess }),
    familiesSlice<PaymentsContext>({
      pool,
      newId,
      findAccountsAt: createAccountHistory(pool),
      companions: [readCadresAlong, readVisitsAlong],
    }),
    facilitiesSlice({ pool }),
    publicStatusSlice({ pool, assess }),
    cadresSlice({ pool, assess }),
    registrationSlice({ pool, newId }),
    appointmentsSlice({ pool, em, newId, cards }),
    restrictionsSlice({ pool, em }),
    portfoliosSlice({ pool, newId }),
    visitsSlice({ pool }),
    reimbursementsSlice({ pool }),
    complaintsSlice({ pool, events, freezeCredential: freezer(newId) }),
    educationSlice({ pool }),
    fieldSyncSlice({ pool, onItemFailed }),
    messagesSlice(messaging),
    telecollectingSlice({ pool, conductPolicies: JKN_CONDUCT_POLICY }),
    paymentsSlice({ ledger }),
    partnersSlice(partners),
    figuresSlice({ pool }),
    nodeSlice({ pool }),
    () => ({ live: { pool, feed, now } }),
  ];
}

/** A complaint of a request for cash freezes the cadre's card in the commit that files it. */
const freezer =
  (newId: IdSource): FreezeCredential =>
  async ({ cadreId, complaintId, at, connection }) => {
    const command = { cadreId, reason: `Complaint ${complaintId}`, by: 'complaints' };
    await freezeCredential({ connection, newId, now: at }, command);
  };

async function composeLive({ databaseUrl, log }: ComposeDeps, pool: Pool) {
  const onError = (error: unknown): void => log.error({ err: error }, 'the live feed stumbled and goes on');
  const feed = await createLiveFeed({ pool, onError });
  const hints = await startInstanceHints({ pool, databaseUrl, feed, onError });
  const eventLog: EveryEventLog = {
    announce: announceEvents,
    publish(events) {
      feed.publish(events);
      hints.send(events.at(-1)?.number ?? 0n);
    },
  };
  const close = async (): Promise<void> => {
    feed.close();
    await hints.stop();
  };
  return { feed, eventLog, close };
}

async function composePartners(deps: ComposeDeps, { pool, em }: { pool: Pool; em: () => EntityManager }) {
  const { clock, newId } = deps;
  const seal = secretSeal(await keyOf(deps, 'secrets'));
  const registry = partnerRegistry({ find: findPartnerIn({ pool, seal }), clock });
  const manage = managePartners({ pool, orm: em, seal, newId, randomBytes, clock, changed: registry.forget });
  return { find: registry.find, manage };
}

async function composeTokens({
  config,
  localFolder,
  clock,
}: ComposeDeps): Promise<{ trust: TokenTrust; local: LocalIssuer | null }> {
  const now = () => clock.now();
  if (config.auth !== null) return { trust: remoteIssuer({ ...config.auth, now }), local: null };
  const seed = await readOrMakeLocalKey({ folder: localFolder, name: 'token-issuer-key' });
  const local = createLocalIssuer({ seed, now });
  return { trust: local.trust, local };
}

const KEY_FILES = { secrets: 'secrets-key', snapTokens: 'snap-token-key', credentials: 'credential-key' } as const;

const keyOf = async ({ config, localFolder }: ComposeDeps, name: keyof typeof KEY_FILES): Promise<Uint8Array> =>
  config.keys[name] ?? readOrMakeLocalKey({ folder: localFolder, name: KEY_FILES[name] });

interface Reporting {
  readonly log: Logger;
  readonly metrics: Metrics;
}

function reportFault({ log, metrics }: Reporting, { err, ...fault }: Fault): void {
  metrics.faults.inc();
  log.error({ ...fault, err }, 'an operation failed');
}

function reportItem({ log, metrics }: Reporting, error: unknown): void {
  metrics.faults.inc();
  log.error({ err: error }, 'an item of a phone was not taken; it will be sent again');
}

function watchWebhooks(log: Logger, metrics: Metrics): WebhookWatch {
  return {
    ended: ({ protocol, ending, status }) => metrics.webhooks.inc({ protocol, ending, status }),
    alarmed: (alarm) => log.error(alarm, 'a partner sent something that an operator must look at'),
    failed({ error, ...failure }) {
      metrics.faults.inc();
      log.error({ ...failure, err: error }, 'a webhook failed; its partner was told to send it again');
    },
  };
}
