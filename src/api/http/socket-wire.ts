/** Joins one WebSocket to graphql-ws: messages in and out, pings, and errors, which go to our log alone. */
import type { WebSocket } from '@fastify/websocket';
import type { FastifyRequest } from 'fastify';
import { CloseCode, type Server } from 'graphql-ws';
import { STRANGERS_REQUEST_BYTES_MAX } from '../graphql/index.js';
import { TOO_LONG } from './close-codes.js';
import { closeSocket } from './close-socket.js';

export interface SocketOrigin {
  readonly socket: WebSocket;
  readonly request: FastifyRequest;
}

const PING_EVERY_MS = 12_000;

/**
 * Ends a connection that does not answer one ping before the next: a phone that is out of reach does not say goodbye.
 */
function keepAlive(socket: WebSocket): void {
  let isAnswered = true;
  const timer = setInterval(() => {
    if (!isAnswered) return socket.terminate();
    isAnswered = false;
    socket.ping();
  }, PING_EVERY_MS);
  timer.unref();
  socket.on('pong', () => (isAnswered = true));
  socket.once('close', () => clearInterval(timer));
}

/**
 * Sends a message and resolves when its bytes are on their way, so that a slow reader slows its own stream. What cannot
 * be sent is no fault of ours: the connection is gone, and with it everything that waits to be sent over it.
 */
const sendOver = (socket: WebSocket) => (message: string) =>
  new Promise<void>((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(message, (error) => {
      if (error) socket.terminate();
      resolve();
    });
  });

interface WireHooks<Extra> {
  /** Reports a fault of ours while a message was handled; the socket is closed with 4500. */
  readonly onFault: (error: unknown) => void;
  /** Whether the client has said who it is; until then its messages are short. */
  readonly isKnown: (origin: Extra) => boolean;
}

export function wireSocket<Extra extends SocketOrigin>(
  server: Server<Extra>,
  origin: Extra,
  { onFault, isKnown }: WireHooks<Extra>,
): void {
  const { socket } = origin;
  const fail = (error: unknown): void => {
    if (socket.readyState !== socket.OPEN) return; // The client went away in the middle of a message, which is no fault.
    onFault(error);
    socket.close(CloseCode.InternalServerError, 'Something went wrong on our side.');
  };
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: sendOver(socket),
      close: (code, reason) => closeSocket(socket, code, reason),
      onMessage: (handle) =>
        void socket.on('message', (data: Buffer) => {
          if (data.length > STRANGERS_REQUEST_BYTES_MAX && !isKnown(origin)) return closeSocket(socket, TOO_LONG);
          void handle(data.toString()).catch(fail);
        }),
    },
    origin,
  );
  keepAlive(socket);
  socket.once('close', (code, reason) => void closed(code, String(reason)).catch(onFault));
}
