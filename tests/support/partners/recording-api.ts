/** Plays a partner's API at an address that somebody proposed: it writes down with which key it is asked, and fails. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingApi {
  readonly url: string;
  /** The keys with which it was asked, in their order. */
  keys(): readonly string[];
  close(): void;
}

/** The key in a header of HTTP Basic. */
const keyIn = (authorization: string | undefined): string =>
  Buffer.from((authorization ?? '').replace(/^Basic /, ''), 'base64')
    .toString()
    .replace(/:$/, '');

export async function aRecordingApi(): Promise<RecordingApi> {
  const heard: string[] = [];
  const server = createServer(({ headers }, response) => {
    heard.push(keyIn(headers.authorization));
    response.writeHead(500).end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys: () => heard,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
