/**
 * Measures the arrears of a whole province as the API answers them, against the straightforward GROUP BY over its
 * families.
 */
import { civilDateIn } from '../dist/src/kernel/civil-date.js';
import { WITA } from '../dist/src/kernel/time-zone.js';
import { findDirector } from './branch.mjs';
import { openClient } from './http-client.mjs';
import { PROVINCE, plantFamilies } from './province.mjs';
import { startServer, withServers } from './server-process.mjs';
import { withClient } from './stage.mjs';
import { median, medianRatio } from './statistics.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */
/** @typedef {import('./benchmark.mjs').Bench} Bench */

const TARGET = 1 / 20;
const SIZES = { full: { families: 5_500_000, rounds: 7 }, quick: { families: 500_000, rounds: 3 } };
const WARM_UP = 20;
/** The questions of each round, of which the median counts: one answer is a few milliseconds. */
const ASKED = 10;

const QUERY = `{ arrearsMapping(region: "${PROVINCE}", groupBy: [REGION, MONTHS_BUCKET, CARE_CLASS]) {
  total { families persons arrears } groups { families persons arrears amountToReactivate }
} }`;

/** The statement one would write without rollups; months are grouped and not yet priced. */
const GROUP_BY = `
  select left(region_code, 5) as place, care_class, paid_through, count(*) as families, sum(steady_members) as persons
  from families where region_code ^@ '${PROVINCE}.' and paid_through < date_trunc('month', $1::date) - interval '1 month'
  group by left(region_code, 5), care_class, paid_through`;

/** @param {Bench} bench @returns {Promise<Figure[]>} */
export async function measureMapping({ stage, size, progress }) {
  const { families, rounds } = SIZES[size];
  const databaseUrl = await stage.createDatabase('mapping');
  const today = civilDateIn(new Date(), WITA);
  await plantFamilies(databaseUrl, { families, monthsBehind: [0, 30], today, withPeople: false }, progress);
  const where = { databaseUrl, localFolder: stage.localFolder };
  const call = {
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await findDirector(where)}` },
    body: JSON.stringify({ query: QUERY }),
  };
  return withServers([startServer('sigap', { label: 'mapping', ...where })], ([server]) =>
    withClient(databaseUrl, async (database) => {
      if (server === undefined) throw new Error('the server was not started');
      const client = openClient(server.address, 1);
      const sides = [() => askMapping(client, call), () => groupAll(database, today)];
      for (let at = 0; at < WARM_UP; at++) await askMapping(client, call);
      const [ours, theirs] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
      const running = progress.begin(`mapping: ${families.toLocaleString('en-US')} families`, rounds);
      for (let round = 0; round < rounds; round++) {
        const mine = await timed(sides[0], ASKED);
        const counted = await timed(sides[1], 1);
        if (mine.families !== counted.families)
          throw new Error(`${mine.families} families were mapped and ${counted.families} counted`);
        ours.push(mine.milliseconds);
        theirs.push(counted.milliseconds);
        running.at(round + 1);
      }
      running.end();
      await client.close();
      return [figureOf({ ours, theirs, families })];
    }),
  );
}

/** @param {import('./http-client.mjs').Client} client @param {import('./http-client.mjs').Call} call @returns {Promise<number>} families */
async function askMapping(client, call) {
  const { body } = await client.post(call);
  const { data } = JSON.parse(body);
  if (data === undefined || data === null) throw new Error(`a mapping was expected: ${body.slice(0, 300)}`);
  return data.arrearsMapping.total.families;
}

/** @param {import('pg').Client} database @param {string} today @returns {Promise<number>} families */
async function groupAll(database, today) {
  const { rows } = await database.query(GROUP_BY, [today]);
  return rows.reduce((sum, { families }) => sum + Number(families), 0);
}

/** @param {(() => Promise<number>) | undefined} count @param {number} times */
async function timed(count, times) {
  if (count === undefined) throw new Error('one of the two sides is missing');
  const milliseconds = [];
  let families = 0;
  for (let at = 0; at < times; at++) {
    const began = performance.now();
    families = await count();
    milliseconds.push(performance.now() - began);
  }
  return { families, milliseconds: median(milliseconds) };
}

const fine = (/** @type {readonly number[]} */ values) => values.map((value) => value.toFixed(1)).join(' ');

/** @param {{ ours: number[], theirs: number[], families: number }} measured @returns {Figure} */
function figureOf({ ours, theirs, families }) {
  const count = families.toLocaleString('en-US');
  return {
    name: `Arrears mapping of a province of ${count} families, against GROUP BY over families: time`,
    ours: `${median(ours).toFixed(1)} ms`,
    theirs: `${median(theirs).toFixed(0)} ms`,
    ratio: medianRatio(ours, theirs),
    target: { at: 'most', value: TARGET },
    rounds: `equal counts checked; milliseconds per round, the whole GraphQL call ${fine(ours)}; the bare statement, which prices nothing, ${fine(theirs)}`,
  };
}
