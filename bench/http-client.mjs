/** Opens one kind of keep-alive client for every server, so that no server is measured with a better one. */
import { Pool } from 'undici';

/** @typedef {{ readonly path: string, readonly headers: Readonly<Record<string, string>>, readonly body: string }} Call */
/** @typedef {{ readonly status: number, readonly body: string }} Answer */

/**
 * @typedef {object} Client
 * @property {(call: Call) => Promise<Answer>} post
 * @property {() => Promise<void>} close
 */

/** @param {string} address @param {number} connections @returns {Client} */
export function openClient(address, connections) {
  const pool = new Pool(address, {
    connections,
    pipelining: 1,
    keepAliveTimeout: 60_000,
    headersTimeout: 60_000,
    bodyTimeout: 60_000,
  });
  return {
    async post({ path, headers, body }) {
      const answer = await pool.request({ method: 'POST', path, headers, body });
      return { status: answer.statusCode, body: await answer.body.text() };
    },
    close: () => pool.close(),
  };
}

/**
 * Sends all calls with the given number of senders, each waiting for its answer before it sends the next.
 * @template {Call} C
 * @param {Client} client
 * @param {{ calls: readonly C[], senders: number }} crowd
 * @returns {Promise<{ seconds: number, answers: Answer[], milliseconds: number[] }>} in the order of the calls
 */
export async function pour(client, { calls, senders }) {
  const answers = /** @type {Answer[]} */ (Array.from({ length: calls.length }));
  const milliseconds = /** @type {number[]} */ (Array.from({ length: calls.length }));
  const waiting = calls.entries();
  const send = async () => {
    for (const [place, call] of waiting) {
      const sent = performance.now();
      answers[place] = await client.post(call);
      milliseconds[place] = performance.now() - sent;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: senders }, send));
  return { seconds: (performance.now() - started) / 1_000, answers, milliseconds };
}
