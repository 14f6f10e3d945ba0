/** Asks the schema as one viewer at one moment, in the same process, and counts the statements it took. */
import { arrearsMappingSlice } from '../../../src/households/arrears-mapping/index.js';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { type ExecutionResult, parse, validate } from 'graphql';
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs } from '../../../src/households/arrears/index.js';
import { type Assess, arrearsSlice, createAssessor } from '../../../src/households/bills/index.js';
import { TABLES } from '../../../src/composition/schema/entities.js';
import { RESOLVERS } from '../../../src/composition/schema/resolvers.js';
import type { Viewer } from '../../../src/platform/auth/index.js';
import { appointmentsSlice, cardSigner, photoLinks } from '../../../src/fieldwork/appointments/index.js';
import { channelSlices } from '../../../src/composition/channels.js';
import { cadresSlice } from '../../../src/fieldwork/cadres/index.js';
import { complaintsSlice } from '../../../src/fieldwork/complaints/index.js';
import { createOrm } from '../../../src/platform/db/orm.js';
import type { Language } from '../../../src/platform/texts/index.js';
import type { Pool } from '../../../src/platform/db/pool.js';
import { addressesSlice, prefetchAddresses } from '../../../src/households/addresses/index.js';
import { familyClaimsSlice } from '../../../src/households/family-claims/index.js';
import { GROUND_OF, hasSpoken } from '../../../src/composition/reading-grounds.js';
import { nameSearchSlice } from '../../../src/households/name-search/index.js';
import { facilitiesSlice } from '../../../src/households/facilities/index.js';
import { educationSlice } from '../../../src/fieldwork/education/index.js';
import { familiesSlice } from '../../../src/households/families/index.js';
import { fullReadingsSlice } from '../../../src/households/full-readings/index.js';
import { fieldSyncSlice } from '../../../src/workday/offline-sync/index.js';
import { reportingSlice } from '../../../src/reporting/summaries/index.js';
import { buildSchema } from '../../../src/api/graphql/build-schema.js';
import { type ContextSlice, contextCreator } from '../../../src/api/graphql/context.js';
import { executeLogged } from '../../../src/api/graphql/run-operation.js';
import { randomIds } from '../../../src/kernel/ids.js';
import { LIVE_EVENTS } from '../../../src/composition/schema/live-events.js';
import {
  MESSAGES,
  NOTICE_TIMES,
  type Messaging,
  messagesSlice,
  sandboxProvider,
  linkCodes,
} from '../../../src/outreach/messages/index.js';
import {
  type PaymentsContext,
  type PostingRules,
  createAccountHistory,
  paymentsSlice,
  heldInInstalments,
  FAMILY_PAYMENTS,
} from '../../../src/money/payments/index.js';
import { type PolicyBook, policiesSlice } from '../../../src/platform/policies/index.js';
import { SHIPPED_POLICIES } from '../../../src/platform/policies/policy-book.js';
import { POLICIES } from '../../../src/composition/schema/policies.js';
import { regionsSlice } from '../../../src/households/regions/index.js';
import { prefetchVisits, visitsSlice } from '../../../src/fieldwork/visits/index.js';
import { instalmentsSlice } from '../../../src/households/instalments/index.js';
import { mandatesSlice } from '../../../src/partners/mandates/index.js';
import { secretCipher } from '../../../src/money/partners/index.js';
import { publicStatusSlice } from '../../../src/households/public-status/index.js';
import { tasksSlice } from '../../../src/workday/tasks/index.js';
import { CONDUCT } from '../conduct.js';
import { conductSlice } from '../../../src/fieldwork/conduct/index.js';
import { registrationSlice } from '../../../src/fieldwork/registration/index.js';
import { familySource, portfoliosSlice, prefetchHolders } from '../../../src/fieldwork/portfolios/index.js';
import { reimbursementsSlice } from '../../../src/fieldwork/reimbursements/index.js';
import { restrictionsSlice } from '../../../src/fieldwork/restrictions/index.js';
import { telecollectingSlice, findLastContacts } from '../../../src/outreach/telecollecting/index.js';
import { unheardLedger } from '../ledger-of.js';
import { RULES } from '../posting-harness.js';
import type { Keyring } from '../../../src/platform/encryption/index.js';
import { readingsIn } from '../readings-in.js';
import type { TestDatabase } from '../test-database.js';
import { keyringOf } from '../keyring.js';

export interface Answer<Data> {
  /** The data, in the shape that the test's document asks for. */
  readonly data: Data | null;
  readonly errors: readonly { readonly message: string; readonly code: unknown; readonly field: unknown }[];
  /** The number of statements that were sent to the database. */
  readonly statements: number;
}

export interface Caller {
  readonly viewer: Viewer | null;
  /** The moment of the question in ISO 8601; 2026-03-05, 10:00 in Samarinda, when absent. */
  readonly now?: string;
  readonly language?: Language;
}

export type Ask = <Data>(caller: Caller, query: string, variables?: Record<string, unknown>) => Promise<Answer<Data>>;

const schema = buildSchema(RESOLVERS);
export const assess = createAssessor({ tariffs: compileTariffs(JKN_TARIFFS), policies: JKN_ARREARS_POLICY });

/** The policies by which it is answered, and the rules made of them. */
export interface AnsweringRules {
  readonly policies: PolicyBook;
  readonly rules: PostingRules;
  readonly assess: Assess;
}

export const SHIPPED: AnsweringRules = { policies: SHIPPED_POLICIES, rules: RULES, assess };

const orms = new WeakMap<TestDatabase, Promise<MikroORM>>();

