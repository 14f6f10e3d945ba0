/**
 * Measures a cadre's worklist page against graphql-yoga with one hand-written statement, and against itself with a
 * hundred times the families.
 */
import { isDeepStrictEqual } from 'node:util';
import { findCadres, loadBranch } from './branch.mjs';
import { openClient, pour } from './http-client.mjs';
import { startServer, withServers } from './server-process.mjs';
import { median, medianRatio } from './statistics.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */
/** @typedef {import('./benchmark.mjs').Bench} Bench */
/** @typedef {import('./http-client.mjs').Call} Call */
/** @typedef {{ name: string, client: import('./http-client.mjs').Client, calls: readonly Call[] }} Side */

const PEER_TARGET = 0.6;
const GROWTH_TARGET = 1.5;
const PAGE = 50;
const SENDERS = 8;

/** The sizes of a run; the families per cadre stay as they are, because a programme grows by cadres. */
const SIZES = {
  full: { rounds: 7, requests: 200, warmUp: 400, growth: 100 },
  quick: { rounds: 3, requests: 80, warmUp: 150, growth: 5 },
};
const SMALL = { cadres: 11, familiesPerCadre: 500 };
/** The most cadres that ask; the pages of the large database are spread as in the small one, over a hundred cadres. */
const CADRES_ASKING_MAX = 110;

