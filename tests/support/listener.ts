/**
 * Opens one subscription over a real socket, with a queue so that no frame is missed while a test does something else.
 */
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Listener<Frame> {
  /** Resolves with the next frame, in order of arrival. */
  next(): Promise<Frame>;
  /** The number of frames that arrived and were not taken. */
  readonly waiting: number;
  /** Resolves with the reason why the subscription ended: GraphQL errors, or the socket's close event. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

export interface ListenRequest {
  readonly baseUrl: string;
  readonly token: string | null;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

export function listen<Frame>({ baseUrl, token, query, variables = {} }: ListenRequest): Listener<Frame> {
  const client = createClient({
    url: `${baseUrl.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
    // A server that is busy for a moment refuses the socket, so it is tried again; a refusal for good is not.
    retryAttempts: 5,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 200)),
  });
  const frames: Frame[] = [];
  let arrive: (() => void) | null = null;
  const ended = new Promise<unknown>((resolve) => {
    client.subscribe<Frame>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (errors !== undefined) resolve(errors);
          if (data !== null && data !== undefined) frames.push(data);
          arrive?.();
        },
        error: resolve,
        complete: () => resolve('complete'),
      },
    );
  });
  return {
    ended,
    get waiting() {
      return frames.length;
    },
    async next() {
      while (frames.length === 0) await new Promise<void>((resolve) => (arrive = resolve));
      return frames.shift() as Frame;
    },
    stop: async () => {
      await client.dispose();
    },
  };
}

/** Waits long enough for whatever was sent to have arrived. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
