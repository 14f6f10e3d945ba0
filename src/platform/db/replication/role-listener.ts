/**
 * Answers a balancer over HTTP which role one PostgreSQL server has now: `GET /primary` is 200 at the one that takes
 * writes, `GET /standby` at one that follows. A server that does not answer in time has neither. `GET /metrics` tells its
 * figures.
 */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { postgresFigures } from './postgres-figures.js';
import { ask } from './standby.js';

export type Role = 'primary' | 'standby' | null;

export interface RoleListener {
  readonly port: number;
  close(): Promise<void>;
}

export interface RoleListenerOptions {
  readonly databaseUrl: string;
  readonly host: string;
  /** The port; 0 takes any free one. */
  readonly port: number;
}

const WITHIN_MS = 1_000;

/** The role of the server, asked now. */
export async function roleOf(databaseUrl: string): Promise<Role> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), WITHIN_MS).unref());
  const asked = ask<{ standby: boolean }>(databaseUrl, 'select pg_is_in_recovery() as standby').then(
    ([row]): Role => (row === undefined ? null : row.standby ? 'standby' : 'primary'),
    () => null,
  );
  return Promise.race([asked, late]);
}

export async function startRoleListener({ databaseUrl, host, port }: RoleListenerOptions): Promise<RoleListener> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/metrics') {
      const figures = await postgresFigures(databaseUrl);
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(figures);
      return;
    }
    const role = await roleOf(databaseUrl);
    const isIt = request.url === `/${role ?? ''}`;
    response.writeHead(isIt ? 200 : 503, { 'content-type': 'text/plain' }).end(`${role ?? 'no answer'}\n`);
  };
  const server: Server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
