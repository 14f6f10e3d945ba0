/**
 * Subscribes as a good client does: whenever its socket ends it connects again and resumes after the last cursor it
 * saw.
 */
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface ResumingListener {
  /** The cursors received, in order of arrival. */
  readonly cursors: readonly string[];
  readonly reconnects: number;
  /** The code with which each of its sockets was closed. */
  readonly closings: readonly number[];
  stop(): Promise<void>;
}

const EVENTS = 'subscription ($after: LiveCursor) { paymentConfirmed(after: $after) { cursor } }';

export interface ResumingParams {
  readonly baseUrl: string;
  readonly token: string;
  /** The cursor of the last event that is not received any more. */
  readonly after: string;
}

export function listenAndResume({ baseUrl, token, after }: ResumingParams): ResumingListener {
  const cursors: string[] = [];
  const closings: number[] = [];
  let isStopped = false;
  let reconnects = 0;
  let client: ReturnType<typeof createClient> | null = null;

  const listenOnce = async (): Promise<void> => {
    client = createClient({
      url: `${baseUrl.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
      on: { closed: (event) => closings.push((event as { readonly code: number }).code) },
    });
    const events = client.iterate<{ paymentConfirmed: { cursor: string } }>({
      query: EVENTS,
      variables: { after: cursors.at(-1) ?? after },
    });
    for await (const { data } of events) if (data) cursors.push(data.paymentConfirmed.cursor);
  };

  const listen = async (): Promise<void> => {
    while (!isStopped) {
      await listenOnce().catch(() => undefined); // The socket broke, as this listener expects.
      reconnects += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const listening = listen();

  return {
    cursors,
    closings,
    get reconnects() {
      return reconnects;
    },
    async stop() {
      isStopped = true;
      await client?.dispose();
      await listening;
    },
  };
}
