/**
 * Notes an official receipt of a post office for a family. It posts nothing and changes no status: only the post office
 * confirms the payment.
 */
import { once } from '../../platform/db/once.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { Family } from '../../households/families/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { PartnerId, NotedReceiptId } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import {
  NOTED_RECEIPT_COLUMNS,
  type NotedReceiptQueries,
  type NotedReceiptRow,
  toNotedReceipt,
} from './noted-receipt.queries.js';
import { type NoteReceiptCommand, type NoteReceiptOutcome, type NotedReceipt, isSameReceipt } from './noted-receipt.js';

export interface NotingDeps {
  readonly pool: Pool;
  readonly receipts: NotedReceiptQueries;
  readonly notedBy: string;
  readonly now: Date;
}

async function findNotedReceipt(pool: Pool, id: NotedReceiptId): Promise<NotedReceipt | null> {
  const [row] = await selectRows<NotedReceiptRow>(
    pool,
    sql`select ${NOTED_RECEIPT_COLUMNS} from noted_receipts c where c.id = ${id}::uuid`,
  );
  return row === undefined ? null : toNotedReceipt(row);
}

/** Inserts the receipt; null when its id or its number exists already. One statement decides races. */
async function insertNotedReceipt(
  { pool, notedBy, now }: NotingDeps,
  { id, familyId, receiptNumber, amount, paidOn }: NoteReceiptCommand,
  partnerId: PartnerId,
): Promise<NotedReceipt | null> {
  const [row] = await selectRows<NotedReceiptRow>(
    pool,
    sql`insert into noted_receipts as c (id, family_id, partner_id, receipt_number, amount, paid_on, noted_by, noted_at)
      values (${id}::uuid, ${familyId}::uuid, ${partnerId}::uuid, ${receiptNumber}, ${amount}::bigint, ${paidOn}::date,
        ${notedBy}, ${now}::timestamptz)
      on conflict do nothing returning ${NOTED_RECEIPT_COLUMNS}`,
  );
  return row === undefined ? null : toNotedReceipt(row);
}

/**
 * Notes a receipt. `family` is null when the viewer may see none. A repeated command is answered as the first one was.
 */
export async function noteReceipt(
  deps: NotingDeps,
  { command, family }: { readonly command: NoteReceiptCommand; readonly family: Family | null },
): Promise<NoteReceiptOutcome> {
  if (family === null) return { kind: 'family-not-found' };
  const office = (await deps.receipts.findPostOffices()).find(({ code }) => code === command.postOfficeCode);
  if (office === undefined) return { kind: 'post-office-unknown' };
  if (command.paidOn > civilDateIn(deps.now, timeZoneOf(family.regionCode))) return { kind: 'paid-in-future' };
  const find = () => findNotedReceipt(deps.pool, command.id);
  return once<NotedReceipt, NoteReceiptOutcome>({
    find,
    isSame: (earlier) => isSameReceipt({ ...command, partnerId: office.id }, earlier),
    repeat: (receipt) => ({ kind: 'noted', receipt }),
    async make() {
      const receipt = await insertNotedReceipt(deps, command, office.id);
      if (receipt !== null) return { kind: 'noted', receipt };
      // Either the id exists already, or another receipt has this number.
      return (await find()) === null ? { kind: 'noted-already' } : null;
    },
  });
}
