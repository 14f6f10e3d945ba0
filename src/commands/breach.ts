/**
 * Writes whose data a viewer saw within a span of time, as CSV: what a notice of a breach needs (UU 27/2022 Ps. 46). That
 * it was asked stands in the access log like any other reading of it.
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import cliProgress from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { stringify } from 'csv-stringify';
import { randomIds } from '../kernel/ids.js';
import { migrate } from '../platform/db/migrate.js';
import { type Pool, createPool } from '../platform/db/pool.js';
import { insertReadings } from '../platform/readings/index.js';
import { type SeenFamily, totalsOf, walkSeen } from '../reporting/access-log/index.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';
import { clockOfSandbox } from './sandbox-time.js';

interface Options {
  readonly viewer: string;
  readonly from: Date;
  readonly to: Date;
  readonly out?: string;
}

function moment(text: string): Date {
  const at = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : new Date(NaN);
  if (Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('Expected a moment such as 2026-11-24T08:00:00+08:00.');
  return at;
}

const COLUMNS = ['family_id', 'kinds', 'purposes', 'readings', 'first_at', 'last_at'];

const toLine = ({ familyId, fields, purposes, readings, firstAt, lastAt }: SeenFamily) => [
  familyId,
  [...fields].toSorted().join(' '),
  [...purposes].toSorted().join(' '),
  readings,
  firstAt.toISOString(),
  lastAt.toISOString(),
];

interface Writing {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly onPage: (families: number) => void;
}

/** Whose lines they are is logged before they are written. */
async function* linesOf({ pool, now, onPage }: Writing, { viewer, from, to }: Options) {
  for await (const page of walkSeen(pool, { familyId: null, viewer, from, to })) {
    const familyIds = page.map(({ familyId }) => familyId);
    await insertReadings(pool, [
      {
        id: randomIds(),
        viewer: 'command',
        role: 'OPERATOR',
        branchId: null,
        familyIds,
        fields: ['accessLog'],
        searchedBy: [],
        operation: 'breach command',
        purpose: 'AUDIT',
        readAt: now(),
      },
    ]);
    yield* page.map(toLine);
    onPage(page.length);
  }
}

async function write(options: Options): Promise<void> {
  const { viewer, from, to, out } = options;
  if (to <= from) throw new CommandRefused('--to lies before --from.');
  await withDatabase(commandConfig(), async ({ url }) => {
    await migrate(url);
    const clock = await clockOfSandbox(url);
    const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 1, onError: () => undefined });
    const bar = new cliProgress.SingleBar({ format: '{bar} {value}/{total} families', clearOnComplete: true });
    try {
      const totals = await totalsOf(pool, { familyId: null, viewer, from, to });
      if (process.stderr.isTTY) bar.start(totals.families, 0);
      const lines = linesOf({ pool, now: () => clock.now(), onPage: (families) => bar.increment(families) }, options);
      const csv = stringify({ header: true, columns: COLUMNS, escape_formulas: true });
      await (out === undefined
        ? pipeline(Readable.from(lines), csv, process.stdout, { end: false })
        : pipeline(Readable.from(lines), csv, createWriteStream(out, { mode: 0o600 })));
      bar.stop();
      const { families, readings, searches } = totals;
      process.stderr.write(`${families} families in ${readings} readings, of which ${searches} were searches\n`);
      if (out !== undefined) say(`Written to ${out}, readable by you alone.`);
    } finally {
      bar.stop();
      await pool.end();
    }
  });
}

const command = new Command('breach')
  .description('Whose data a viewer saw within a span of time, as CSV, for the notice of a breach.')
  .requiredOption('--viewer <subject>', 'the subject of the token or person, as the access log names it')
  .requiredOption(
    '--from <moment>',
    'the last moment at which the token or phone was certainly in the right hands',
    moment,
  )
  .requiredOption('--to <moment>', 'the end of the span, which is not in it', moment)
  .option('--out <file>', 'where to write it, readable by you alone; left out: to standard output')
  .action(write);

await runCommandLine(command);
