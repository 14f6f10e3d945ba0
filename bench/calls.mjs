/**
 * Measures how an operator is handed the next family of a campaign, against the bare statement that takes one row of
 * the same queue.
 */
import { randomUUID } from 'node:crypto';
import { createPool } from '../dist/src/platform/db/pool.js';
import { randomIds } from '../dist/src/kernel/ids.js';
import { civilDateIn } from '../dist/src/kernel/civil-date.js';
import { WITA } from '../dist/src/kernel/time-zone.js';
import { createCampaignQueries } from '../dist/src/outreach/telecollecting/campaign.queries.js';
import { assignNextCall } from '../dist/src/outreach/telecollecting/assign-next-call.js';
import { SHIPPED_POLICIES } from '../dist/src/platform/policies/policy-book.js';
import { JKN_CALLING_POLICY } from '../dist/src/outreach/telecollecting/calling-policy.js';
import { conductBy } from '../dist/src/composition/conduct.js';
import { assess } from './branch.mjs';
import { PROVINCE, plantFamilies } from './province.mjs';
import { median, quantile } from './statistics.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */
/** @typedef {import('./benchmark.mjs').Bench} Bench */

const TARGET = 3;
const SIZES = {
  full: { queued: 500_000, rounds: 5, assignments: 200 },
  quick: { queued: 50_000, rounds: 3, assignments: 60 },
};
/**
 * The number of assignments before the measurement, after which all that planting left to write is written: a server that
 * has run for a while is measured.
 */
const WARM_UP = 400;
/** The moment of the measurement: a Tuesday at eleven in the province, within contact hours. */
const NOW = new Date('2026-11-24T03:00:00Z');

const BARE = `
  select family_id from call_queue where campaign_id = $1 and call_from = '-infinity'
  order by paid_through, family_id limit 1 for update skip locked`;

/** @param {Bench} bench @returns {Promise<Figure[]>} */
export async function measureCalls({ stage, size, progress }) {
  const { queued, rounds, assignments } = SIZES[size];
  const databaseUrl = await stage.createDatabase('calls');
  await plantFamilies(
    databaseUrl,
    { families: queued, monthsBehind: [3, 20], today: civilDateIn(NOW, WITA), withPeople: true },
    progress,
  );
  const pool = createPool({ databaseUrl, role: 'commands', connectionsMax: 4, onError: () => undefined });
  try {
    const campaign = await openCampaign(pool);
    const assignment = () => assignmentOnce(pool, campaign);
    const look = () => pool.query({ name: 'bare', text: BARE, values: [campaign] });
    await inTurn(WARM_UP, assignment, look);
    const ours = /** @type {number[][]} */ ([]);
    const bare = /** @type {number[][]} */ ([]);
    const running = progress.begin(`calls: ${assignments} assignments a round`, rounds);
    for (let round = 0; round < rounds; round++) {
      const [mine, theirs] = await inTurn(assignments, assignment, look);
      ours.push(mine);
      bare.push(theirs);
      running.at(round + 1);
    }
    running.end();
    return [figureOf({ ours, bare, queued })];
  } finally {
    await pool.end();
  }
}

/** @param {import('../dist/src/platform/db/pool.js').Pool} pool */
async function openCampaign(pool) {
  const id = /** @type {import('../dist/src/kernel/ids.js').CampaignId} */ (randomUUID());
  await pool.query(
    `insert into call_campaigns (id, name, region_code, segment, months_min, months_max, contact_from_hour, contact_until_hour,
       attempts_max, daily_target, valid_from, valid_through, opened_by, opened_at, queued_for)
     values ($1, 'Bench', $2, 'PBPU', 2, 23, 9, 17, 3, 100, '2026-11-01', '2026-12-31', 'bench', $3, '2026-11-01')`,
    [id, PROVINCE, NOW],
  );
  await pool.query(
    `insert into call_queue (campaign_id, family_id, paid_through) select $1, id, paid_through from families order by paid_through, id`,
    [id],
  );
  await pool.query('vacuum (analyze) call_queue');
  await pool.query('checkpoint');
  return id;
}

/** The rules of conduct as they were shipped; a call is assigned by them. */
const conduct = conductBy(SHIPPED_POLICIES);

/**
 * Assignments a call, each by an operator of its own, as nobody may hold two families.
 * @param {import('../dist/src/platform/db/pool.js').Pool} pool
 * @param {import('../dist/src/kernel/ids.js').CampaignId} campaign
 */
async function assignmentOnce(pool, campaign) {
  const viewer = /** @type {import('../dist/src/platform/auth/index.js').Viewer} */ ({
    subject: `bench:${randomUUID()}`,
    role: 'TELE_COLLECTOR',
    name: 'bench',
    cadreId: null,
    branchId: null,
    regions: [PROVINCE],
  });
  const deps = {
    pool,
    newId: randomIds,
    now: NOW,
    viewer,
    assess,
    conductPolicies: conduct.policies,
    callingPolicies: JKN_CALLING_POLICY,
    conduct,
    campaigns: createCampaignQueries(pool),
  };
  const { kind } = await assignNextCall(deps, { campaign, region: null });
  if (kind !== 'assigned') throw new Error(`no family was assigned but ${kind}`);
}

/**
 * Runs one of each in turn, so that whatever else the machine does meets both; returns the milliseconds of each.
 * @param {number} times
 * @param {() => Promise<unknown>} first
 * @param {() => Promise<unknown>} second
 * @returns {Promise<[number[], number[]]>}
 */
async function inTurn(times, first, second) {
  const [ours, theirs] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let at = 0; at < times; at++) {
    ours.push(await timed(first));
    theirs.push(await timed(second));
  }
  return [ours, theirs];
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const p95 = (/** @type {readonly number[]} */ values) => quantile(values, 0.95);
const fine = (/** @type {readonly number[]} */ values) => values.map((value) => value.toFixed(2)).join(' ');

/** @param {{ ours: number[][], bare: number[][], queued: number }} measured @returns {Figure} */
function figureOf({ ours, bare, queued }) {
  const [tails, bareTails] = [ours.map(p95), bare.map(p95)];
  return {
    name: `Assigning the next call, ${queued.toLocaleString('en-US')} families queued: 95th percentile against SELECT … FOR UPDATE SKIP LOCKED LIMIT 1`,
    ours: `${median(tails).toFixed(2)} ms`,
    theirs: `${median(bareTails).toFixed(2)} ms`,
    ratio: median(tails) / median(bareTails),
    target: { at: 'most', value: TARGET },
    rounds: `95th percentile per round: assignments ${fine(tails)}; bare ${fine(bareTails)}; medians ${fine(ours.map(median))} against ${fine(bare.map(median))} ms`,
  };
}
