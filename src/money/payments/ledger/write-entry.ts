/** Writes the row of an entry beside payments, and finds it again by its key. */
import type { Connection } from '../../../platform/db/pool.js';
import { billingMonth } from '../../../kernel/billing-month.js';
import type { EntryId } from '../../../kernel/ids.js';
import { rupiah } from '../../../kernel/rupiah.js';
import type { LockedFamily } from './lock-families.js';
import type { EntryKind, EntryPosted, EntryWords } from '../posting/ledger-entry.js';

const FIND = `
  select id, kind, amount, posted_at, paid_through_after, credit_after from ledger_entries where entry_key = $1`;

interface EntryRow {
  readonly id: EntryId;
  readonly kind: EntryKind;
  readonly amount: bigint;
  readonly posted_at: Date;
  readonly paid_through_after: string | null;
  readonly credit_after: bigint | null;
}

export async function findEntry(connection: Connection, entryKey: string): Promise<EntryPosted | null> {
  const { rows } = await connection.query<EntryRow>({ name: 'ledger-find-entry', text: FIND, values: [entryKey] });
  const [row] = rows;
  if (row === undefined) return null;
  const { paid_through_after: paidThrough, credit_after: credit } = row;
  return {
    kind: 'posted',
    entryId: row.id,
    entryKind: row.kind,
    amount: rupiah(row.amount),
    postedAt: row.posted_at,
    accountAfter:
      paidThrough === null || credit === null
        ? null
        : { paidThrough: billingMonth(paidThrough.slice(0, 7)), credit: rupiah(credit) },
    seenBefore: true,
  };
}

const INSERT = `
  insert into ledger_entries (id, entry_key, kind, family_id, partner_id, payment_id, region_code, cadre_id, amount, reason, requested_by,
    approved_by, posted_at, paid_through_before, paid_through_after, credit_before, credit_after)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`;

interface WrittenEntry {
  readonly words: EntryWords;
  readonly posted: EntryPosted;
  readonly family: LockedFamily | null;
}

export async function writeEntry(connection: Connection, { words, posted, family }: WrittenEntry): Promise<void> {
  const values = [
    posted.entryId,
    words.entryKey,
    words.kind,
    words.familyId,
    words.partnerId,
    words.paymentId,
    family?.regionCode ?? null,
    family?.cadreId ?? null,
    posted.amount,
    words.reason,
    words.requestedBy,
    words.approvedBy,
    posted.postedAt,
    family === null ? null : `${family.account.paidThrough}-01`,
    posted.accountAfter === null ? null : `${posted.accountAfter.paidThrough}-01`,
    family?.account.credit ?? null,
    posted.accountAfter?.credit ?? null,
  ];
  await connection.query({ name: 'ledger-entry-insert', text: INSERT, values });
}