const QUERY = `query Worklist {
  families(filter: { monthsInArrears: { min: 2, max: 23 } }, first: ${PAGE}) {
    edges { node {
      id careClass paidThrough
      arrears { status suspendedSince monthsInArrears billedMonths arrearsTotal currentMonthAmount amountToReactivate dueDate }
      cadre { id name }
      participants { id name cardNumber ageGroup sex relation }
      lastVisit { id visitedAt outcome note }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** @param {Bench} bench @returns {Promise<Figure[]>} */
export async function measureWorklist(bench) {
  const { growth } = SIZES[bench.size];
  const small = await prepare(bench, { name: 'worklist_small', scale: SMALL });
  const large = await prepare(bench, { name: 'worklist_large', scale: { ...SMALL, cadres: SMALL.cadres * growth } });
  const against = await withServers(
    [
      startServer('sigap', { label: 'worklist', ...small.where }),
      startServer('yoga', { label: 'worklist', ...small.where }),
    ],
    async ([sigap, yoga]) => {
      const sides = [sideOf('Sigap', sigap, small.calls), sideOf('yoga', yoga, small.calls)];
      await checkEqual(sides);
      return closing(sides, () => compareWithPeer(sides, bench));
    },
  );
  const grown = await withServers(
    [
      startServer('sigap', { label: 'worklist-small', ...small.where }),
      startServer('sigap', { label: 'worklist-large', ...large.where }),
    ],
    ([before, after]) => {
      const sides = [sideOf('small', before, small.calls), sideOf('large', after, large.calls)];
      return closing(sides, () => compareWithGrowth(sides, { ...bench, families: [small.families, large.families] }));
    },
  );
  return [...against, grown];
}

/** @param {Bench} bench @param {{ name: string, scale: { cadres: number, familiesPerCadre: number } }} plan */
async function prepare({ stage, progress }, { name, scale }) {
  const databaseUrl = await stage.createDatabase(name);
  const where = { databaseUrl, localFolder: stage.localFolder };
  const families = scale.cadres * scale.familiesPerCadre;
  const loading = progress.begin(`worklist: load ${families.toLocaleString('en-US')} families`, families);
  await loadBranch(where, scale, loading.at);
  loading.end();
  const cadres = await findCadres(where, CADRES_ASKING_MAX);
  const body = JSON.stringify({ query: QUERY });
  const calls = cadres.map(({ token }) => ({
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  }));
  return { where, families, calls };
}

/** @param {string} name @param {import('./server-process.mjs').ServerProcess | undefined} server @param {readonly Call[]} calls @returns {Side} */
function sideOf(name, server, calls) {
  if (server === undefined) throw new Error(`the server of ${name} was not started`);
  return { name, client: openClient(server.address, SENDERS), calls };
}

/** @template T @param {readonly Side[]} sides @param {() => Promise<T>} work */
async function closing(sides, work) {
  try {
    return await work();
  } finally {
    await Promise.all(sides.map(({ client }) => client.close()));
  }
}

/** How long a server that has just started is asked until it answers, in seconds. */
const READY_WITHIN = 20;

/**
 * Asks so many pages of one side after the other, until all come: servers that start beside each other may be busy
 * with that for a while, and say so.
 * @param {readonly Side[]} sides @param {{ pages: number, senders: number }} load
 */
async function warmUpAll(sides, { pages, senders }) {
  for (const { name, client, calls } of sides) {
    const asked = Array.from({ length: pages }, (_, place) => calls[place % calls.length]);
    for (let second = 0; ; second++) {
      const { answers } = await pour(client, { calls: asked, senders });
      const bad = answers.find(isNoPage);
      if (bad === undefined) break;
      if (second === READY_WITHIN)
        throw new Error(`${name} gave no pages in ${READY_WITHIN} seconds: ${bad.status} ${bad.body.slice(0, 500)}`);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

const isNoPage = (/** @type {import('./http-client.mjs').Answer} */ { status, body }) =>
  status !== 200 || body.includes('"errors"');

/**
 * Checks that both sides answer every cadre's page alike, value by value.
 * @param {readonly Side[]} sides
 */
async function checkEqual(sides) {
  await warmUpAll(sides, { pages: 1, senders: 1 });
  const answers = await Promise.all(
    sides.map(async ({ client, calls }) =>
      (await pour(client, { calls, senders: 1 })).answers.map(({ body }) => JSON.parse(body)),
    ),
  );
  const [ours = [], theirs = []] = answers;
  for (const [place, answer] of ours.entries()) {
    const edges = answer.data?.families.edges;
    if (edges?.length !== PAGE)
      throw new Error(`a page of ${PAGE} families was expected: ${JSON.stringify(answer).slice(0, 500)}`);
    if (isDeepStrictEqual(answer.data, theirs[place]?.data)) continue;
    const at = edges.findIndex(
      (/** @type {unknown} */ edge, /** @type {number} */ index) =>
        !isDeepStrictEqual(edge, theirs[place]?.data?.families.edges[index]),
    );
    throw new Error(
      `the answers differ at family ${at}: ${JSON.stringify(edges[at])} and ${JSON.stringify(theirs[place]?.data?.families.edges[at] ?? theirs[place])}`,
    );
  }
}

/**
 * Asks one round of one side: every cadre in turn until so many pages were answered.
 * @param {Side} side
 * @param {{ requests: number, senders: number }} load
 */
async function askAll({ name, client, calls }, { requests, senders }) {
  const round = Array.from({ length: requests }, (_, place) => calls[place % calls.length]);
  const { seconds, answers, milliseconds } = await pour(client, { calls: round, senders });
  const bad = answers.find(isNoPage);
  if (bad !== undefined) throw new Error(`${name} answered ${bad.status}: ${bad.body.slice(0, 300)}`);
  return { perSecond: requests / seconds, milliseconds: median(milliseconds) };
}

/**
 * Asks the sides in turn; the side that begins changes from round to round.
 * @param {readonly Side[]} sides
 * @param {Bench & { senders: number, what: string }} plan
 */
async function inTurn(sides, { size, progress, senders, what }) {
  const { rounds, requests, warmUp } = SIZES[size];
  const measured = sides.map(() => ({
    perSecond: /** @type {number[]} */ ([]),
    milliseconds: /** @type {number[]} */ ([]),
  }));
  const running = progress.begin(what, rounds * sides.length);
  await warmUpAll(sides, { pages: warmUp, senders });
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? [...sides.keys()] : [...sides.keys()].toReversed();
    for (const place of order) {
      const { perSecond, milliseconds } = await askAll(sides[place], { requests, senders });
      measured[place]?.perSecond.push(perSecond);
      measured[place]?.milliseconds.push(milliseconds);
    }
    running.at((round + 1) * sides.length);
  }
  running.end();
  return measured;
}

const whole = (/** @type {readonly number[]} */ values) => values.map((value) => Math.round(value)).join(' ');
const fine = (/** @type {readonly number[]} */ values) => values.map((value) => value.toFixed(1)).join(' ');

/** @param {readonly Side[]} sides @param {Bench} bench @returns {Promise<Figure[]>} */
async function compareWithPeer(sides, bench) {
  const [ours, theirs] = await inTurn(sides, { ...bench, senders: SENDERS, what: `worklist: ${SENDERS} at once` });
  const [alone, theirsAlone] = await inTurn(sides, { ...bench, senders: 1, what: 'worklist: one at a time' });
  if (ours === undefined || theirs === undefined || alone === undefined || theirsAlone === undefined)
    throw new Error('one of the two sides was not measured');
  return [
    {
      name: `Worklist page of ${PAGE} families, ${SENDERS} at once, against graphql-yoga with one hand-written statement`,
      ours: `${Math.round(median(ours.perSecond))}/s`,
      theirs: `${Math.round(median(theirs.perSecond))}/s`,
      ratio: medianRatio(ours.perSecond, theirs.perSecond),
      target: { at: 'least', value: PEER_TARGET },
      rounds: `equal answers checked; pages per second Sigap ${whole(ours.perSecond)}; yoga ${whole(theirs.perSecond)}`,
    },
    {
      name: 'The same page, one at a time: its speed as a share of the peer’s',
      ours: `${median(alone.milliseconds).toFixed(1)} ms`,
      theirs: `${median(theirsAlone.milliseconds).toFixed(1)} ms`,
      ratio: medianRatio(theirsAlone.milliseconds, alone.milliseconds),
      target: null,
      rounds: `median milliseconds per round Sigap ${fine(alone.milliseconds)}; yoga ${fine(theirsAlone.milliseconds)}`,
    },
  ];
}

/** @param {readonly Side[]} sides @param {Bench & { families: readonly number[] }} bench @returns {Promise<Figure>} */
async function compareWithGrowth(sides, { families, ...bench }) {
  const [before, after] = await inTurn(sides, { ...bench, senders: 1, what: 'worklist: small and large' });
  if (before === undefined || after === undefined) throw new Error('one of the two sizes was not measured');
  const [few, many] = families.map((count) => count.toLocaleString('en-US'));
  return {
    name: `The same page at ${many} families, against itself at ${few}: time`,
    ours: `${median(after.milliseconds).toFixed(1)} ms`,
    theirs: `${median(before.milliseconds).toFixed(1)} ms`,
    ratio: medianRatio(after.milliseconds, before.milliseconds),
    target: { at: 'most', value: GROWTH_TARGET },
    rounds: `median milliseconds per round at ${many} ${fine(after.milliseconds)}; at ${few} ${fine(before.milliseconds)}`,
  };
}
