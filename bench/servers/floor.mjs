/**
 * Serves the least that a durable webhook can do: the same request on a bare Fastify route, one signature check, one
 * single-row commit, one raw socket send, the answer.
 */
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';
import { WebSocketServer } from 'ws';

const TABLE =
  'create table bench_deliveries (id bigint generated always as identity primary key, raw_body bytea not null, received_at timestamptz not null default now())';
const INSERT = 'insert into bench_deliveries (raw_body) values ($1) returning id';

/** @param {{ databaseUrl: string, secret: string }} options `secret` as Standard Webhooks writes it: `whsec_…` */
export async function start({ databaseUrl, secret }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  await pool.query(TABLE);
  const key = createSecretKey(secret.replace(/^whsec_/, ''), 'base64');
  const app = fastify();
  const sockets = new WebSocketServer({ server: app.server });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post('/webhooks/:partner', async ({ headers, body }, reply) => {
    const rawBody = /** @type {Buffer} */ (body);
    if (!isSigned(key, headers, rawBody)) return reply.code(401).send({});
    const { rows } = await pool.query({ name: 'floor', text: INSERT, values: [rawBody] });
    const frame = JSON.stringify({ id: headers['webhook-id'] });
    for (const socket of sockets.clients) socket.send(frame);
    return { outcome: 'posted', id: rows[0].id };
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const close = async () => {
    for (const socket of sockets.clients) socket.terminate();
    await app.close();
    await pool.end();
  };
  return { address, close };
}

/** @param {import('node:crypto').KeyObject} key @param {import('node:http').IncomingHttpHeaders} headers @param {Buffer} rawBody */
function isSigned(key, headers, rawBody) {
  const expected = createHmac('sha256', key)
    .update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.`)
    .update(rawBody)
    .digest();
  const given = Buffer.from(String(headers['webhook-signature']).slice('v1,'.length), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
