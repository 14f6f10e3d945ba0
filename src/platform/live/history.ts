/**
 * Tells one history of the stream from another. After a restored backup, or a standby promoted without the last commits,
 * the same numbers name other events: so a place is a number and a check of the row that stands there.
 */
import type { StreamPlace } from '../db/event-log.js';
import type { Pool } from '../db/pool.js';
import type { LiveCursor } from './live-cursor.js';
import { historyChanged } from './stream-endings.js';

/** The id of the only stream; for more streams, a cursor would hold one place for each. */
export const STREAM = 1;

/** The place before all events, which every history has. */
export const BEGINNING: StreamPlace = { number: 0n, check: '' };

const COLUMNS = ['number', 'kind', 'family_id', 'payment_id', 'region_code', 'cadre_id', 'occurred_at', 'details'];

/**
 * The check of a row of the stream, whose columns never change, as an expression in SQL; `event` names the row. It is
 * PostgreSQL's own hash of a row, the one by which it partitions tables, so that it costs a posting a microsecond. Were a
 * new version of PostgreSQL to hash otherwise, every cursor would be refused once, and its reader would read again.
 */
export const checkOf = (event: string): string =>
  `lpad(to_hex(hash_record_extended(row(${COLUMNS.map((column) => `${event}.${column}`).join(', ')}), 0) & 4294967295), 8, '0')`;

/** The check of the row at a number as a query in SQL; null where no event has the number. */
export const checkAt = (number: string): string =>
  `(select ${checkOf('at_number')} from live_events at_number where at_number.stream_id = ${STREAM} and at_number.number = ${number})`;

interface Look {
  /** The place of the last event. */
  readonly head: StreamPlace;
  /** The check at the number that was asked about; null where no event has it. */
  readonly check: string | null;
}

const LOOK = `select s.head, ${checkAt('s.head')} as head_check, ${checkAt('$1::bigint')} as "check"
  from live_streams s where s.id = ${STREAM}`;

/** Reads what stands at a number, and the head, in one snapshot. */
export async function lookAt(pool: Pool, number: bigint): Promise<Look> {
  const { rows } = await pool.query<{ head: bigint; head_check: string | null; check: string | null }>({
    name: 'live-look',
    text: LOOK,
    values: [number],
  });
  const [row] = rows;
  if (row === undefined) return { head: BEGINNING, check: null };
  return { head: { number: row.head, check: row.head_check ?? '' }, check: row.check };
}

export const readHead = async (pool: Pool): Promise<StreamPlace> => (await lookAt(pool, 0n)).head;

/** Whether the event of this place stands in the history that was looked at. */
export const isOf = ({ check }: Look, { number, check: expected }: Pick<LiveCursor, 'number' | 'check'>): boolean =>
  number === 0n || (check !== null && (expected === null || expected === check));

/**
 * The place of a cursor that came back. Whoever reads events after it reads them first and calls this then: a database
 * that changes between the two is noticed. @throws StreamEnded HISTORY_CHANGED for a cursor of another history.
 */
export async function verifyCursor(pool: Pool, cursor: LiveCursor): Promise<StreamPlace> {
  if (cursor.number === 0n) return BEGINNING;
  const look = await lookAt(pool, cursor.number);
  if (!isOf(look, cursor)) throw historyChanged(look.head);
  return { number: cursor.number, check: look.check ?? '' };
}
