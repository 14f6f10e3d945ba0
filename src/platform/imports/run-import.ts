/**
 * Imports a file: it is staged and checked whole, and then kept in one commit, or refused with every fault and nothing
 * kept. The same file again changes nothing.
 */
import type { Readable } from 'node:stream';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { IdSource } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { WIB } from '../../kernel/time-zone.js';
import { type Connection, type Pool, inTransaction } from '../db/pool.js';
import { execute, selectRows, sql } from '../db/sql.js';
import type { ImportKind, ImportMoment } from './import-kind.js';
import { FileMisfit, readLines } from './read-lines.js';
import { type ReportKind, createStage, noteBreaches, stageLines } from './stage-lines.js';

export interface ImportFile {
  readonly content: Readable;
  readonly fileName: string;
  /** Who imports. */
  readonly by: string;
}

/** A line of the report; the first line of a file has the number 1. */
export interface ReportLine {
  readonly line: number;
  readonly kind: ReportKind;
  readonly field: string;
  readonly given: string | null;
  readonly expected: string;
}

export interface ImportRun {
  readonly pool: Pool;
  readonly newId: IdSource;
  readonly keyring: ImportMoment['keyring'];
  readonly now: Date;
  /** Checks alone: nothing is kept, whatever the file holds. */
  readonly isDryRun: boolean;
  readonly onBytes?: (bytes: number) => void;
  /** Takes the report, a thousand lines at a time, in the order of the file. */
  readonly report: (lines: readonly ReportLine[]) => void | Promise<void>;
}

export interface ImportCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface ImportSums extends ImportCounts {
  readonly sha256: string;
  readonly lines: number;
  readonly faults: number;
  readonly differences: number;
}

/** A misfit is no such file at all; a refused one has faults; a file that was tried would have been kept. */
export type ImportOutcome =
  | { readonly kind: 'misfit'; readonly problem: string }
  | ({ readonly kind: 'refused' | 'kept' | 'tried' } & ImportSums);

/** Imports of one kind follow each other: each is compared with what the one before left. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))`;
const REPORTED_AT_ONCE = 1_000;

export async function runImport(run: ImportRun, kind: ImportKind, file: ImportFile): Promise<ImportOutcome> {
  const { now, newId, keyring } = run;
  const moment: ImportMoment = { now, today: civilDateIn(now, WIB), by: file.by, newId, keyring };
  try {
    return await inTransaction(run.pool, async (connection): Promise<ImportOutcome> => {
      await createStage(connection, kind);
      const lines = readLines(file.content, { kind, moment, onBytes: run.onBytes ?? (() => undefined) });
      const staged = await stageLines(connection, { kind, moment }, lines);
      await connection.query(ONE_AT_A_TIME, [kind.name]);
      for (const statement of kind.prepare ?? []) await execute(connection, statement);
      for (const rule of kind.rules(moment)) await noteBreaches(connection, 'fault', rule);
      for (const rule of kind.differences ?? []) await noteBreaches(connection, 'difference', rule);
      const sums: ImportSums = {
        ...staged,
        ...(await countReported(connection)),
        ...(await countOf(connection, kind)),
      };
      await tellReport(connection, run);
      const outcome = { kind: endOf(sums, run), ...sums };
      if (outcome.kind === 'kept') for (const statement of kind.keep(moment)) await execute(connection, statement);
      if (!run.isDryRun) await record(connection, { run, kind, file, outcome });
      return outcome;
    });
  } catch (error) {
    if (error instanceof FileMisfit) return { kind: 'misfit', problem: error.message };
    throw error;
  }
}

const endOf = ({ faults }: ImportSums, { isDryRun }: ImportRun): 'refused' | 'kept' | 'tried' => {
  if (faults > 0) return 'refused';
  return isDryRun ? 'tried' : 'kept';
};

async function countReported(connection: Connection): Promise<Pick<ImportSums, 'faults' | 'differences'>> {
  const [row] = await selectRows<Pick<ImportSums, 'faults' | 'differences'>>(
    connection,
    sql`select count(*) filter (where kind = 'fault')::int as faults,
      count(*) filter (where kind = 'difference')::int as differences from import_faults`,
  );
  invariant(row !== undefined, 'a count has one row');
  return row;
}

async function countOf(connection: Connection, { counts }: ImportKind): Promise<ImportCounts> {
  const [row] = await selectRows<ImportCounts>(connection, counts);
  invariant(row !== undefined, 'a count has one row');
  return row;
}

async function tellReport(connection: Connection, { report }: ImportRun): Promise<void> {
  for (let told = 0; ; told += REPORTED_AT_ONCE) {
    const lines = await selectRows<ReportLine>(
      connection,
      sql`select line, kind, field, given, expected from import_faults
        order by line, kind desc, field, expected limit ${REPORTED_AT_ONCE} offset ${told}`,
    );
    if (lines.length > 0) await report(lines);
    if (lines.length < REPORTED_AT_ONCE) return;
  }
}

interface Ended {
  readonly run: ImportRun;
  readonly kind: ImportKind;
  readonly file: ImportFile;
  readonly outcome: ImportSums & { readonly kind: string };
}

/** Keeps in history who imported what, refused files included. */
async function record(connection: Connection, { run, kind, file, outcome }: Ended): Promise<void> {
  const { sha256, lines, added, updated, unchanged, faults, differences } = outcome;
  await execute(
    connection,
    sql`insert into data_imports (id, kind, file_name, sha256, imported_by, imported_at, is_kept, lines, added, updated,
        unchanged, faults, differences)
      values (${run.newId()}::uuid, ${kind.name}, ${file.fileName}, ${sha256}, ${file.by}, ${run.now}, ${outcome.kind === 'kept'},
        ${lines}, ${added}, ${updated}, ${unchanged}, ${faults}, ${differences})`,
  );
}
