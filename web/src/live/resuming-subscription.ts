/**
 * Subscribes so that nothing is missed: events carry a cursor, and a connection that comes back, or a stream that the
 * server ended for now, continues after the last event seen.
 */
import type { Client, FormattedExecutionResult, Sink, SubscribePayload } from 'graphql-ws';

type Answer = FormattedExecutionResult<Record<string, unknown>, unknown>;

/** What ends a stream while nothing is lost: the listener may go on soon. */
const GOES_ON = new Set<unknown>(['TOO_MANY_REQUESTS', 'UNAVAILABLE']);
/** What ends it when the books went back to an earlier moment: what is shown must be read again. */
const HISTORY_CHANGED = 'HISTORY_CHANGED';
const SOON_MS = 2_000;

interface Listener {
  readonly sink: Sink<Answer>;
  /** What was told lately may not have happened: everything that is shown is to be read anew. */
  readonly onHistoryChanged: () => void;
  readonly soonMs?: number;
}

interface Request {
  readonly documentId: string;
  readonly variables?: Record<string, unknown>;
}

/** Subscribes, and returns the function that ends it. Operations whose events have no cursor begin anew instead. */
export function subscribeResuming(
  socket: Client,
  { documentId, variables }: Request,
  { sink, onHistoryChanged, soonMs = SOON_MS }: Listener,
): () => void {
  // The client reads this object again at each connection, so the cursor that is set here is what it resumes from.
  const payload: SubscribePayload & { documentId: string; variables: Record<string, unknown> } = {
    query: '', // which the protocol wants in every message
    documentId,
    variables: { ...variables },
  };
  let stop = (): void => undefined;

  const listen = (): void => {
    let isOver = false;
    /** Whether errors end this stream for now; then the listener is told of nothing, and goes on by itself. */
    const ends = (errors: unknown): boolean => {
      const { code, resumeAfter } = endOf(errors);
      if (!GOES_ON.has(code) && code !== HISTORY_CHANGED) return false;
      isOver = true;
      if (typeof resumeAfter === 'string') payload.variables['after'] = resumeAfter;
      if (code === HISTORY_CHANGED) onHistoryChanged();
      const leave = stop;
      const timer = setTimeout(() => {
        leave(); // where the server has ended it, this does nothing
        listen();
      }, soonMs);
      stop = () => {
        clearTimeout(timer);
        leave();
      };
      return true;
    };
    stop = socket.subscribe(payload, {
      next: (answer) => {
        if (ends(answer.errors)) return;
        const cursor = cursorOf(answer);
        if (cursor !== null) payload.variables['after'] = cursor;
        sink.next(answer);
      },
      error: (error) => {
        if (!ends(error)) sink.error(error);
      },
      complete: () => {
        if (!isOver) sink.complete();
      },
    });
  };
  listen();
  return () => stop();
}

/** The cursor of an answer's event: each subscription has one root field, and its event names its cursor. */
function cursorOf({ data }: Answer): string | null {
  for (const event of Object.values(data ?? {})) {
    const cursor = (event as { cursor?: unknown } | null)?.cursor;
    if (typeof cursor === 'string') return cursor;
  }
  return null;
}

/** Why the server ended a stream: it says so in an error frame, or in the errors of a last answer. */
function endOf(errors: unknown): { code?: unknown; resumeAfter?: unknown } {
  const [first] = Array.isArray(errors) ? (errors as { extensions?: Record<string, unknown> }[]) : [];
  return first?.extensions ?? {};
}
