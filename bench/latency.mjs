/**
 * Measures the time from the first byte of a partner's webhook to the frame on the cadre's phone, on an idle server,
 * against the floor.
 */
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { addPartners, findCadres, findDebts, loadBranch } from './branch.mjs';
import { openClient, pour } from './http-client.mjs';
import { credentialsOf, shopOf } from './notices.mjs';
import { startServer, withServers } from './server-process.mjs';
import { median, quantile } from './statistics.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */
/** @typedef {import('./benchmark.mjs').Bench} Bench */
/** @typedef {import('./notices.mjs').Notice} Notice */
/** @typedef {Record<string, unknown>} Frame */

const TARGET = 2;
/**
 * The sizes of a run; the warm-up makes sure that a server is measured that has run for a while, not one that is still
 * being compiled.
 */
const SIZES = {
  full: { payments: 600, warmUp: 3_000, families: 6_500 },
  quick: { payments: 300, warmUp: 1_500, families: 3_500 },
};
const WARM_UP_SENDERS = 4;
const PATIENCE_MS = 10_000;
const SUBSCRIPTION = 'subscription { cardStatusChanged { cursor familyId cardStatus paymentId } }';
const PARTNER = 'sandbox-minimarket';

/** @param {Bench} bench @returns {Promise<Figure[]>} */
export async function measureLatency({ stage, size, progress }) {
  const { payments, warmUp, families } = SIZES[size];
  const databaseUrl = await stage.createDatabase('latency');
  const where = { databaseUrl, localFolder: stage.localFolder };
  const loading = progress.begin('latency: load the branch', families);
  await loadBranch(where, { cadres: 1, familiesPerCadre: families }, loading.at);
  loading.end();
  const credentials = credentialsOf(await addPartners(where), PARTNER);
  const [cadre] = await findCadres(where, 1);
  if (cadre === undefined) throw new Error('the branch has no cadre');
  const debts = (await findDebts(databaseUrl)).filter(
    ({ isSuspended, cadreId }) => isSuspended && cadreId === cadre.id,
  );
  if (debts.length < payments + warmUp) throw new Error(`the cadre has only ${debts.length} suspended families`);

  const servers = [
    startServer('sigap', { label: 'latency', ...where }),
    startServer('floor', { databaseUrl, secret: credentials.secret }),
  ];
  return withServers(servers, async ([sigap, floor]) => {
    if (sigap === undefined || floor === undefined) throw new Error('the two servers were not started');
    const phone = await subscribe(sigap.address, cadre.token);
    const raw = await connect(floor.address);
    const ways = [
      {
        client: openClient(sigap.address, WARM_UP_SENDERS),
        frames: phone,
        isOf: (/** @type {Frame} */ frame, /** @type {Notice} */ { debt }) =>
          frame['familyId'] === `Family_${debt.familyId}` && frame['cardStatus'] === 'ACTIVE',
      },
      {
        client: openClient(floor.address, WARM_UP_SENDERS),
        frames: raw,
        isOf: (/** @type {Frame} */ frame, /** @type {Notice} */ { call }) =>
          frame['id'] === call.headers['webhook-id'],
      },
    ];
    const sign = shopOf(credentials);
    const warming = progress.begin('latency: warm up', 2 * warmUp);
    for (const [place, { client }] of ways.entries()) {
      await pour(client, { calls: debts.slice(0, warmUp).map((debt) => sign(debt).call), senders: WARM_UP_SENDERS });
      warming.at((place + 1) * warmUp);
    }
    warming.end();
    const timings = await payInTurn(ways, { sign, debts: debts.slice(warmUp, warmUp + payments), progress });
    await Promise.all([...ways.map(({ client }) => client.close()), phone.close(), raw.close()]);
    return [toFigure(timings)];
  });
}

/**
 * @typedef {object} Frames what a socket has brought
 * @property {(fits: (frame: Frame) => boolean) => Promise<number>} arrival when the frame came that fits, by `performance.now()`
 * @property {() => Promise<void>} close
 */

