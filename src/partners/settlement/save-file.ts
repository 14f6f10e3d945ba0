/**
 * Writes what is stored of a settlement file besides its lines: the file itself, its totals by day, and its unreadable
 * lines.
 */
import type { Connection } from '../../platform/db/pool.js';
import { execute, unnestInsert } from '../../platform/db/sql.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { invariant } from '../../kernel/invariant.js';
import type { TakenBack } from './line-breaks.js';
import type { Uncounted } from './match-lines.js';
import type { SettlementFile, Upload } from './settlement-file.js';
import { findFile } from './settlement-file.queries.js';
import type { SavedUnreadable, SlicedFile } from './slice-lines.js';

export interface SavedFile {
  readonly id: string;
  readonly fileNo: bigint;
  readonly upload: Upload;
  readonly sliced: SlicedFile;
  readonly now: Date;
}

export interface Compared {
  readonly cover: { readonly from: CivilDate; readonly through: CivilDate } | null;
  /** Lines that an earlier file has; `duplicates` are those that occur twice in this one. */
  readonly repeated: readonly Uncounted[];
  readonly duplicates: readonly Uncounted[];
  /** What corrections took from the days of payments that are known here. */
  readonly takenBack: readonly TakenBack[];
  readonly unmatched: number;
}

const FILE = `
  insert into settlement_files (id, file_no, partner_id, kind, file_name, sha256, bytes, state, refusal, lines, amount, stated_lines, stated_amount,
    unreadable_lines, repeated_lines, duplicate_lines, matched_lines, covers_from, covers_through, received_by, received_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`;

const SAME_REFUSAL = `
  select file_no as "fileNo" from settlement_files
  where partner_id = $1::uuid and sha256 = $2 and state = 'refused' and refusal = $3 limit 1`;

const linesIn = (uncounted: readonly Uncounted[]): number => uncounted.reduce((sum, { lines }) => sum + lines, 0);

async function insertFile(
  connection: Connection,
  { id, fileNo, upload, sliced, now }: SavedFile,
  { state, refusal, compared }: { state: string; refusal: string | null; compared: Compared | null },
): Promise<void> {
  const paid = [...countedDays(sliced, compared).values()].reduce((sum, { lines }) => sum + lines, 0);
  await connection.query(FILE, [
    id,
    fileNo,
    upload.partner.partnerId,
    upload.kind,
    upload.fileName,
    sliced.sha256,
    sliced.bytes,
    state,
    refusal,
    sliced.lines,
    sliced.amount,
    sliced.stated?.lines ?? null,
    sliced.stated?.amount ?? null,
    sliced.unreadable.length,
    linesIn(compared?.repeated ?? []),
    linesIn(compared?.duplicates ?? []),
    compared === null ? 0 : paid - compared.unmatched,
    compared?.cover?.from ?? null,
    compared?.cover?.through ?? null,
    upload.receivedBy,
    now,
  ]);
  if (sliced.unreadable.length === 0) return;
  const unreadable = unnestInsert<SavedUnreadable>(
    'settlement_unreadable_lines',
    {
      file_id: ['uuid', () => id],
      line: ['int', ({ line }) => line],
      raw_line: ['bytea', ({ raw }) => raw],
      problem: ['text', ({ problem }) => problem],
    },
    sliced.unreadable,
  );
  await execute(connection, unreadable);
}

/** The totals of each day. Each line is counted once, in the file that had it first. */
function countedDays(
  { days }: SlicedFile,
  compared: Compared | null,
): Map<CivilDate, { lines: number; amount: bigint; fee: bigint }> {
  const counted = new Map<CivilDate, { lines: number; amount: bigint; fee: bigint }>(days);
  for (const { day, settled, amount, fee } of [...(compared?.repeated ?? []), ...(compared?.duplicates ?? [])]) {
    const before = counted.get(day);
    if (before === undefined || settled === 0) continue;
    counted.set(day, { lines: before.lines - settled, amount: before.amount - amount, fee: before.fee - fee });
  }
  for (const { day, amount } of compared?.takenBack ?? []) {
    const before = counted.get(day) ?? { lines: 0, amount: 0n, fee: 0n };
    counted.set(day, { ...before, amount: before.amount - amount });
  }
  return counted;
}

/** Stores a refused file, none of whose lines count. The same file refused for the same reason is one row. */
export async function saveRefused(connection: Connection, file: SavedFile, refusal: string): Promise<SettlementFile> {
  const { partnerId } = file.upload.partner;
  const { rows } = await connection.query<{ fileNo: bigint }>(SAME_REFUSAL, [partnerId, file.sliced.sha256, refusal]);
  if (rows[0] === undefined) await insertFile(connection, file, { state: 'refused', refusal, compared: null });
  const saved = await findFile(connection, { fileNo: rows[0]?.fileNo ?? file.fileNo });
  invariant(saved !== null, 'a refused file is stored');
  return saved;
}

/** Stores a compared file. From now on the payments that only the file has may be posted. */
export async function saveFile(connection: Connection, file: SavedFile, compared: Compared): Promise<void> {
  await insertFile(connection, file, { state: 'posting', refusal: null, compared });
  const days = [...countedDays(file.sliced, compared)].filter(([, { lines, amount }]) => lines > 0 || amount !== 0n);
  const { partnerId } = file.upload.partner;
  const insert = unnestInsert<(typeof days)[number]>(
    'settlement_file_days',
    {
      file_no: ['bigint', () => file.fileNo],
      partner_id: ['uuid', () => partnerId],
      kind: ['text', () => file.upload.kind],
      day: ['date', ([day]) => day],
      lines: ['int', ([, { lines }]) => lines],
      amount: ['bigint', ([, { amount }]) => amount],
      fee: ['bigint', ([, { fee }]) => fee],
    },
    days,
  );
  await execute(connection, insert);
}
