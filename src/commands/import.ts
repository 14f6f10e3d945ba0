/** Imports a file of real data: regions, branches, facilities, cadres, or families with their participants. */
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { finished } from 'node:stream/promises';
import cliProgress from 'cli-progress';
import { Argument, Command } from 'commander';
import { stringify } from 'csv-stringify';
import { IMPORTS } from '../composition/imports.js';
import { randomIds } from '../kernel/ids.js';
import { createPool } from '../platform/db/pool.js';
import { migrate } from '../platform/db/migrate.js';
import { type ImportKind, type ImportOutcome, type ReportLine, runImport } from '../platform/imports/index.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';
import { keyringOf } from './keyring.js';
import { clockOfSandbox } from './sandbox-time.js';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly report?: string;
}

const NAMES = IMPORTS.map(({ name }) => name);
/** The number of lines of the report that are said on the screen. */
const SAID = 20;

const columnsOf = ({ name, about, columns }: ImportKind): string => {
  const listed = columns.map(
    (column) => `    ${column.name.padEnd(20)}${column.isRequired ? '* ' : '  '}${column.about}`,
  );
  return `  ${name}: ${about}\n${listed.join('\n')}`;
};

const command = new Command('import')
  .description(
    'Import a CSV file whole, or refuse it with every fault and keep nothing. The same file again changes nothing.',
  )
  .addArgument(new Argument('<kind>', 'what the file holds').choices(NAMES))
  .argument('<file>', 'the CSV file; its first line names the columns')
  .option('--dry-run', 'check alone: nothing is kept')
  .option('--report <file>', 'where the whole report goes as CSV: line, kind, field, given, expected')
  .addHelpText(
    'after',
    `
Kinds in the order in which an empty database needs them, with their columns (* is required):
${IMPORTS.map(columnsOf).join('\n')}

docs/importing.md has example lines. The exit code is 0 when the file was kept, or would be; 1 when it was refused.
The database is the one of DATABASE_URL, or the embedded one under .sigap/.`,
  )
  .action(runIt);

async function runIt(name: string, file: string, options: ImportOptions): Promise<void> {
  const kind = IMPORTS.find((known) => known.name === name);
  if (kind === undefined) throw new CommandRefused(`there is no such kind: ${NAMES.join(', ')}.`);
  const found = await stat(file).catch((error: Error) => {
    throw new CommandRefused(error.message);
  });
  if (!found.isFile()) throw new CommandRefused(`${file} is no file.`);
  await withDatabase(commandConfig(), async ({ url }) => {
    await migrate(url);
    await importFile(url, kind, { file, size: found.size, ...options });
  });
}

async function importFile(url: string, kind: ImportKind, given: ImportOptions & { file: string; size: number }) {
  const pool = createPool({ databaseUrl: url, role: 'commands', connectionsMax: 1, onError: () => undefined });
  const bar = new cliProgress.SingleBar({
    format: `${kind.name} {bar} {percentage} % {duration_formatted}`,
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: false,
  });
  const report = reportTo(given.report);
  try {
    const now = (await clockOfSandbox(url)).now();
    const keyring = await keyringOf(commandConfig(), pool);
    bar.start(given.size, 0);
    const outcome = await runImport(
      {
        pool,
        newId: randomIds,
        keyring,
        now,
        isDryRun: given.dryRun === true,
        onBytes: (bytes) => bar.increment(bytes),
        report: report.take,
      },
      kind,
      { content: createReadStream(given.file), fileName: basename(given.file), by: 'command line' },
    ).finally(() => bar.stop());
    await report.end();
    tell(outcome, report.first, given);
  } finally {
    await pool.end();
  }
}

/** Keeps the first lines for the screen, and writes all of them where they are wanted, readable by their owner alone. */
function reportTo(path: string | undefined) {
  const first: ReportLine[] = [];
  const csv = stringify({
    header: true,
    columns: ['line', 'kind', 'field', 'given', 'expected'],
    escape_formulas: true,
  });
  const written = path === undefined ? null : csv.pipe(createWriteStream(path, { mode: 0o600 }));
  return {
    first,
    take: async (lines: readonly ReportLine[]): Promise<void> => {
      first.push(...lines.slice(0, SAID - first.length));
      if (written === null) return;
      for (const line of lines) if (!csv.write(line)) await new Promise((resolve) => csv.once('drain', resolve));
    },
    end: async (): Promise<void> => {
      if (written === null) return;
      csv.end();
      await finished(written);
    },
  };
}

const ENDS = {
  kept: 'kept',
  tried: 'nothing was kept: it was tried alone',
  refused: 'refused: nothing was kept',
} as const;

function tell(outcome: ImportOutcome, first: readonly ReportLine[], { report }: ImportOptions): void {
  if (outcome.kind === 'misfit') throw new CommandRefused(outcome.problem);
  const { lines, added, updated, unchanged, faults, differences } = outcome;
  for (const { line, kind, field, given, expected } of first)
    say(
      `  line ${line}, ${field}: ${kind === 'fault' ? 'expected' : 'differs from'} ${expected}${given === null ? '' : `; given ${given}`}`,
    );
  const more = faults + differences - first.length;
  if (more > 0) say(`  and ${more} more${report === undefined ? ': --report writes them all' : ` in ${report}`}`);
  say(
    `${lines} lines: ${added} new, ${updated} updated, ${unchanged} known; ${faults} faults, ${differences} differences`,
  );
  say(ENDS[outcome.kind]);
  if (outcome.kind === 'refused') process.exitCode = 1;
}

await runCommandLine(command);
