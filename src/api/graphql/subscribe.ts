/** Runs a subscription and answers each of its events with a context, a moment and loaders of its own. */
import { type ExecutionArgs, type ExecutionResult, createSourceEventStream, execute } from 'graphql';

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

/** Runs a subscription; calls `freshContext` once for the subscription and once per event. */
export async function subscribeWithFreshContext(
  args: ExecutionArgs,
  freshContext: () => unknown,
): Promise<Results | ExecutionResult> {
  const stream = await createSourceEventStream({ ...args, contextValue: freshContext() });
  if (!isStream(stream)) return stream;
  const answer = async (event: unknown) => execute({ ...args, contextValue: freshContext(), rootValue: event });
  return mapEvents(stream[Symbol.asyncIterator](), answer);
}
