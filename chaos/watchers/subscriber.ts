/**
 * Watches payments over graphql-ws as a good client does: when its socket ends, whatever the reason, it connects again to
 * any instance and goes on after the last cursor it saw.
 */
import { WebSocket } from 'ws';
import type { Chance } from '../../src/sandbox/simulator/chance.js';

/** The part of the stream that a viewer may see, in the words of the database. */
export type Slice =
  | { readonly kind: 'everything' }
  | { readonly kind: 'cadre'; readonly cadreId: string }
  | { readonly kind: 'region'; readonly regionCode: string };

export interface SubscriberOptions {
  readonly name: string;
  readonly slice: Slice;
  readonly token: string;
  /** The cursor after which it begins, and the number of the last event before it. */
  readonly after: string;
  readonly afterNumber: bigint;
  readonly chance: Chance;
  readonly entrance: () => string;
}

/** What a subscriber saw: the payments, in the order of arrival. */
export interface Seen {
  readonly name: string;
  readonly slice: Slice;
  readonly afterNumber: bigint;
  readonly payments: readonly string[];
  /** How often each reason ended its stream. */
  readonly endings: Readonly<Record<string, number>>;
}

export interface Subscriber extends Seen {
  /** Goes on without breaking its own connection any more. */
  calm(): void;
  stop(): void;
}

const QUERY = 'subscription ($after: LiveCursor) { paymentConfirmed(after: $after) { cursor paymentId } }';
/** How long it stays connected by itself: phones lose their connection all the time. */
const LIFE_MS = 15_000;

interface Message {
  readonly type: string;
  readonly payload?: unknown;
}

interface Frame {
  readonly data?: { readonly paymentConfirmed: { readonly cursor: string; readonly paymentId: string } } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string }; readonly message: string }[];
}

/** What one subscriber has seen so far, and where it goes on. */
interface Progress {
  cursor: string;
  readonly payments: string[];
  readonly endings: Record<string, number>;
}

const count = ({ endings }: Progress, reason: string): void => void (endings[reason] = (endings[reason] ?? 0) + 1);

function take(progress: Progress, frame: Frame): void {
  const error = frame.errors?.[0];
  if (error !== undefined) return count(progress, error.extensions?.code ?? error.message);
  if (frame.data === null || frame.data === undefined) return;
  progress.cursor = frame.data.paymentConfirmed.cursor;
  progress.payments.push(frame.data.paymentConfirmed.paymentId.replace(/^Payment_/, ''));
}

function hear(progress: Progress, socket: WebSocket, { type, payload }: Message): void {
  switch (type) {
    case 'connection_ack': {
      const variables = { after: progress.cursor };
      return socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY, variables } }));
    }
    case 'ping':
      return socket.send(JSON.stringify({ type: 'pong' }));
    case 'next':
      return take(progress, payload as Frame);
    case 'error':
      take(progress, { errors: payload as NonNullable<Frame['errors']> });
      return socket.close();
    case 'complete':
      count(progress, 'complete');
      return socket.close();
    default:
  }
}

const OPENS_WITHIN_MS = 5_000;

export function subscribe(options: SubscriberOptions): Subscriber {
  const { name, slice, token, afterNumber, chance, entrance } = options;
  const progress: Progress = { cursor: options.after, payments: [], endings: {} };
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
    own.on('message', (data: Buffer) => own === socket && hear(progress, own, JSON.parse(data.toString()) as Message));
    own.on('error', (error: NodeJS.ErrnoException) => count(progress, error.code ?? error.message));
    own.on('close', (code) => {
      clearTimeout(life);
      clearInterval(beat);
      count(progress, `closed ${code}`);
      if (own === socket) setTimeout(connect, 50 + chance.below(300)).unref();
    });
  };
  connect();
  return {
    name,
    slice,
    afterNumber,
    payments: progress.payments,
    endings: progress.endings,
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
