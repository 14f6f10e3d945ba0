/**
 * Verifies the ledger: balance, conservation and the chain of checkpoints; and the chain of seals of the access log. It
 * names the first entry and the first row that was tampered with.
 */
import cliProgress from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { migrate } from '../platform/db/migrate.js';
import { createPool } from '../platform/db/pool.js';
import { type CivilDate, parseCivilDate } from '../kernel/civil-date.js';
import {
  type AuditFinding,
  type AuditReport,
  type AuditSpan,
  auditLedger,
  createAuditQueries,
} from '../money/payments/index.js';
import { type ReadingFinding, type ReadingsAudit, auditReadings } from '../platform/readings/index.js';
import { clockOfSandbox } from './sandbox-time.js';
import { CommandRefused, commandConfig, runCommandLine, say, withDatabase } from './command-line.js';

interface AuditOptions {
  readonly from?: CivilDate;
  readonly through?: CivilDate;
}

function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new InvalidArgumentError('Expected a day such as 2026-11-30.');
  return date;
}

const command = new Command('audit')
  .description(
    'Verify that the journal balances, conserves every rupiah, and is what its checkpoints say since it was posted; and that the access log is what its seals say.',
  )
  .option('--from <day>', 'the first day, in WIB; everything when left out', day)
  .option('--through <day>', 'the last day; the first one when left out', day)
  .addHelpText(
    'after',
    '\nExit code 0: nothing was found. 1: something was, and the first line that says so is where to look.',
  )
  .action(audit);

async function audit({ from, through }: AuditOptions): Promise<void> {
  if (from === undefined && through !== undefined) throw new CommandRefused('--through needs --from.');
  const span = from === undefined ? null : { from, through: through ?? from };
  if (span !== null && span.through < span.from) throw new CommandRefused('--through lies before --from.');
  await withDatabase(commandConfig(), async ({ url }) => {
    await migrate(url);
    const report = await auditWithBar(url, span);
    for (const line of toLines(report)) say(line);
    const readings = await auditAccessLog(url);
    for (const line of readingLines(readings)) say(line);
    if (report.findings.length + readings.findings.length > 0) process.exitCode = 1;
  });
}

async function auditWithBar(databaseUrl: string, span: AuditSpan): Promise<AuditReport> {
  const pool = createPool({ databaseUrl, role: 'commands', connectionsMax: 1, onError: () => undefined });
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} checkpoints, {duration_formatted}',
    hideCursor: true,
    clearOnComplete: true,
  });
  const isWatched = process.stdout.isTTY;
  try {
    if (isWatched) bar.start(1, 0);
    const onProgress = ({ checkpointsDone, checkpoints }: { checkpointsDone: number; checkpoints: number }): void => {
      bar.setTotal(checkpoints);
      bar.update(checkpointsDone);
    };
    return await auditLedger({ queries: createAuditQueries(pool), ...(isWatched ? { onProgress } : {}) }, span);
  } finally {
    bar.stop();
    await pool.end();
  }
}

/** Verifies the whole log of who read what of whom, whatever the span: a seal is worth what the seals before it are. */
async function auditAccessLog(databaseUrl: string): Promise<ReadingsAudit> {
  const pool = createPool({ databaseUrl, role: 'commands', connectionsMax: 1, onError: () => undefined });
  try {
    return await auditReadings(pool, (await clockOfSandbox(databaseUrl)).now());
  } finally {
    await pool.end();
  }
}

const READING_SENTENCES: Readonly<Record<ReadingFinding['kind'], string>> = {
  'row-deleted': 'this row of the access log was deleted after it was sealed',
  'row-inserted': 'this row of the access log was slipped in among rows that were sealed',
  'row-or-seal-altered': 'a row of the access log under this seal, or the seal, was altered',
  'seal-missing': 'this seal of the access log is gone',
  'row-unsealed': 'this row of the access log has no seal, and should have had one long ago',
};

function readingLines({ seals, rows, findings, lastHash }: ReadingsAudit): string[] {
  const found = findings.map(({ kind, seal, rowId }) => {
    const place = [`seal ${seal}`, ...(rowId === null ? [] : [`row ${rowId}`])].join(', ');
    return `${place}: ${READING_SENTENCES[kind]}`;
  });
  return [
    `access log: ${seals} seals, ${rows} rows`,
    `last seal ${lastHash ?? 'none'}`,
    ...(found.length === 0 ? ['Nothing was found.'] : [`First: ${found[0]}`, ...found.slice(1)]),
  ];
}

const SENTENCES: Readonly<Record<AuditFinding['kind'], string>> = {
  'entry-altered': 'a line of this entry was altered, deleted or inserted after its checkpoint',
  'entry-missing': 'this entry has a checkpoint and its lines are gone',
  'entry-without-checkpoint': 'this entry has no checkpoint',
  'checkpoint-altered': 'this checkpoint was altered',
  'checkpoint-missing': 'a checkpoint before this place, or this one, is gone',
  'entry-unbalanced': 'debits and credits of this entry differ',
  'entry-not-booked': 'the journal does not bear the amount of this payment or entry',
  'not-conserved': 'money received is not where it should be',
};

const place = ({ day: on, number, entryId }: AuditFinding): string =>
  [on, number === null ? null : `checkpoint ${number}`, entryId === null ? null : `entry ${entryId}`]
    .filter((part) => part !== null)
    .join(', ');

function toLines({ checkpoints, entries, lines, conservation: money, findings, lastHash }: AuditReport): string[] {
  const found = findings.map((finding) => `${place(finding)}: ${SENTENCES[finding.kind]}`);
  return [
    `${checkpoints} checkpoints, ${entries} entries, ${lines} lines`,
    `received ${money.received} = applied ${money.applied} + credit ${money.credit} + plans ${money.plans} + funds ${money.funds} + suspense ${money.suspense} + returned ${money.returned} + unclaimed ${money.unclaimed}; forgiven ${money.forgiven}`,
    `last checkpoint ${lastHash ?? 'none'}`,
    ...(found.length === 0 ? ['Nothing was found.'] : [`First: ${found[0]}`, ...found.slice(1)]),
  ];
}

await runCommandLine(command);
