/**
 * Measures reconciling a large settlement file against loading the same file into a bare table and joining it once,
 * which is the least anybody could do.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPool } from '../dist/src/platform/db/pool.js';
import { EXAMPLE_FORMATS, receiveFile, setFormat } from '../dist/src/partners/settlement/index.js';
import { randomIds } from '../dist/src/kernel/ids.js';
import { withClient } from './stage.mjs';
import { median, medianRatio } from './statistics.mjs';

/** @typedef {import('./report.mjs').Figure} Figure */
/** @typedef {import('./benchmark.mjs').Bench} Bench */

/** The server's own library, so that both sides send their bytes alike. */
const { from: copyFrom } = createRequire(import.meta.url)('pg-copy-streams');

const TARGET = 0.5;
const SIZES = { full: { lines: 1_000_000, rounds: 5 }, quick: { lines: 200_000, rounds: 3 } };
/** One line in this many is not booked here, and one payment in this many is not in the file. */
const ODD_EVERY = 1_000;
/** The most memory of this process, in MB, that a file of any length may take beyond what was in use before. */
const MEMORY_MAX_MB = 300;

const PARTNER = /** @type {import('../dist/src/kernel/ids.js').PartnerId} */ ('01900000-0000-7000-8000-0000000000c1');
const DAY = '2026-11-20';

const PAYMENTS = `
  insert into payments (id, partner_id, reference, delivery_id, account_text, channel, amount, outcome, suspense_reason, paid_at, posted_at)
  select gen_random_uuid(), $1, lpad((place::bigint * 7919)::text, 14, '0'), gen_random_uuid(), '88888' || lpad(place::text, 11, '0'), 'BANK',
    150000 + place % 9 * 50000, 'into-suspense', 'wrong-amount', timestamptz '${DAY} 00:00:00+07' + place * interval '80 ms', now()
  from generate_series(1, $2::int) place where place % ${ODD_EVERY} <> 1`;

/** @param {Bench} bench @returns {Promise<Figure[]>} */
export async function measureReconciliation({ stage, size, progress }) {
  const { lines, rounds } = SIZES[size];
  const folder = await mkdtemp(join(tmpdir(), 'sigap-settlement-'));
  try {
    const template = await stage.createDatabase('reconciliation');
    const preparing = progress.begin(
      `reconciliation: make ${lines.toLocaleString('en-US')} payments and their file`,
      1,
    );
    const path = join(folder, 'day.csv');
    await writeFile(path, lines);
    await withClient(template, async (client) => {
      await client.query(
        `insert into partners (id, code, name, kind, channel, protocol, created_at) values ($1, 'bench-bank', 'Bench', 'informing', 'BANK', 'standard-webhooks', now())`,
        [PARTNER],
      );
      await client.query(PAYMENTS, [PARTNER, lines]);
      const now = new Date(`${DAY}T20:00:00Z`);
      const params = {
        partnerId: PARTNER,
        effectiveFrom: '2026-01-01',
        format: EXAMPLE_FORMATS.minimarket,
        by: 'bench',
      };
      const outcome = await setFormat({ pool: client, newId: randomIds, now }, params);
      if (outcome.kind !== 'set') throw new Error('the format was refused');
    });
    await withClient(template, (client) => client.query('vacuum (analyze) payments'));
    preparing.end();
    const measured = await inTurn({ stage, progress, template, path, lines, rounds });
    return [toFigure(measured, { lines, bytes: (await stat(path)).size })];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} path @param {number} lines */
async function writeFile(path, lines) {
  const file = createWriteStream(path);
  file.write('jenis,waktu,referensi,nomor,bruto,biaya,bersih,status\n');
  let total = 0;
  let written = 0;
  const midnight = Date.parse(`${DAY}T00:00:00Z`);
  for (let place = 1; place <= lines; place++) {
    if (place % ODD_EVERY === 2) continue;
    const at = new Date(midnight + place * 80).toISOString().slice(0, 19).replace('T', ' ');
    const amount = 150_000 + (place % 9) * 50_000;
    const reference = String(place * 7_919).padStart(14, '0');
    const account = `88888${String(place).padStart(11, '0')}`;
    total += amount;
    written += 1;
    const row = `D,${at},${reference},${account},${amount}.00,2500.00,${amount - 2_500}.00,SUCCESS\n`;
    if (!file.write(row)) await once(file, 'drain');
  }
  file.end(`T,,${written},,${total}.00,,,\n`);
  await once(file, 'finish');
}

/** @param {{ stage: Bench['stage'], progress: Bench['progress'], template: string, path: string, lines: number, rounds: number }} plan */
async function inTurn({ stage, progress, template, path, lines, rounds }) {
  const seconds = { ours: /** @type {number[]} */ ([]), floor: /** @type {number[]} */ ([]), megabytes: 0 };
  const running = progress.begin('reconciliation: compare', rounds);
  for (let round = 0; round < rounds; round++) {
    const url = await stage.cloneDatabase(`reconciliation_${round}`, template);
    // Both sides begin with the rows they join in memory.
    await withClient(url, (client) => client.query('select sum(amount), max(reference) from payments'));
    const sides = [
      async () => void seconds.floor.push(await loadAndJoin(url, path, lines)),
      async () => {
        const { took, megabytes } = await reconcile(url, path, lines);
        seconds.ours.push(took);
        seconds.megabytes = Math.max(seconds.megabytes, megabytes);
      },
    ];
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) await side();
    running.at(round + 1);
  }
  running.end();
  return seconds;
}

