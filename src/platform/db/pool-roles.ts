/**
 * Names what connections are for, and for each how many there are and how long anything over them may take. Nothing over
 * a connection waits without an end, and nobody takes a connection that is meant for money.
 */
import { EVERYBODY } from '../../kernel/reach.js';

/** The time limits of a role in milliseconds, by where they are kept. */
interface Limits {
  /** PostgreSQL ends a statement that waits this long for one lock. */
  readonly lockMs: number;
  /** PostgreSQL ends a statement that runs this long. */
  readonly statementMs: number;
  /** PostgreSQL ends a session whose transaction runs this long. */
  readonly transactionMs: number;
  /** PostgreSQL ends a session that says nothing this long in a transaction, and frees what it held. */
  readonly idleInTransactionMs: number;
  /** The longest that work waits for a connection: a free one, or a new one. */
  readonly connectMs: number;
  /** The driver gives a connection up that has not answered a statement for this long: it has gone silent. */
  readonly answerMs: number;
}

export interface PoolRole extends Limits {
  /** The most connections of one instance. */
  readonly connectionsMax: number;
  /** Whether all of them are opened at the start, kept, and opened again at once when they are lost. */
  readonly isKeptOpen: boolean;
  /** Whether every statement finds few rows by index: it is then planned once, and never as a scan of a table. */
  readonly isIndexOnly: boolean;
  /** Whether its sessions meet nobody until they are told whose families each statement may meet. */
  readonly isScoped: boolean;
  /** Whether its sessions give up the rights of their login for those of `RUN_ROLE`. */
  readonly isServing: boolean;
}

/** PostgreSQL's role as which the server's sessions run: it owns nothing, and changes no journal, evidence or log. */
export const RUN_ROLE = 'sigap_run';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Limits of work for which somebody waits: shorter than his patience. */
const ASKED: Limits = {
  lockMs: 2 * SECOND,
  statementMs: 5 * SECOND,
  transactionMs: 10 * SECOND,
  idleInTransactionMs: 5 * SECOND,
  connectMs: 3 * SECOND,
  answerMs: 7 * SECOND,
};

/** Limits of work for which nobody waits: files, exports, audits, sums over years. */
const LONG: Limits = {
  lockMs: 10 * SECOND,
  statementMs: 10 * MINUTE,
  transactionMs: 30 * MINUTE,
  idleInTransactionMs: MINUTE,
  connectMs: 10 * SECOND,
  answerMs: 11 * MINUTE,
};

const ordinary = { isKeptOpen: false, isIndexOnly: false, isScoped: false, isServing: true } as const;
/** What operators do at the keyboard is done with the rights of their login. */
const byOperators = { ...ordinary, isServing: false } as const;

export const POOL_ROLES = {
  /** The batch that commits payments. */
  posting: {
    lockMs: SECOND,
    statementMs: 4 * SECOND,
    transactionMs: 3 * SECOND,
    idleInTransactionMs: 3 * SECOND,
    connectMs: 2 * SECOND,
    answerMs: 5 * SECOND,
    connectionsMax: 2,
    isKeptOpen: true,
    isIndexOnly: true,
    isScoped: false,
    isServing: true,
  },
  /** All else that money needs: who calls, what is owed, evidence, reversals, money without an account. */
  money: {
    ...ASKED,
    statementMs: 4 * SECOND,
    idleInTransactionMs: 3 * SECOND,
    connectMs: 2 * SECOND,
    answerMs: 5 * SECOND,
    connectionsMax: 4,
    isKeptOpen: true,
    isIndexOnly: false,
    isScoped: false,
    isServing: true,
  },
  /** What people ask and change through the API. */
  reads: { ...ASKED, connectionsMax: 8, ...ordinary, isScoped: true },
  /** What was read of whom, in one statement after the other: it waits behind no reader. */
  readings: { ...ASKED, connectionsMax: 1, ...ordinary, isKeptOpen: true },
  /** Changes by a unit of work of the ORM, which keeps a pool of its own. */
  writes: { ...ASKED, connectionsMax: 3, ...ordinary },
  /** The live feed: events of other instances, hints to them, and one connection that listens. */
  live: { ...ASKED, connectionsMax: 2, ...ordinary },
  /** Work by the clock, files and exports. */
  jobs: { ...LONG, statementMs: MINUTE, answerMs: 70 * SECOND, connectionsMax: 4, ...ordinary },
  /** The queue of tasks, and one connection that shows its worker alive. */
  queue: { ...LONG, statementMs: MINUTE, answerMs: 70 * SECOND, connectionsMax: 4, ...ordinary },
  /** Commands of operators. */
  commands: { ...LONG, connectionsMax: 4, ...byOperators },
  /** Migrations: each may take as long as it must, but whoever comes after it waits behind it, so it waits briefly. */
  migrations: {
    ...LONG,
    lockMs: SECOND,
    statementMs: 0,
    transactionMs: 0,
    answerMs: 0,
    connectionsMax: 2,
    ...byOperators,
  },
} as const satisfies Record<string, PoolRole>;
export type PoolRoleName = keyof typeof POOL_ROLES;

/** Connections beside the pools: one listens to hints, one shows the worker of the queue alive. */
const SINGLE_CONNECTIONS = 2;
const OF_A_SERVER = ['posting', 'money', 'readings', 'writes', 'live', 'jobs', 'queue'] as const;

/** The connections that an instance opens at most beside those of readers, whatever is configured. */
export const FIXED_CONNECTIONS =
  SINGLE_CONNECTIONS + OF_A_SERVER.reduce((sum, role) => sum + POOL_ROLES[role].connectionsMax, 0);

/** Settings that force plans by index: one made for a nearly empty table must still be right for millions of rows. */
const INDEX_PLANS = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_bitmapscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
};

/**
 * How PostgreSQL notices a client whose machine is gone or frozen in the network: asked after five seconds of silence,
 * given up after eleven, and what it does not take is given up after eight.
 */
const NOTICES_THE_DEAD = {
  tcp_keepalives_idle: '5',
  tcp_keepalives_interval: '2',
  tcp_keepalives_count: '3',
  tcp_user_timeout: '8000',
};

/** Compiling a plan takes longer than any statement for which somebody waits, and its cost is guessed too high here. */
const NEVER_COMPILED = { jit: 'off' };

/** The settings of a session; what has no limit is not set, so that a server too old to know it can say how old it is. */
const settingsOf = (role: PoolRole): Readonly<Record<string, string>> => ({
  lock_timeout: String(role.lockMs),
  ...(role.statementMs === 0 ? {} : { statement_timeout: String(role.statementMs) }),
  ...(role.transactionMs === 0 ? {} : { transaction_timeout: String(role.transactionMs) }),
  idle_in_transaction_session_timeout: String(role.idleInTransactionMs),
  ...NOTICES_THE_DEAD,
  ...(role.isServing ? NEVER_COMPILED : {}),
  ...(role.isScoped ? {} : { 'sigap.reach': EVERYBODY }),
  ...(role.isServing ? { role: RUN_ROLE } : {}),
  ...(role.isIndexOnly ? INDEX_PLANS : {}),
});

/** What the driver is given for one connection of the role, whoever keeps it. */
export function connectionSettings(name: PoolRoleName) {
  const role: PoolRole = POOL_ROLES[name];
  return {
    application_name: `sigap-${name}`,
    options: Object.entries(settingsOf(role))
      .map(([setting, value]) => `-c ${setting}=${value}`)
      .join(' '),
    connectionTimeoutMillis: role.connectMs,
    query_timeout: role.answerMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5 * SECOND,
  };
}
