/** Makes the log: JSON lines on standard output, without secrets and without anyone's numbers, names or notes. */
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

import { type NameOutage, limitLines } from './limit-lines.js';

export type { Logger } from 'pino';

const SECRET = ['authorization', 'cookie', 'token', 'secret', 'password', 'signature'];
const PERSONAL = [
  'nik',
  'cardNumber',
  'familyCardNumber',
  'virtualAccount',
  'billingNumber',
  'accountText',
  'phone',
  'name',
  'birthDate',
  'note',
  'rawBody',
  'variables',
];
const LEVELS_DEEP = ['', '*.', '*.*.'];

/** Where MikroORM adds PostgreSQL's detail to its message: a whole row, or the key that is there already. */
const DETAIL = /\s*- detail: [\s\S]*$/;

/** The text without numbers long enough to be a person's, and without the values that PostgreSQL quotes from rows. */
const withoutValues = (text: string): string =>
  text
    .replace(DETAIL, '')
    .replaceAll(/\d{9,}/g, '#')
    .replaceAll(/'[^']*'/g, "'#'")
    .replaceAll(/: "[^"]*"/g, ': "#"');

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly cause?: LoggedError;
}

/** Keeps only the fields named here: PostgreSQL puts values of rows into `detail` and `where`. */
function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutValues(String(error)), stack: '' };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: frames.join('\n'),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

export interface LoggerChoice {
  readonly level: string;
  /** Where the lines go: standard output, unless a test reads what was written. */
  readonly destination?: DestinationStream;
  /** Names the outage that an error tells of; what meets an outage is written once and then counted. */
  readonly nameOutage?: NameOutage;
}

export function createLogger({ level, destination, nameOutage = () => null }: LoggerChoice): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: [...SECRET, ...PERSONAL].flatMap((word) => LEVELS_DEEP.map((above) => `${above}${word}`)),
      censor: '#',
    },
    hooks: { logMethod: limitLines(nameOutage) },
    serializers: { err: describeError, error: describeError },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