/** @param {string} url @param {string} path @param {number} lines */
const loadAndJoin = (url, path, lines) =>
  withClient(url, async (client) => {
    await client.query(
      'create table bare (kind text, paid_at text, reference text, account text, gross numeric, fee numeric, net numeric, status text)',
    );
    const started = performance.now();
    await pipeline(createReadStream(path), client.query(copyFrom('copy bare from stdin (format csv, header)')));
    const { rows } = await client.query(
      'select count(*)::int as matched, sum(b.gross) from bare b join payments p on p.partner_id = $1 and p.reference = b.reference',
      [PARTNER],
    );
    const took = (performance.now() - started) / 1_000;
    if (rows[0].matched !== lines - (2 * lines) / ODD_EVERY)
      throw new Error(`the floor matched ${rows[0].matched} lines`);
    return took;
  });

/**
 * Reconciles everything up to the commit: control totals, every class of difference, its breaks.
 * @param {string} url
 * @param {string} path
 * @param {number} lines
 */
async function reconcile(url, path, lines) {
  const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 2, onError: () => undefined });
  const before = memory();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memory())), 50);
  try {
    const now = new Date(`${DAY}T20:00:00Z`);
    /** @type {import('../dist/src/partners/settlement/index.js').SettlementPartner} */
    const partner = { partnerId: PARTNER, code: 'bench-bank', channel: 'BANK' };
    const upload = { partner, kind: /** @type {const} */ ('transactions'), fileName: 'day.csv', receivedBy: 'bench' };
    const started = performance.now();
    const outcome = await receiveFile(
      { pool, now: () => now, newId: randomIds },
      { ...upload, content: createReadStream(path) },
    );
    const took = (performance.now() - started) / 1_000;
    await checkBooks(pool, outcome, lines);
    const megabytes = Math.max(0, (most - before) / 2 ** 20);
    if (megabytes > MEMORY_MAX_MB) throw new Error(`reading the file held ${megabytes.toFixed(0)} MB more`);
    return { took, megabytes };
  } finally {
    clearInterval(watch);
    await pool.end();
  }
}

const memory = () => process.memoryUsage().rss;

/** @param {import('../dist/src/platform/db/pool.js').Pool} pool @param {import('../dist/src/partners/settlement/index.js').ReceiveOutcome} outcome @param {number} lines */
async function checkBooks(pool, outcome, lines) {
  if (outcome.kind !== 'received') throw new Error(`the file was ${outcome.kind}`);
  const odd = lines / ODD_EVERY;
  if (outcome.file.matchedLines !== lines - 2 * odd) throw new Error(`${outcome.file.matchedLines} lines were matched`);
  const { rows } = await pool.query(
    'select class, count(*)::int as count from settlement_breaks group by 1 order by 1',
  );
  const found = Object.fromEntries(rows.map((row) => [row.class, row.count]));
  if (found['at-partner-not-here'] !== odd || found['timing'] !== odd || rows.length !== 2)
    throw new Error(`the breaks are ${JSON.stringify(found)}`);
}

const seconds = (/** @type {readonly number[]} */ values) => values.map((value) => value.toFixed(2)).join(' ');
const rate = (/** @type {number} */ lines, /** @type {readonly number[]} */ values) =>
  `${Math.round(lines / median(values)).toLocaleString('en-US')} lines/s`;

/** @param {Awaited<ReturnType<typeof inTurn>>} measured @param {{ lines: number, bytes: number }} file @returns {Figure} */
function toFigure({ ours, floor, megabytes }, { lines, bytes }) {
  return {
    name: `Reconciling a settlement file of ${lines.toLocaleString('en-US')} lines, against COPY into a bare table and one hash join`,
    ours: rate(lines, ours),
    theirs: rate(lines, floor),
    ratio: medianRatio(floor, ours),
    target: { at: 'least', value: TARGET },
    rounds: `${(bytes / 2 ** 20).toFixed(0)} MB of CSV from the first byte to the commit, all differences found; seconds Sigap ${seconds(ours)}; floor ${seconds(floor)}; the server process grew by ${megabytes.toFixed(0)} MB at most`,
  };
}
