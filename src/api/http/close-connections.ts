/**
 * Ends every connection within a given time: those that rest at once, those that work once they are answered, and
 * whatever is left at the end of the time, whatever it waits for. Node itself forgets a connection once it was asked to
 * become a socket.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { GOING_AWAY } from './close-codes.js';

/** How often connections that have come to rest are looked for. */
const SWEEP_MS = 50;
/** The time in which a client answers that it was asked to disconnect. */
const SOCKET_CLOSE_MS = 2_000;

const UNAVAILABLE = [
  'HTTP/1.1 503 Service Unavailable',
  'connection: close',
  'retry-after: 1',
  'content-length: 0',
  '',
  '',
].join('\r\n');

export interface Connections {
  /** Closes the app, and resolves when no connection is left: within the time given, whatever they do. */
  close(app: FastifyInstance, withinMs: number): Promise<void>;
}

/** Follows every connection of the server from its first byte on. */
export function followConnections(server: Server): Connections {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return {
    async close(app, withinMs) {
      refuseUpgrades(server);
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
      const deadline = setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, withinMs);
      try {
        await app.close();
      } finally {
        clearTimeout(deadline);
        clearInterval(sweep);
      }
    },
  };
}

/** Answers a connection that asks to become a socket now, and ends it: the app would answer and forget it. */
function refuseUpgrades(server: Server): void {
  server.removeAllListeners('upgrade');
  server.on('upgrade', (_request: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    socket.end(UNAVAILABLE, () => socket.destroy());
  });
}

/** Asks every client to disconnect, and does not wait for those that do not answer. */
export function closeSockets({ websocketServer: server }: FastifyInstance, done: () => void): void {
  for (const client of server.clients) client.close(GOING_AWAY, 'The server is stopping: connect again.');
  const timer = setTimeout(() => {
    for (const client of server.clients) client.terminate();
  }, SOCKET_CLOSE_MS);
  server.close(() => {
    clearTimeout(timer);
    done();
  });
}
