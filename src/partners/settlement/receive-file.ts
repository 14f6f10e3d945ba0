/**
 * Receives one settlement file: streams it into the database, checks that it is whole, and compares it, in one
 * transaction.
 */
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { IdSource } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { WIB } from '../../kernel/time-zone.js';
import { validateTotals } from './control-totals.js';
import { findFormat } from './format.queries.js';
import { type SavedFile, saveFile, saveRefused } from './save-file.js';
import { type MatchScope, type Uncounted, compareLines, dropDuplicateLines, dropRepeatedLines } from './match-lines.js';
import { CHANNELS_CONFIRMED_BY_FILE, type ReceiveOutcome, type Upload } from './settlement-file.js';
import { findFile } from './settlement-file.queries.js';
import { type SettlementFormat, isMostlyUnreadable } from './settlement-format.js';
import { stored } from './settlement-words.js';
import { type LineBreakScope, openCorrections, openUnreadable } from './line-breaks.js';
import { type SlicedFile, createLineSlicer, zoneOf } from './slice-lines.js';
import { writeBreaks } from './write-breaks.js';

export interface ReceivingDeps {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly newId: IdSource;
}

/** The savepoint to which a file is rolled back that proves wrong only at its end, so that none of its lines stays. */
const BEFORE_LINES = 'savepoint before_lines';
const TAKE_LINES_BACK = 'rollback to savepoint before_lines';
const COPY = `copy settlement_lines (file_no, line, reference, account_text, amount, fee, paid_at, paid_on, is_paid) from stdin`;

/**
 * Locks the partner until the commit, so that its files follow each other: each is compared with what the one before
 * left.
 */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('settlement ' || $1, 0))`;

/**
 * Receives a file with any number of lines in bounded memory. A crash leaves nothing of it. @throws what the stream or
 * the database throws.
 */
export async function receiveFile(deps: ReceivingDeps, upload: Upload): Promise<ReceiveOutcome> {
  const now = deps.now();
  const { partner, kind } = upload;
  const format = await findFormat(deps.pool, { partnerId: partner.partnerId, kind, on: civilDateIn(now, WIB) });
  if (format === null) return { kind: 'no-format' };
  return inTransaction(deps.pool, async (connection) => {
    const fileNo = await newNumber(connection);
    await connection.query(BEFORE_LINES);
    const slicer = createLineSlicer(format, fileNo);
    await pipeline(upload.content, slicer.stream, connection.query(copyFrom(COPY)));
    const sliced = slicer.result();
    await connection.query(ONE_AT_A_TIME, [partner.partnerId]);
    const before = await findFile(connection, { partnerId: partner.partnerId, sha256: sliced.sha256 });
    const file: SavedFile = { id: deps.newId(), fileNo, upload, sliced, now };
    const refusal = before === null ? refusalOf(sliced, format) : null;
    if (before !== null || refusal !== null) await connection.query(TAKE_LINES_BACK);
    if (before !== null) return { kind: 'seen-before', file: before };
    if (refusal !== null) return { kind: 'refused', file: await saveRefused(connection, file, refusal) };
    await reconcile(connection, file, format);
    const saved = await findFile(connection, { fileNo });
    invariant(saved !== null, 'a file that was stored is found');
    return { kind: 'received', file: saved };
  });
}

async function newNumber(connection: Connection): Promise<bigint> {
  const { rows } = await connection.query<{ number: bigint }>(`select nextval('settlement_file_numbers') as number`);
  const number = rows[0]?.number;
  invariant(number !== undefined, 'a sequence gives a number');
  return number;
}

function refusalOf(sliced: SlicedFile, format: SettlementFormat): string | null {
  if (sliced.misfit !== null) return sliced.misfit;
  const unreadable = sliced.unreadable.length;
  if (isMostlyUnreadable(format, { lines: sliced.lines, unreadable })) return stored('mostly-unreadable', unreadable);
  const totals = validateTotals(sliced, { stated: sliced.stated, areExpected: format.totals !== undefined });
  if (totals !== null) {
    const named = sliced.unreadable.slice(0, 5).map(({ line }) => line);
    return named.length === 0 ? totals : stored(totals, named.join(', '));
  }
  return sliced.lines === 0 && sliced.corrections.length === 0 && sliced.stated === null ? stored('no-line') : null;
}

const MINUTES_PER_DAY = 1_440;

function dayShift(format: SettlementFormat): number {
  const [hours = '0', minutes = '0'] = (format.moment.cutOff ?? '24:00').split(':');
  const cutOff = Number(hours) * 60 + Number(minutes);
  return zoneOf(format).offsetMinutes + (cutOff === 0 ? 0 : MINUTES_PER_DAY - cutOff);
}

/**
 * The days that a file covers: the day that it states, else those of its lines. Null for an empty file that states
 * none.
 */
function coverOf({ stated, days }: SlicedFile): { from: CivilDate; through: CivilDate } | null {
  const stand = [...days.keys(), ...(stated?.day === null || stated === null ? [] : [stated.day])].toSorted();
  if (stated !== null && stated.day !== null) return { from: stated.day, through: stated.day };
  const [from, through] = [stand[0], stand.at(-1)];
  return from === undefined || through === undefined ? null : { from, through };
}

async function reconcile(connection: Connection, file: SavedFile, format: SettlementFormat): Promise<void> {
  const { fileNo, upload, sliced, now } = file;
  const { partnerId, channel } = upload.partner;
  const cover = coverOf(sliced);
  if (cover === null) {
    return saveFile(connection, file, { cover, repeated: [], duplicates: [], takenBack: [], unmatched: 0 });
  }
  const scope: MatchScope = { fileNo, partnerId, ...cover, dayShiftMinutes: dayShift(format) };
  const repeated = await dropRepeatedLines(connection, scope, upload.kind);
  let duplicates: Uncounted[] = [];
  let unmatched = 0;
  if (upload.kind === 'transactions') {
    duplicates = await dropDuplicateLines(connection, scope, sliced.possibleRepeats);
    await compareLines(connection, scope);
    const confirmsByFile = CHANNELS_CONFIRMED_BY_FILE.includes(channel);
    unmatched = await writeBreaks(connection, { ...scope, confirmsByFile, now });
  }
  const breaks: LineBreakScope = { ...scope, now };
  await openUnreadable(connection, breaks, sliced.unreadable);
  const takenBack = await openCorrections(connection, breaks, sliced.corrections);
  await saveFile(connection, file, { cover, repeated, duplicates, takenBack, unmatched });
}
