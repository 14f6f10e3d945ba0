/** Reconciles a partner's settlement file against the books, or says how the partner writes its files. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Transform } from 'node:stream';
import cliProgress from 'cli-progress';
import { Command, Option } from 'commander';
import { migrate } from '../platform/db/migrate.js';
import type { Pool } from '../platform/db/pool.js';
import { civilDateIn } from '../kernel/civil-date.js';
import { randomIds } from '../kernel/ids.js';
import { unreachable } from '../kernel/invariant.js';
import { WIB } from '../kernel/time-zone.js';
import {
  EXAMPLE_FORMATS,
  FILE_KINDS,
  type FileKind,
  type ReceiveOutcome,
  type SettlementFile,
  type SettlementPartner,
  findPartnerByCode,
  finishFile,
  receiveFile,
  refusalIn,
  setFormat,
} from '../partners/settlement/index.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';
import { type CommandDeps, withCommandDeps } from './reconcile/command-deps.js';
import { reconcileDemo, writeSample } from './reconcile/samples.js';

interface ReconcileOptions {
  readonly partner?: string;
  readonly file?: string;
  readonly kind: FileKind;
  readonly setFormat?: string;
  readonly example?: keyof typeof EXAMPLE_FORMATS;
  readonly sample?: string;
  readonly demo?: boolean;
}

const EXAMPLES = Object.keys(EXAMPLE_FORMATS);

const command = new Command('reconcile')
  .description("Compare a partner's settlement file with the books and post what only the file tells of.")
  .option('--partner <code>', 'required: whose file it is')
  .option('--file <path>', 'the file; any number of lines')
  .addOption(new Option('--kind <kind>', 'what it tells of').choices(FILE_KINDS).default('transactions'))
  .option('--set-format <path>', 'a JSON file that says how the partner writes its files, from today on')
  .addOption(new Option('--example <name>', 'the same with a format that comes along').choices(EXAMPLES))
  .option(
    '--sample <folder>',
    "write a month of a bank's files there instead, with faults of every class and their list",
  )
  .option('--demo', 'let a sandbox post office hand in two days for the demo branch: one agrees, one has breaks')
  .addHelpText(
    'after',
    '\nThe exit code is 0 when everything agrees or was put right, 2 when breaks are open, 1 when the file was refused or failed.\n' +
      'The same file again changes nothing; a file that was stopped in the middle goes on.\n' +
      'The database is the one of DATABASE_URL, or the embedded one under .sigap/.',
  )
  .action(runReconcile);

async function runReconcile(options: ReconcileOptions): Promise<void> {
  const { partner: code, file, kind, sample } = options;
  if (sample !== undefined) return writeSample(sample);
  if (options.demo === true) return reconcileDemo();
  if (code === undefined) throw new CommandRefused('--partner is missing: whose file is it?');
  const format = await readChosenFormat(options);
  if (format === null && file === undefined)
    throw new CommandRefused('give --file to reconcile, or --set-format or --example to say how files are written.');
  const size = file === undefined ? 0 : await sizeOf(file);
  await withDatabase(commandConfig(), async ({ url }) => {
    await migrate(url);
    await withCommandDeps(url, async (deps) => {
      const partner = await findPartnerByCode(deps.pool, code);
      if (partner === null) throw new CommandRefused(`no active partner has the code ${code}: npm run partner -- list`);
      if (format !== null) await applyFormat(deps, partner, format);
      if (file !== undefined) await reconcile(deps, { partner, file, kind, size });
    });
  });
}

async function readChosenFormat({ setFormat: path, example }: ReconcileOptions): Promise<unknown> {
  if (example !== undefined) return EXAMPLE_FORMATS[example];
  if (path === undefined) return null;
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new CommandRefused(`--set-format: ${error.message}`);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandRefused(`--set-format: ${path} is not JSON.`);
  }
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch((error: Error) => {
    throw new CommandRefused(`--file: ${error.message}`);
  });
  if (!found.isFile()) throw new CommandRefused(`--file: ${file} is no file.`);
  return found.size;
}

async function applyFormat(
  { pool, now: clock }: CommandDeps,
  { partnerId, code }: SettlementPartner,
  format: unknown,
): Promise<void> {
  const now = clock();
  const params = { partnerId, effectiveFrom: civilDateIn(now, WIB), format, by: 'command line' };
  const outcome = await setFormat({ pool, newId: randomIds, now }, params);
  if (outcome.kind === 'format-invalid')
    throw new CommandRefused(`the format is not one:\n  ${outcome.problems.join('\n  ')}`);
  say(`${code} writes its ${outcome.format.kind} files this way from today on`);
}

interface FileToRead {
  readonly partner: SettlementPartner;
  readonly file: string;
  readonly kind: FileKind;
  readonly size: number;
}

async function reconcile(deps: CommandDeps, { partner, file, kind, size }: FileToRead): Promise<void> {
  const bar = progressBar('read');
  bar.start(size, 0);
  const passed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bar.increment(chunk.length);
      done(null, chunk);
    },
  });
  const content = createReadStream(file)
    .on('error', (error) => passed.destroy(error))
    .pipe(passed);
  const upload = { partner, kind, fileName: basename(file), content, receivedBy: 'command line' };
  const outcome = await receiveFile(deps, upload).finally(() => bar.stop());
  if (outcome.kind === 'no-format')
    throw new CommandRefused(
      `${partner.code} has no format for ${kind} files: set one with --set-format or --example.`,
    );
  summarise(outcome, 'file' in outcome && outcome.kind !== 'refused' ? await finish(deps, outcome.file) : outcome.file);
  if (process.exitCode === undefined && (await openBreaks(deps.pool, outcome.file)) > 0n) process.exitCode = 2;
}

async function finish(deps: CommandDeps, { fileNo }: SettlementFile): Promise<SettlementFile> {
  const { rows } = await deps.pool.query<{ waiting: bigint }>(
    'select count(*) as waiting from settlement_postings where file_no = $1 and posted_at is null',
    [fileNo],
  );
  const bar = progressBar('post');
  bar.start(Number(rows[0]?.waiting ?? 0n), 0);
  return finishFile(deps, fileNo, (posted) => bar.update(posted)).finally(() => bar.stop());
}

async function openBreaks(pool: Pool, { fileNo }: SettlementFile): Promise<bigint> {
  const { rows } = await pool.query<{ class: string; state: string; count: bigint }>(
    'select class, state, count(*) as count from settlement_breaks where file_no = $1 group by 1, 2 order by 1, 2',
    [fileNo],
  );
  for (const row of rows) say(`  ${row.class.padEnd(24)} ${row.state.padEnd(18)} ${row.count}`);
  return rows.filter(({ state }) => state !== 'closed').reduce((sum, { count }) => sum + count, 0n);
}

const progressBar = (what: string): cliProgress.SingleBar =>
  new cliProgress.SingleBar({
    format: `${what} {bar} {percentage} % {duration_formatted}`,
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: false,
  });

function summarise(outcome: Exclude<ReceiveOutcome, { kind: 'no-format' }>, file: SettlementFile): void {
  const {
    lines,
    amount,
    matchedLines,
    unreadableLines,
    unreadableAmount,
    repeatedLines,
    duplicateLines,
    coversFrom,
    coversThrough,
  } = file;
  switch (outcome.kind) {
    case 'refused':
      process.exitCode = 1;
      return say(`refused: ${refusalIn(file, 'en')}`);
    case 'seen-before':
      return say(`the same file came ${file.receivedAt.toISOString()}: nothing changed`);
    case 'received':
      say(`${lines} lines, Rp${amount.toLocaleString('id-ID')}, ${coversFrom ?? '–'} to ${coversThrough ?? '–'}`);
      return say(
        `${matchedLines} matched, ${unreadableLines} unreadable (at least Rp${unreadableAmount.toLocaleString('id-ID')}), ${repeatedLines} of an earlier file, ${duplicateLines} twice`,
      );
    default:
      return unreachable(outcome);
  }
}

await runCommandLine(command);
