/** The client of the API for one session: queries over HTTP, subscriptions over one socket, and a normalised cache. */
import { cacheExchange } from '@urql/exchange-graphcache';
import { retryExchange } from '@urql/exchange-retry';
import { type Client as SocketClient, createClient as createSocket } from 'graphql-ws';
import { Client, type CombinedError, type Operation, fetchExchange, subscriptionExchange } from 'urql';
import { possibleTypes } from '../operations/possible-types.js';
import { type Connection, type ConnectionStore, createConnectionStore } from './connection.js';
import { documentsVersion } from '../operations/document-ids.js';
import { documentIdExchange, documentIdOf } from './document-id-exchange.js';
import { whenSeenAfterLong } from './long-hidden.js';
import { subscribeResuming } from './resuming-subscription.js';
import { serverTimeExchange } from './server-time-exchange.js';
import { waitToComeBack } from './wait-to-come-back.js';

/** A socket on which nothing was heard for this long is closed and opened anew: phones lose networks without a word. */
const PING_EVERY_MS = 10_000;
/** How often a question is asked again that the server was too busy for, and how long is waited before. */
const BUSY_RETRIES = { maxNumberAttempts: 4, initialDelayMs: 1_000, maxDelayMs: 8_000, randomDelay: true };
/** An attempt that stands nowhere after this time is given up: a network that swallows packets would keep it for minutes. */
const CONNECTS_WITHIN_MS = 8_000;

/** How the console names itself, so that the server knows which of its builds still asks for what. */
const CLIENT = { 'graphql-client-name': 'console', 'graphql-client-version': documentsVersion };

export interface Asking {
  /** Reads the access token that holds now, which may be renewed meanwhile; null asks as nobody. */
  readonly token: () => string | null;
  readonly language: string;
  /** Is told when the books went back to an earlier moment: what is shown must be read again, from an empty cache. */
  readonly onHistoryChanged: () => void;
}

export interface Api {
  readonly client: Client;
  readonly connection: ConnectionStore;
  /** Closes the socket; the API can be used no more. */
  readonly close: () => void;
}

/** A system that says there is no network is believed at once: the socket itself would notice only after a while. */
function closeWithoutNetwork(connection: ConnectionStore, close: () => void): () => void {
  const leave = (): void => {
    connection.set('offline');
    close();
  };
  addEventListener('offline', leave);
  return () => removeEventListener('offline', leave);
}

const standing = (): Connection => (navigator.onLine ? 'connecting' : 'offline');

function authorizationOf(token: Asking['token']): { readonly authorization?: string } {
  const held = token();
  return held === null ? {} : { authorization: `Bearer ${held}` };
}

function openSocket({ token, language }: Asking, connection: ConnectionStore): SocketClient {
  const url = new URL('/graphql', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  let silence: ReturnType<typeof setTimeout> | undefined;
  let open: WebSocket | null = null;
  let attempt: ReturnType<typeof setTimeout> | undefined;
  const forget = closeWithoutNetwork(connection, () => open?.close(4408, 'the network is gone'));
  const socket = createSocket({
    url: url.href,
    connectionParams: () => ({ ...CLIENT, ...authorizationOf(token), language }),
    // Whoever is signed in is connected from the start, so that a screen can say at once whether it would see a change.
    lazy: token() === null,
    onNonLazyError: () => connection.set('offline'),
    keepAlive: PING_EVERY_MS,
    retryAttempts: Infinity,
    retryWait: waitToComeBack,
    shouldRetry: () => true,
    on: {
      connecting: () => {
        connection.set(standing());
        clearTimeout(attempt);
        attempt = setTimeout(() => socket.terminate(), CONNECTS_WITHIN_MS);
      },
      connected: (connected) => {
        clearTimeout(attempt);
        open = connected as WebSocket;
        connection.set('connected');
      },
      closed: () => {
        clearTimeout(attempt);
        connection.set(standing());
      },
      ping: (received) => {
        if (!received) silence = setTimeout(() => open?.close(4408, 'nothing was heard'), PING_EVERY_MS / 2);
      },
      pong: (received) => {
        if (received) clearTimeout(silence);
      },
    },
  });
  // Whether a socket still lives after such a while would show only after some pings, so it begins anew.
  const beginAnew = (): void => {
    if (open?.readyState === WebSocket.OPEN) socket.terminate();
  };
  const stay = whenSeenAfterLong(beginAnew, { page: document, now: Date.now });
  return {
    ...socket,
    dispose: () => {
      stay();
      clearTimeout(attempt);
      forget();
      return socket.dispose();
    },
  };
}

/** A server under pressure refuses what it can do later. What changes something is never sent again unasked. */
const isForLater = ({ response }: CombinedError, { kind }: Operation): boolean =>
  kind === 'query' && [429, 503].includes((response as Response | undefined)?.status ?? 0);

export function createApi(asking: Asking): Api {
  const connection = createConnectionStore();
  const socket = openSocket(asking, connection);
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: () => ({
      headers: { ...CLIENT, ...authorizationOf(asking.token), 'accept-language': asking.language },
    }),
    exchanges: [
      cacheExchange({ possibleTypes, globalIDs: true }),
      retryExchange({ ...BUSY_RETRIES, retryIf: isForLater }),
      serverTimeExchange(),
      documentIdExchange(),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ variables }, { query }) => ({
          subscribe: (sink) => ({
            unsubscribe: subscribeResuming(
              socket,
              {
                documentId: documentIdOf(query) ?? '',
                ...(variables !== undefined && { variables: variables as Record<string, unknown> }),
              },
              {
                sink: {
                  ...sink,
                  next: ({ data = null, errors = [] }) => sink.next(errors.length === 0 ? { data } : { data, errors }),
                },
                onHistoryChanged: asking.onHistoryChanged,
              },
            ),
          }),
        }),
      }),
    ],
  });
  return { client, connection, close: () => void socket.dispose() };
}
