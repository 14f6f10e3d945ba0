/**
 * Tells an error that is over when the database can answer again from one that stays: whoever meets the first waits and
 * tries again, or tells its caller to.
 */

/** Why the database cannot do what was asked of it just now. */
export const OUTAGES = [
  /** No connection is to be had, or the one in use is gone. */
  'gone',
  /** It takes no more connections, or has no memory for them. */
  'refusing',
  /** It starts, stops, recovers, or ended this session because an operator asked it to. */
  'restarting',
  /** A disk is full: the database's, or ours. */
  'full',
  /** It takes no writes: a standby, or a server that was told so. */
  'read-only',
  /** A lock, a statement or a transaction took longer than it may. */
  'held',
  /** All of our own connections are taken. */
  'busy',
] as const;
export type Outage = (typeof OUTAGES)[number];

const BY_SQLSTATE: Readonly<Record<string, Outage>> = {
  '25006': 'read-only', // read_only_sql_transaction
  '25P03': 'held', // idle_in_transaction_session_timeout
  '25P04': 'held', // transaction_timeout
  '53000': 'refusing', // insufficient_resources
  '53100': 'full', // disk_full
  '53200': 'refusing', // out_of_memory
  '53300': 'refusing', // too_many_connections
  '53400': 'refusing', // configuration_limit_exceeded
  '55P03': 'held', // lock_not_available
  '57014': 'held', // query_canceled: statement_timeout, or somebody cancelled it
  '57P01': 'restarting', // admin_shutdown
  '57P02': 'restarting', // crash_shutdown
  '57P03': 'restarting', // cannot_connect_now
  '57P04': 'gone', // database_dropped
  '57P05': 'gone', // idle_session_timeout
  '58000': 'gone', // system_error
  '58030': 'full', // io_error
};
/** The class of connection exceptions, such as 08006 and 08P01. */
const CONNECTION_EXCEPTION = /^08[0-9A-Z]{3}$/;

const BY_SYSTEM_CODE: Readonly<Record<string, Outage>> = {
  ECONNREFUSED: 'gone',
  ECONNRESET: 'gone',
  ECONNABORTED: 'gone',
  EPIPE: 'gone',
  ETIMEDOUT: 'gone',
  EHOSTUNREACH: 'gone',
  EHOSTDOWN: 'gone',
  ENETUNREACH: 'gone',
  ENETDOWN: 'gone',
  ENOTFOUND: 'gone',
  EAI_AGAIN: 'gone',
  EADDRNOTAVAIL: 'refusing',
  EMFILE: 'refusing',
  ENFILE: 'refusing',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** What pg and its pool say where no code says it. */
const BY_MESSAGE: readonly (readonly [RegExp, Outage])[] = [
  [/^Connection terminated/, 'gone'],
  [/is not queryable$/, 'gone'],
  [/^timeout expired$/, 'gone'], // the server does not answer a new connection
  [/^Query read timeout$/, 'gone'], // a connection went silent
  [/^Cannot use a pool after calling end on the pool$/, 'gone'], // this process is stopping
  [/^timeout exceeded when trying to connect$/, 'busy'],
];

const CONFLICTS: ReadonlySet<string> = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
]);

function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** Why the database could not; null for every error that another try would meet again. */
export function outageOf(error: unknown): Outage | null {
  const code = codeOf(error);
  if (CONNECTION_EXCEPTION.test(code)) return 'gone';
  const coded = BY_SQLSTATE[code] ?? BY_SYSTEM_CODE[code];
  if (coded !== undefined) return coded;
  if (!(error instanceof Error) || code !== '') return null;
  return BY_MESSAGE.find(([pattern]) => pattern.test(error.message))?.[1] ?? null;
}

/** Whether to wait and try again: the same request may succeed once the database can answer. */
export const isUnavailable = (error: unknown): boolean => outageOf(error) !== null;

/** Whether two transactions met and this one gave way: it may be tried again at once. */
export const isConflict = (error: unknown): boolean => CONFLICTS.has(codeOf(error));

/** Why a caller may send the same request again; null where that would meet the same error. */
export const retryReasonOf = (error: unknown): Outage | 'conflict' | null =>
  outageOf(error) ?? (isConflict(error) ? 'conflict' : null);
