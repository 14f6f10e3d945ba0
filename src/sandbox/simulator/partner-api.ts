/**
 * Stands in for the APIs of partners that are asked back: answers each question with what the sandbox partner recorded
 * under the same path with the same key. It listens on this machine alone and forgets everything when it stops.
 */
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PartnerApi {
  /** The address of the stand-in, e.g. `http://127.0.0.1:53211`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The most records that are kept: more than a session of testing needs; the oldest is forgotten first. */
const RECORDS_MAX = 10_000;
const RECORD_BYTES_MAX = 64 * 1024;

/** The answer for a missing record, with the fields of all the companies that are asked back. */
const NOT_FOUND = JSON.stringify({
  status_code: '404',
  status_message: "Transaction doesn't exist.",
  error_code: 'DATA_NOT_FOUND_ERROR',
  message: 'Nothing was recorded under this path with this key.',
});

const ANSWERS_WITHIN_MS = 1_000;

/** Whether such a stand-in answers there, of whatever process. */
export const isPartnerApi = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) }).then(
    async (response) => (await response.text()) === NOT_FOUND,
    () => false,
  );

export async function startPartnerApi(): Promise<PartnerApi> {
  const records = new Map<string, string>();
  const server = createServer((request, response) => void answer(records, request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

async function answer(records: Map<string, string>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?');
  const name = `${request.headers.authorization ?? ''} ${path}`;
  const reply = (status: number, body: string): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  if (request.method === 'GET') {
    const record = records.get(name);
    return reply(record === undefined ? 404 : 200, record ?? NOT_FOUND);
  }
  if (request.method !== 'PUT') return reply(405, '{}');
  const body = await readBody(request).catch(() => null);
  if (body === null) return reply(400, '{}');
  records.delete(name);
  records.set(name, body);
  const [oldest] = records.keys();
  if (records.size > RECORDS_MAX && oldest !== undefined) records.delete(oldest);
  return reply(200, '{}');
}

/** Reads a body; null when it is too long or no JSON. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (body.length > RECORD_BYTES_MAX) return null;
  JSON.parse(body.toString());
  return body.toString();
}
