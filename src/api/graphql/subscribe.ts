/** Runs a subscription and answers each of its events with a context, a moment and loaders of its own. */
import { type ExecutionArgs, type ExecutionResult, createSourceEventStream } from 'graphql';
import { OperationEnded, type RunTerms, runOperation } from './run-operation.js';

type Results = AsyncGenerator<ExecutionResult, void, void>;

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/**
 * Maps events to answers, and ends the source at once when the client goes away. (An async generator would not: its
 * `return` waits for the event that is still to come.)
 */
function mapEvents(source: AsyncIterator<unknown>, answer: (event: unknown) => Promise<ExecutionResult>): Results {
  const results = {
    async next() {
      const event = await source.next();
      return event.done === true ? { done: true, value: undefined } : { done: false, value: await answer(event.value) };
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    async throw(error: unknown) {
      await source.return?.();
      throw error;
    },
    [Symbol.asyncIterator]: () => results,
    [Symbol.asyncDispose]: async () => void (await source.return?.()),
  } as Results;
  return results;
}

/** The reason why an event was not answered, with which the subscription ends: its client resumes from its cursor. */
const endedIn = ({ errors = [] }: ExecutionResult): OperationEnded | null =>
  errors.map(({ originalError }) => originalError).find((error) => error instanceof OperationEnded) ?? null;

/** Runs a subscription; calls `freshContext` once for the subscription and once per event. */
export async function subscribeWithFreshContext(
  args: ExecutionArgs,
  { freshContext, terms }: { readonly freshContext: () => unknown; readonly terms: RunTerms },
): Promise<Results | ExecutionResult> {
  const stream = await createSourceEventStream({ ...args, contextValue: freshContext() });
  if (!isStream(stream)) return stream;
  const source = stream[Symbol.asyncIterator]();
  const answer = async (event: unknown): Promise<ExecutionResult> => {
    const result = await runOperation({ ...args, contextValue: freshContext(), rootValue: event }, terms);
    const ended = endedIn(result);
    if (ended === null) return result;
    await source.return?.();
    throw ended;
  };
  return mapEvents(source, answer);
}
