/** Runs a subscription and answers each of its events with a context, a moment and loaders of its own. */
import { type ExecutionArgs, type ExecutionResult, Kind, createSourceEventStream, getOperationAST } from 'graphql';
import { type FrameSpan, beginFrame } from '../../platform/observability/index.js';
import { type Caller, onBehalfOf } from '../../platform/db/caller.js';
import { reachOf } from './reach-of-operation.js';
import { OperationEnded, type RunTerms, runOperation } from './run-operation.js';

interface Answering {
  readonly answer: (event: unknown) => Promise<ExecutionResult>;
  readonly begin: (event: unknown) => FrameSpan | null;
}

type Results = AsyncGenerator<ExecutionResult, void, void>;

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** The field that is subscribed to; it is one of the schema's. */
function fieldOf({ document, operationName }: ExecutionArgs): string {
  const first = getOperationAST(document, operationName)?.selectionSet.selections[0];
  return first?.kind === Kind.FIELD ? first.name.value : 'fragment';
}

/**
 * Maps events to answers, and ends the source at once when the client goes away. (An async generator would not: its
 * `return` waits for the event that is still to come.)
 */
function mapEvents(source: AsyncIterator<unknown>, { answer, begin }: Answering): Results {
  let frame: FrameSpan | null = null;
  const results = {
    // The next event is asked for once the frame of the one before is on its way.
    async next() {
      frame?.sent();
      frame = null;
      const event = await source.next();
      if (event.done === true) return { done: true, value: undefined };
      frame = begin(event.value);
      return { done: false, value: await answer(event.value) };
    },
    async return() {
      frame?.dropped();
      frame = null;
      await source.return?.();
      return { done: true, value: undefined };
    },
    async throw(error: unknown) {
      frame?.dropped();
      frame = null;
      await source.return?.();
      throw error;
    },
    [Symbol.asyncIterator]: () => results,
    [Symbol.asyncDispose]: async () => void (await source.return?.()),
  } as Results;
  return results;
}

/** The same source, which reads what it tells on behalf of the caller: it goes on whenever it is asked for an event. */
const askedFor = (caller: Caller, source: AsyncIterator<unknown>): AsyncIterator<unknown> => ({
  next: () => onBehalfOf(caller, () => source.next()),
  return: async () => (await source.return?.()) ?? { done: true, value: undefined },
});

/** The reason why an event was not answered, with which the subscription ends: its client resumes from its cursor. */
const endedIn = ({ errors = [] }: ExecutionResult): OperationEnded | null =>
  errors.map(({ originalError }) => originalError).find((error) => error instanceof OperationEnded) ?? null;

/** Runs a subscription; calls `freshContext` once for the subscription and once per event. */
export async function subscribeWithFreshContext(
  args: ExecutionArgs,
  { freshContext, terms }: { readonly freshContext: () => unknown; readonly terms: RunTerms },
): Promise<Results | ExecutionResult> {
  const begun = { ...args, contextValue: freshContext() };
  const caller = { ended: null, reach: reachOf(begun) };
  const stream = await onBehalfOf(caller, () => createSourceEventStream(begun));
  if (!isStream(stream)) return stream;
  const source = askedFor(caller, stream[Symbol.asyncIterator]());
  const answer = async (event: unknown): Promise<ExecutionResult> => {
    const result = await runOperation({ ...args, contextValue: freshContext(), rootValue: event }, terms);
    const ended = endedIn(result);
    if (ended === null) return result;
    await source.return?.();
    throw ended;
  };
  const field = fieldOf(args);
  return mapEvents(source, { answer, begin: (event) => beginFrame(event, args.document, field) });
}