/** The ORM of a database; each database has one, which ends with it. */
function ormOf(database: TestDatabase): Promise<MikroORM> {
  const known = orms.get(database);
  if (known !== undefined) return known;
  const orm = createOrm(database.url, TABLES);
  orms.set(database, orm);
  database.endWith(async () => (await orm).close(true));
  return orm;
}

/** The same pool, which calls `tell` at every statement. */
function counted(pool: Pool, tell: () => void): Pool {
  return new Proxy(pool, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === 'query') tell();
        return Reflect.apply(value, target, args);
      };
    },
  });
}

/** Composes messaging as the server does, with the sandbox and without sending. */
function messagingFor({ pool, now, keyring, assess: assessBy }: Answering): Messaging {
  const providers = {
    SMS: sandboxProvider({ pool, now, channel: 'SMS' }),
    WHATSAPP: sandboxProvider({ pool, now, channel: 'WHATSAPP' }),
  };
  const rules = {
    assess: assessBy,
    policies: () => MESSAGES.shipped,
    notices: () => NOTICE_TIMES.shipped,
    dueDayOn: () => 10,
  };
  const links = { complaintUrl: 'https://sigap.example/k', linkCodeOf: linkCodes(new Uint8Array(32)) };
  return { pool, now, newId: randomIds, keyring, ...rules, providers, conduct: CONDUCT, ...links };
}

interface Answering extends AnsweringRules {
  readonly pool: Pool;
  readonly em: EntityManager;
  readonly now: () => Date;
  readonly keyring: Keyring;
}

function slicesFor(answering: Answering): ContextSlice[] {
  const { pool, em, now, keyring, policies, rules, assess: assessBy } = answering;
  return [
    policiesSlice(policies, { pool, known: POLICIES, refill: () => Promise.resolve() }),
    regionsSlice({ pool, newId: randomIds }),
    arrearsSlice({ assess: assessBy }),
    arrearsMappingSlice({ pool }),
    familiesSlice<PaymentsContext>({
      pool,
      keyring,
      findAccountsAt: createAccountHistory(pool),
      familySource,
      prefetches: [prefetchHolders, prefetchVisits, prefetchAddresses],
    }),
    fullReadingsSlice({ pool, policies, groundOf: GROUND_OF }),
    familyClaimsSlice({ pool, newId: randomIds, hasSpoken }),
    addressesSlice({ pool, newId: randomIds }),
    nameSearchSlice(familySource),
    facilitiesSlice({ pool, policies }),
    publicStatusSlice({ pool, assess: assessBy }),
    cadresSlice({ pool }),
    registrationSlice({ pool, newId: randomIds, keyring, policies }),
    appointmentsSlice({
      pool,
      em,
      newId: randomIds,
      cards: cardSigner(new Uint8Array(32).fill(5)),
      photos: photoLinks(new Uint8Array(32).fill(5)),
      policies,
    }),
    restrictionsSlice({ pool, em }),
    portfoliosSlice({ pool, newId: randomIds, assess: assessBy, findLastContacts, policies }),
    conductSlice({ pool, conduct: CONDUCT }),
    visitsSlice({ pool, familyPayments: FAMILY_PAYMENTS, policies }),
    reimbursementsSlice({ pool, policies }),
    complaintsSlice({ pool, events: UNHEARD, freezeCredential: () => Promise.resolve(), policies }),
    educationSlice({ pool }),
    fieldSyncSlice({ pool, onItemFailed: () => undefined }),
    () => ({ operationLimits: { timeMs: 10_000 } }),
    messagesSlice(messagingFor(answering)),
    telecollectingSlice({ pool, keyring, policies }),
    ...channelSlices({ pool, em, newId: randomIds }),
    instalmentsSlice({
      pool,
      assess: assessBy,
      familySource,
      policies,
      held: heldInInstalments,
      release: () => Promise.resolve(),
    }),
    paymentsSlice({ ledger: { ...unheardLedger(pool, now), rules }, pool, longReads: pool }),
    mandatesSlice({ pool, cipher: secretCipher({ current: new Uint8Array(32).fill(6), previous: null }) }),
    reportingSlice({ pool, longReads: pool, policies }),
    tasksSlice({ policies }),
  ];
}

/** An event log that numbers and keeps events as the server does, while nobody listens. */
const UNHEARD = { announce: LIVE_EVENTS.announce, publish: () => undefined };

const toAnswer = <Data>({ data, errors }: ExecutionResult, statements: number): Answer<Data> => ({
  data: (data ?? null) as Data | null,
  errors: (errors ?? []).map(({ message, originalError, extensions }) => {
    const fault = (originalError ?? {}) as { code?: unknown; field?: unknown };
    return { message, code: fault.code ?? extensions['code'], field: fault.field };
  }),
  statements,
});

export function askThrough(database: TestDatabase, by: AnsweringRules = SHIPPED): Ask {
  return async ({ viewer, now = '2026-03-05T02:00:00Z', language = null }, query, variables = {}) => {
    let statements = 0;
    const { em } = await ormOf(database);
    const pool = counted(database.pool, () => (statements += 1));
    const keyring = await keyringOf(database.pool);
    const clock = () => new Date(now);
    const createContext = contextCreator({
      now: clock,
      readingsOf: readingsIn(database.pool),
      slices: slicesFor({ ...by, pool, em, now: clock, keyring }),
    });
    const contextValue = createContext({
      viewer,
      requestId: 'test',
      callerAddress: '127.0.0.1',
      acceptLanguage: language,
    });
    const document = parse(query);
    const errors = validate(schema, document);
    const args = { schema, document, variableValues: variables, contextValue };
    const result = errors.length > 0 ? { errors } : await executeLogged(args);
    return toAnswer(result, statements);
  };
}
