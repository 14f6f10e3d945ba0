/**
 * Measures posting by batches against posting one notice per transaction: the same notices, through the same server
 * code, over HTTP.
 */
import { isDeepStrictEqual } from 'node:util';
import { addPartners, findDebts, loadBranch } from './branch.mjs';
import { openClient, pour } from './http-client.mjs';
import { noticeMaker } from './notices.mjs';
import { startServer, withServers } from './server-process.mjs';
import { withClient } from './stage.mjs';
import { median, medianRatio } from './statistics.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */
/** @typedef {import('./benchmark.mjs').Bench} Bench */

const SENDERS = 64;
const TARGET = 3;

const SIZES = {
  full: { rounds: 5, notices: 3_000, warmUp: 1_000, familiesPerCadre: 2_100 },
  quick: { rounds: 3, notices: 1_000, warmUp: 500, familiesPerCadre: 500 },
};

/**
 * Measures both servers, which begin with the same database and receive the same signed calls, so they must end with
 * the same families.
 * @param {Bench} bench
 * @returns {Promise<Figure[]>}
 */
export async function measurePosting({ stage, size, progress }) {
  const { rounds, notices, warmUp, familiesPerCadre } = SIZES[size];
  const template = await stage.createDatabase('posting');
  const loading = progress.begin('posting: load the branch', 11 * familiesPerCadre);
  await loadBranch(
    { databaseUrl: template, localFolder: stage.localFolder },
    { cadres: 11, familiesPerCadre },
    loading.at,
  );
  loading.end();
  const credentials = await addPartners({ databaseUrl: template, localFolder: stage.localFolder });
  const debts = await findDebts(template);
  const opening = await readBooks(template);
  const batched = await stage.cloneDatabase('batched', template);
  const single = await stage.cloneDatabase('single', template);

  const servers = [
    startServer('sigap', {
      label: 'batched',
      databaseUrl: batched,
      localFolder: stage.localFolder,
    }),
    startServer('sigap', {
      label: 'one-by-one',
      databaseUrl: single,
      localFolder: stage.localFolder,
      posting: { batchSizeMax: 1 },
    }),
  ];
  const { rates, sent } = await withServers(servers, async ([first, second]) => {
    if (first === undefined || second === undefined) throw new Error('the two servers were not started');
    const clients = [openClient(first.address, SENDERS), openClient(second.address, SENDERS)];
    const makeNotices = noticeMaker(credentials, first.address);
    const plan = { clients, makeNotices, debts, rounds, notices, warmUp };
    const outcome = await pourInTurn(plan, progress);
    await Promise.all(clients.map((client) => client.close()));
    return outcome;
  });
  await compareBooks({
    batched,
    single,
    opening,
    received: sent.reduce((sum, { amount }) => sum + amount, 0n),
    payments: sent.length,
  });
  return [toFigure(rates, { rounds, notices })];
}

/**
 * @typedef {object} Plan
 * @property {readonly import('./http-client.mjs').Client[]} clients of the batching server and of the one-by-one server
 * @property {ReturnType<typeof noticeMaker>} makeNotices
 * @property {readonly import('./branch.mjs').Debt[]} debts each is paid once
 * @property {number} rounds
 * @property {number} notices per round
 * @property {number} warmUp notices before the first round
 */

/** @param {Plan} plan @param {Bench['progress']} progress */
async function pourInTurn({ clients, makeNotices, debts, rounds, notices, warmUp }, progress) {
  const needed = warmUp + rounds * notices;
  if (debts.length < needed)
    throw new Error(`${needed} families in arrears are needed and the branch has ${debts.length}`);
  const rates = clients.map(() => /** @type {number[]} */ ([]));
  const running = progress.begin('posting: pay', 2 * needed);
  let paid = 0;
  const pay = async (/** @type {number} */ count, /** @type {boolean} */ isWarmUp, /** @type {number} */ round) => {
    const signed = await makeNotices(debts.slice(paid, paid + count));
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    for (const [turn, side] of order.entries()) {
      const rate = await payAll(clients[side], signed);
      if (!isWarmUp) rates[side]?.push(rate);
      running.at(2 * paid + (turn + 1) * count);
    }
    paid += count;
  };
  await pay(warmUp, true, 0);
  for (let round = 0; round < rounds; round++) await pay(notices, false, round);
  running.end();
  return { rates, sent: debts.slice(0, needed) };
}

/**
 * Pays all notices and returns the number posted per second.
 * @param {import('./http-client.mjs').Client | undefined} client
 * @param {readonly import('./notices.mjs').Notice[]} notices
 */
async function payAll(client, notices) {
  if (client === undefined) throw new Error('one of the sides has no client');
  const { seconds, answers } = await pour(client, { calls: notices.map(({ call }) => call), senders: SENDERS });
  for (const [place, { isPosted, debt }] of notices.entries()) {
    const answer = answers[place];
    if (answer === undefined || !isPosted(answer.status, answer.body)) {
      throw new Error(`a payment of Rp${debt.amount} was not posted: ${answer?.status} ${answer?.body}`);
    }
  }
  return notices.length / seconds;
}

const BOOKS = `
  select (select received from money_conservation)::text as received,
    (select received - applied - credit - plans - funds - suspense - returned - unclaimed from money_conservation)::text as missing,
    (select count(*) from journal_imbalances)::int as imbalances,
    (select count(*) from payments)::int as payments,
    (select count(*) from live_events)::int as events,
    (select head from live_streams)::int as head,
    (select md5(string_agg(id || paid_through::text || credit, ',' order by id)) from families) as families`;

/** @param {string} databaseUrl */
const readBooks = (databaseUrl) => withClient(databaseUrl, async (client) => (await client.query(BOOKS)).rows[0]);

/**
 * Checks that nothing was lost or booked twice beside what the branch brought along, and that both ways lead to the
 * same families.
 * @param {{ batched: string, single: string, opening: Record<string, any>, received: bigint, payments: number }}
 * expected
 */
async function compareBooks({ batched, single, opening, received, payments }) {
  const [ours, theirs] = await Promise.all([batched, single].map(readBooks));
  const { families: _families, ...sums } = ours;
  const right = {
    received: String(BigInt(opening.received) + received),
    missing: '0',
    imbalances: 0,
    payments: opening.payments + payments,
    events: opening.events + payments,
    head: opening.head + payments,
  };
  if (!isDeepStrictEqual(sums, right))
    throw new Error(`the books are wrong: ${JSON.stringify(sums)} instead of ${JSON.stringify(right)}`);
  if (!isDeepStrictEqual(ours, theirs))
    throw new Error(`the two ways booked differently: ${JSON.stringify({ ours, theirs })}`);
}

/** @param {readonly number[][]} rates @param {{ rounds: number, notices: number }} size @returns {Figure} */
function toFigure([batched = [], single = []], { rounds, notices }) {
  const perSecond = (/** @type {readonly number[]} */ values) =>
    values.map((value) => Math.round(value).toLocaleString('en-US')).join(' ');
  const ratio = medianRatio(batched, single);
  return {
    name: `Posting over HTTP, ${SENDERS} senders, batches against one notice per transaction`,
    ours: `${Math.round(median(batched)).toLocaleString('en-US')}/s`,
    theirs: `${Math.round(median(single)).toLocaleString('en-US')}/s`,
    ratio,
    target: { at: 'least', value: TARGET },
    rounds: `${rounds} rounds of ${notices.toLocaleString('en-US')} notices (half SNAP, half Standard Webhooks): batched ${perSecond(batched)}; one by one ${perSecond(single)}`,
  };
}
