/** Writes entries of the journal, as set-based statements inside the caller's transaction. */
import type { ClosingConnection } from '../../../platform/db/closing-connection.js';
import type { Connection } from '../../../platform/db/pool.js';
import { civilDateIn } from '../../../kernel/civil-date.js';
import { WIB } from '../../../kernel/time-zone.js';
import type { JournalEntry } from './journal-entry.js';
import { digestOfEntry } from './checkpoint.js';

const JOURNAL = `
  insert into journal_lines (entry_id, line, payment_id, partner_id, family_id, account, side, amount, first_month, last_month, posted_at)
  select *, $11::timestamptz
  from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::bigint[], $9::date[], $10::date[])`;

const CHECKPOINT = 'select append_checkpoint($1::date, $2::uuid[], $3::bytea[], $4::timestamptz)';

export async function writeJournal(
  connection: Connection,
  entries: readonly JournalEntry[],
  postedAt: Date,
): Promise<void> {
  const lines = entries.flatMap((entry) =>
    entry.bookings.map((booking, index) => ({ entry, booking, line: index + 1 })),
  );
  const values = [
    lines.map(({ entry }) => entry.id),
    lines.map(({ line }) => line),
    lines.map(({ entry }) => entry.paymentId),
    lines.map(({ entry }) => entry.partnerId),
    lines.map(({ entry }) => entry.familyId),
    lines.map(({ booking }) => booking.account),
    lines.map(({ booking }) => booking.side),
    lines.map(({ booking }) => booking.amount),
    lines.map(({ booking }) => (booking.months === null ? null : `${booking.months.from}-01`)),
    lines.map(({ booking }) => (booking.months === null ? null : `${booking.months.through}-01`)),
    postedAt,
  ];
  await connection.query({ name: 'posting-journal-insert', text: JOURNAL, values });
}

/**
 * Appends a checkpoint over the entries of this transaction, chained to the last committed one. It locks the head of
 * the chain until the commit, so it comes after every other write and before events are numbered.
 */
export async function appendCheckpoint(
  connection: ClosingConnection,
  entries: readonly JournalEntry[],
  postedAt: Date,
): Promise<void> {
  const values = [
    civilDateIn(postedAt, WIB),
    entries.map(({ id }) => id),
    entries.map((entry) => digestOfEntry(entry, postedAt)),
    postedAt,
  ];
  await connection.query({ name: 'posting-checkpoint', text: CHECKPOINT, values });
}
