/**
 * Formats errors for clients: a caller's fault in full, a database that is away as such, and a fault of ours as an id
 * under which it was logged once.
 */
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { AskedTooOften, CallerError } from '../../kernel/caller-error.js';
import type { IdSource } from '../../kernel/ids.js';
import { retryReasonOf } from '../../platform/db/availability.js';
import { StreamEnded } from '../../platform/live/index.js';
import { OperationTooCostly } from './operation-limits.js';

/** The codes of requests that GraphQL itself refuses; their messages describe the document alone. */
const PROTOCOL_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export interface Fault {
  readonly errorId: string;
  readonly requestId: string | null;
  readonly path: string | null;
  readonly err: unknown;
}

export interface OutageMet extends Omit<Fault, 'errorId'> {
  readonly outage: NonNullable<ReturnType<typeof retryReasonOf>>;
}

/** What a caller hears while the database cannot answer; it tells nothing of the database. */
export const UNAVAILABLE_MESSAGE =
  'The data cannot be reached just now. Send the same request again in a few seconds; what carries an id is done once.';

export interface ErrorFormatter {
  /** Formatting the same error again gives the same answer and logs nothing. */
  format(error: unknown, requestId: string | null, telling?: Telling): GraphQLFormattedError;
}

interface Telling {
  /** Whether the caller is told which names of the schema it may have meant. */
  readonly suggests: boolean;
}

const SUGGESTION = / ?Did you mean .+\?$/s;

/** Values of a document that graphql-js repeats: what was found where something else was expected. Names and places stay. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/\b(String|BlockString|Int|Float) ".*"/gs, '$1'],
  [/^(Expected value of type "[^"]*", found ).*?(; |\.?$)/gs, '$1another value$2'],
  [/(\bvalue: ).*$/gs, '$1another'],
];

const withoutValues = (message: string): string =>
  VALUES.reduce((text, [pattern, shown]) => text.replaceAll(pattern, shown), message);

/** Unwraps the error that was thrown: graphql-js wraps it, sometimes twice, to name the place in the document. */
const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError !== undefined ? causeOf(error.originalError) : error;

function callerErrorIn(error: unknown): CallerError | null {
  const cause = causeOf(error);
  if (cause instanceof CallerError) return cause;
  const node = cause instanceof GraphQLError ? cause.nodes?.[0] : undefined;
  // A variable held null where the argument takes none: graphql-js finds this only while running, at its place in the
  // document.
  return node?.kind === Kind.VARIABLE
    ? new CallerError('BAD_INPUT', `${node.name.value}: expected a value, not null`, node.name.value)
    : null;
}

function whereOf(error: unknown): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  if (!(error instanceof GraphQLError)) return {};
  return {
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(error.path === undefined ? {} : { path: error.path }),
  };
}

function extensionsOf(error: CallerError): Record<string, unknown> {
  const sizes =
    error instanceof OperationTooCostly ? { measure: error.measure, actual: error.actual, limit: error.limit } : {};
  const wait = error instanceof AskedTooOften ? { retryAfterSeconds: error.retryAfterSeconds } : {};
  const place = error instanceof StreamEnded ? { resumeAfter: error.resumeAfter } : {};
  return {
    code: error.code,
    ...(error.field === undefined ? {} : { field: error.field }),
    ...sizes,
    ...wait,
    ...place,
  };
}

/** Formats a fault of the caller; null for a fault of ours. */
function formatCallersFault(error: unknown, { suggests }: Telling): GraphQLFormattedError | null {
  const fault = callerErrorIn(error);
  if (fault !== null) return { message: fault.message, ...whereOf(error), extensions: extensionsOf(fault) };
  if (!(error instanceof GraphQLError) || !PROTOCOL_CODES.has(error.extensions.code)) return null;
  const said = withoutValues(error.message);
  const message = suggests ? said : said.replace(SUGGESTION, '');
  return { message, ...whereOf(error), extensions: { code: error.extensions.code } };
}

export function createErrorFormatter({
  newId,
  logFault,
  logOutage,
}: {
  newId: IdSource;
  logFault: (fault: Fault) => void;
  logOutage: (met: OutageMet) => void;
}): ErrorFormatter {
  const formatted = new WeakMap<object, GraphQLFormattedError>();

  const formatOurFault = (error: unknown, requestId: string | null): GraphQLFormattedError => {
    const path = error instanceof GraphQLError ? (error.path?.join('.') ?? null) : null;
    const err = causeOf(error);
    const outage = retryReasonOf(err);
    if (outage !== null) {
      logOutage({ outage, requestId, path, err });
      return { message: UNAVAILABLE_MESSAGE, ...whereOf(error), extensions: { code: 'UNAVAILABLE' } };
    }
    const errorId = newId();
    logFault({ errorId, requestId, path, err });
    return {
      message: `Something went wrong on our side. Tell us this id: ${errorId}`,
      ...whereOf(error),
      extensions: { code: 'INTERNAL', id: errorId },
    };
  };

  return {
    format(error, requestId, telling = { suggests: true }) {
      const known = typeof error === 'object' && error !== null ? formatted.get(error) : undefined;
      const answer = known ?? formatCallersFault(error, telling) ?? formatOurFault(error, requestId);
      if (typeof error === 'object' && error !== null) formatted.set(error, answer);
      return answer;
    },
  };
}