/** Hands each frame to the code that waits for it, and keeps frames that nobody waits for yet. */
function inbox() {
  const kept = /** @type {{ frame: Frame, at: number }[]} */ ([]);
  let look = () => undefined;
  return {
    put(/** @type {Frame} */ frame) {
      kept.push({ frame, at: performance.now() });
      look();
    },
    arrival: (/** @type {(frame: Frame) => boolean} */ fits) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no frame within ${PATIENCE_MS} ms`)), PATIENCE_MS);
        look = () => {
          const place = kept.findIndex(({ frame }) => fits(frame));
          if (place === -1) return;
          clearTimeout(timer);
          look = () => undefined;
          resolve(kept[place]?.at);
          kept.length = 0;
        };
        look();
      }),
  };
}

/**
 * Subscribes with the published client, on the socket library that the floor's client uses too.
 * @param {string} address
 * @param {string} token
 * @returns {Promise<Frames>}
 */
async function subscribe(address, token) {
  const frames = inbox();
  const client = createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    lazy: false,
    retryAttempts: 0,
  });
  await new Promise((resolve, reject) => {
    client.on('connected', resolve);
    client.on('closed', (event) => reject(new Error(`the socket was closed: ${JSON.stringify(event)}`)));
  });
  const fail = (/** @type {unknown} */ error) => {
    process.stderr.write(`the subscription failed: ${JSON.stringify(error)}\n`);
  };
  client.subscribe(
    { query: SUBSCRIPTION },
    {
      next: ({ data, errors }) => (data ? frames.put(/** @type {Frame} */ (data['cardStatusChanged'])) : fail(errors)),
      error: fail,
      complete: () => undefined,
    },
  );
  await new Promise((resolve) => setTimeout(resolve, 200)); // The server answers nothing when a subscription has begun.
  return { arrival: frames.arrival, close: async () => client.dispose() };
}

/** @param {string} address @returns {Promise<Frames>} */
async function connect(address) {
  const frames = inbox();
  const socket = new WebSocket(address.replace('http', 'ws'));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('message', (data) => frames.put(JSON.parse(Buffer.from(/** @type {Buffer} */ (data)).toString())));
  return {
    arrival: frames.arrival,
    close: () =>
      new Promise((resolve) => {
        socket.once('close', () => resolve(undefined));
        socket.close();
      }),
  };
}

/** @typedef {{ client: import('./http-client.mjs').Client, frames: Frames, isOf: (frame: Frame, notice: Notice) => boolean }} Way */
/** @typedef {{ frame: number[], answer: number[] }} Timings in milliseconds, one per payment */

/**
 * Pays one payment at a time, with Sigap and the floor in turn, each with the same kind of call.
 * @param {readonly Way[]} ways
 * @param {{ sign: ReturnType<typeof shopOf>, debts: readonly import('./branch.mjs').Debt[], progress: Bench['progress']
 * }} plan
 */
async function payInTurn(ways, { sign, debts, progress }) {
  const timings = ways.map(() => ({ frame: /** @type {number[]} */ ([]), answer: /** @type {number[]} */ ([]) }));
  const running = progress.begin('latency: pay', debts.length);
  for (const [paid, debt] of debts.entries()) {
    for (const [place, way] of ways.entries()) {
      const { frame, answer } = await payOnce(way, sign(debt));
      timings[place]?.frame.push(frame);
      timings[place]?.answer.push(answer);
    }
    running.at(paid + 1);
  }
  running.end();
  return timings;
}

/** @param {Way} way @param {Notice} notice */
async function payOnce({ client, frames, isOf }, notice) {
  const { call, isPosted } = notice;
  const arriving = frames.arrival((frame) => isOf(frame, notice));
  const sent = performance.now();
  const { status, body } = await client.post(call);
  const answered = performance.now();
  if (!isPosted(status, body)) throw new Error(`a payment was not posted: ${status} ${body}`);
  return { frame: (await arriving) - sent, answer: answered - sent };
}

/** @param {readonly Timings[]} timings @returns {Figure} */
function toFigure([sigap, floor]) {
  if (sigap === undefined || floor === undefined) throw new Error('one of the two ways was not timed');
  const ms = (/** @type {number} */ value) => `${value.toFixed(2)} ms`;
  const spread = (/** @type {Timings} */ { frame, answer }) =>
    `median ${ms(median(frame))}, 10th percentile ${ms(quantile(frame, 0.1))}, 95th percentile ${ms(quantile(frame, 0.95))}, answer ${ms(median(answer))}`;
  return {
    name: 'Webhook to frame on the phone, one cadre subscribed, idle server, against the floor',
    ours: ms(median(sigap.frame)),
    theirs: ms(median(floor.frame)),
    ratio: median(sigap.frame) / median(floor.frame),
    target: { at: 'most', value: TARGET },
    rounds: `${sigap.frame.length} payments one at a time, in turn with the floor (one signature check, one single-row commit, one raw socket send): Sigap ${spread(sigap)}; floor ${spread(floor)}`,
  };
}
