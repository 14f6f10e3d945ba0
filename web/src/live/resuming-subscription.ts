/**
 * Subscribes so that a connection that comes back continues after the last event seen: events carry a cursor, and the
 * socket sends what is subscribed to anew on each connection.
 */
import type { Client, FormattedExecutionResult, Sink, SubscribePayload } from 'graphql-ws';

/** The cursor of an answer's event: each subscription has one root field, and its event names its cursor. */
function cursorOf(answer: FormattedExecutionResult<Record<string, unknown>, unknown>): string | null {
  for (const event of Object.values(answer.data ?? {})) {
    const cursor = (event as { cursor?: unknown } | null)?.cursor;
    if (typeof cursor === 'string') return cursor;
  }
  return null;
}

/** Subscribes, and returns the function that ends it. Operations whose events have no cursor begin anew instead. */
export function subscribeResuming(
  socket: Client,
  { query, variables }: { query: string; variables?: Record<string, unknown> },
  sink: Sink<FormattedExecutionResult<Record<string, unknown>, unknown>>,
): () => void {
  // The client reads this object again at each connection, so the cursor that is set here is what it resumes from.
  const payload: SubscribePayload & { variables: Record<string, unknown> } = { query, variables: { ...variables } };
  return socket.subscribe(payload, {
    next: (answer) => {
      const cursor = cursorOf(answer);
      if (cursor !== null) payload.variables['after'] = cursor;
      sink.next(answer);
    },
    error: (error) => sink.error(error),
    complete: () => sink.complete(),
  });
}
