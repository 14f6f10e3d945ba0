/**
 * Runs an operation, or answers one event of a subscription, within its limits: it ends when its time is over or its
 * caller is gone, and its answer has a size.
 */
import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  Kind,
  OperationTypeNode,
  execute,
  getOperationAST,
} from 'graphql';
import { CallerError } from '../../kernel/caller-error.js';
import { jsonOf } from './answer-json.js';
import { onBehalfOf } from '../../platform/db/caller.js';
import type { OperationContext } from './context.js';
import { reachOf } from './reach-of-operation.js';
import { readItemsAlone } from './items-read-alone.js';
import { type OperationLimits, OperationTooCostly } from './operation-limits.js';

export interface RunTerms {
  readonly limits: OperationLimits;
  /** Aborted when nobody waits for the answer any more. */
  readonly gone: AbortSignal | null;
}

/** The error of an operation that was ended before it was answered. */
export class OperationEnded extends CallerError {
  constructor(message: string) {
    super('UNAVAILABLE', message);
  }
}

const seconds = (milliseconds: number): string => `${milliseconds / 1_000} seconds`;

const tookTooLong = (limit: number, isMutation: boolean): OperationEnded =>
  new OperationEnded(
    isMutation
      ? `This took longer than ${seconds(limit)}, and whether it was done is not known: send the same request again, what carries an id is done once.`
      : `This took longer than ${seconds(limit)} and was ended: ask for less, or send it again in a moment.`,
  );

const callerIsGone = (): OperationEnded => new OperationEnded('The caller has disconnected.');

function withinLength(result: ExecutionResult, max: number): ExecutionResult {
  const { length } = jsonOf(result.data);
  return length <= max ? result : refusal(new OperationTooCostly('answer', length, max));
}

const refusal = (error: CallerError): ExecutionResult => ({
  errors: [new GraphQLError(error.message, { originalError: error })],
});

/** Gives the resolvers the items that can be read, and with their context those that cannot. */
function withItemsRead(args: ExecutionArgs): ExecutionArgs {
  const definitions = getOperationAST(args.document, args.operationName)?.variableDefinitions ?? [];
  const { variables, unreadItems } = readItemsAlone(args.schema, definitions, args.variableValues ?? {});
  if (unreadItems.size === 0) return args;
  return { ...args, variableValues: variables, contextValue: { ...(args.contextValue as object), unreadItems } };
}

/** The root fields of an operation, as the access log names what was asked. */
const rootsOf = ({ document, operationName }: ExecutionArgs): string =>
  (getOperationAST(document, operationName)?.selectionSet.selections ?? [])
    .map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : 'fragment'))
    .join(' ');

const unlogged = (): CallerError =>
  new CallerError(
    'UNAVAILABLE',
    'Whose data this shows could not be logged, so it is not shown. Send the same request again in a moment; what carries an id is done once.',
  );

/** Executes, and gives the answer once what it tells of people is logged. */
export async function executeLogged(args: ExecutionArgs): Promise<ExecutionResult> {
  const result = await execute(withItemsRead(args));
  try {
    await (args.contextValue as OperationContext).readings.settle(rootsOf(args));
    return result;
  } catch {
    return refusal(unlogged());
  }
}

/** Never rejects: what ends the operation comes back as its error. A mutation goes on when its caller is gone. */
export async function runOperation(args: ExecutionArgs, { limits, gone }: RunTerms): Promise<ExecutionResult> {
  const isMutation = getOperationAST(args.document, args.operationName)?.operation === OperationTypeNode.MUTATION;
  const ending = new AbortController();
  const leave = (): void => ending.abort(callerIsGone());
  const overtime = setTimeout(() => ending.abort(tookTooLong(limits.timeMs, isMutation)), limits.timeMs);
  const hangUp = isMutation ? null : gone;
  if (hangUp?.aborted === true) leave();
  hangUp?.addEventListener('abort', leave, { once: true });
  const ended = new Promise<ExecutionResult>((resolve) => {
    const end = (): void => resolve(refusal(ending.signal.reason as OperationEnded));
    if (ending.signal.aborted) end();
    ending.signal.addEventListener('abort', end, { once: true });
  });
  try {
    const answer = onBehalfOf({ ended: ending.signal, reach: reachOf(args) }, () => executeLogged(args));
    const result = await Promise.race([answer, ended]);
    return isMutation ? result : withinLength(result, limits.answerLength);
  } finally {
    clearTimeout(overtime);
    hangUp?.removeEventListener('abort', leave);
  }
}
