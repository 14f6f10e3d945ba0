/**
 * Keeps a subscription over graphql-ws as a good client does: when its socket ends, whatever the reason, it connects again
 * to any instance.
 */
import { WebSocket } from 'ws';
import type { Chance } from '../../src/sandbox/simulator/chance.js';

export interface StreamOptions {
  readonly token: string;
  readonly query: string;
  /** The variables of the next subscription: those of the last cursor, for one. */
  readonly variables: () => object;
  readonly onData: (data: Readonly<Record<string, unknown>>) => void;
  /** Told that the server has another history than the one that it told of before. */
  readonly onHistoryChanged?: () => void;
  readonly chance: Chance;
  readonly entrance: () => string;
}

export interface Stream {
  /** How often each reason ended it. */
  readonly endings: Readonly<Record<string, number>>;
  /** Goes on without breaking its own connection any more. */
  calm(): void;
  stop(): void;
}

/** How long it stays connected by itself: phones lose their connection all the time. */
const LIFE_MS = 15_000;
const OPENS_WITHIN_MS = 5_000;

interface Message {
  readonly type: string;
  readonly payload?: unknown;
}

interface Frame {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string }; readonly message: string }[];
}

interface Listening extends StreamOptions {
  readonly endings: Record<string, number>;
}

const count = ({ endings }: Listening, reason: string): void => void (endings[reason] = (endings[reason] ?? 0) + 1);

function take(listening: Listening, { data, errors }: Frame): void {
  const error = errors?.[0];
  if (error?.extensions?.code === 'HISTORY_CHANGED') listening.onHistoryChanged?.();
  if (error !== undefined) return count(listening, error.extensions?.code ?? error.message);
  if (data !== null && data !== undefined) listening.onData(data);
}

function hear(listening: Listening, socket: WebSocket, { type, payload }: Message): void {
  switch (type) {
    case 'connection_ack': {
      const { query, variables } = listening;
      return socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: variables() } }));
    }
    case 'ping':
      return socket.send(JSON.stringify({ type: 'pong' }));
    case 'next':
      return take(listening, payload as Frame);
    case 'error':
      take(listening, { errors: payload as NonNullable<Frame['errors']> });
      return socket.close();
    case 'complete':
      count(listening, 'complete');
      return socket.close();
    default:
  }
}

export function openStream(options: StreamOptions): Stream {
  const { token, chance, entrance } = options;
  const listening: Listening = { ...options, endings: {} };
  let isStopped = false;
  let isCalm = false;
  let socket: WebSocket | null = null;

  const connect = (): void => {
    if (isStopped) return;
    const url = `${entrance().replace('http', 'ws')}/graphql`;
    const own = new WebSocket(url, 'graphql-transport-ws', { handshakeTimeout: OPENS_WITHIN_MS });
    socket = own;
    const life = setTimeout(() => isCalm || own.terminate(), LIFE_MS / 2 + chance.below(LIFE_MS));
    // A frozen instance keeps its sockets open: whoever hears no answer to a ping within seconds goes elsewhere.
    const beat = watchHeartbeat(own);
    own.on('open', () =>
      own.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })),
    );
    own.on('message', (data: Buffer) => own === socket && hear(listening, own, JSON.parse(data.toString()) as Message));
    own.on('error', (error: NodeJS.ErrnoException) => count(listening, error.code ?? error.message));
    own.on('close', (code) => {
      clearTimeout(life);
      clearInterval(beat);
      count(listening, `closed ${code}`);
      if (own === socket) setTimeout(connect, 50 + chance.below(300)).unref();
    });
  };
  connect();
  return {
    endings: listening.endings,
    calm: () => void (isCalm = true),
    stop: () => {
      isStopped = true;
      socket?.terminate();
    },
  };
}

const BEAT_MS = 4_000;

function watchHeartbeat(socket: WebSocket): NodeJS.Timeout {
  let isAlive = true;
  socket.on('pong', () => void (isAlive = true));
  return setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, BEAT_MS);
}
