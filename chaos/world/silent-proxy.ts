/** Stands between an instance and its database: passes all on, goes silent without closing anything, or refuses. */
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export type ProxyMode = 'open' | 'silent' | 'refusing';

export interface SilentProxy {
  readonly port: number;
  setMode(mode: ProxyMode): void;
  /** Lets new connections go to another server, and cuts those that are open. */
  pointTo(port: number): void;
  close(): Promise<void>;
}

export async function startProxy(target: number): Promise<SilentProxy> {
  let mode: ProxyMode = 'open';
  let port = target;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  };
  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const join = (near: Socket): void => {
    keep(near);
    if (mode === 'refusing') return void near.destroy();
    const far = connect(port, '127.0.0.1');
    keep(far);
    // What is said while the line is silent is lost, as behind a firewall that forgot the connection.
    near.on('data', (chunk) => mode === 'open' && far.write(chunk));
    far.on('data', (chunk) => mode === 'open' && near.write(chunk));
    near.on('close', () => mode !== 'silent' && far.destroy());
    far.on('close', () => mode !== 'silent' && near.destroy());
  };
  const server = createServer(join);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    setMode: (next) => {
      // A connection that lost a part of what was said can say nothing sensible any more.
      if (mode === 'silent' && next !== 'silent') cutAll();
      mode = next;
      if (mode === 'refusing') cutAll();
    },
    pointTo: (next) => {
      port = next;
      cutAll();
    },
    close: async () => {
      cutAll();
      await new Promise((closed) => server.close(closed));
    },
  };
}
