/**
 * Notes an official receipt of a post office for a family. It posts nothing and changes no status: only the post office
 * confirms the payment.
 */
import { once } from '../../platform/db/once.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { Family } from '../../households/families/index.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { PartnerId, ReceiptClaimId } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { CLAIM_COLUMNS, type ClaimQueries, type ClaimRow, toClaim } from './claim.queries.js';
import { type NoteReceiptCommand, type NoteReceiptOutcome, type ReceiptClaim, isSameClaim } from './receipt-claim.js';

export interface NotingDeps {
  readonly pool: Pool;
  readonly claims: ClaimQueries;
  readonly notedBy: string;
  readonly now: Date;
}

async function findClaim(pool: Pool, id: ReceiptClaimId): Promise<ReceiptClaim | null> {
  const [row] = await selectRows<ClaimRow>(
    pool,
    sql`select ${CLAIM_COLUMNS} from receipt_claims c where c.id = ${id}::uuid`,
  );
  return row === undefined ? null : toClaim(row);
}

/** Inserts the receipt; null when its id or its number exists already. One statement decides races. */
async function insertClaim(
  { pool, notedBy, now }: NotingDeps,
  { id, familyId, receiptNumber, amount, paidOn }: NoteReceiptCommand,
  partnerId: PartnerId,
): Promise<ReceiptClaim | null> {
  const [row] = await selectRows<ClaimRow>(
    pool,
    sql`insert into receipt_claims as c (id, family_id, partner_id, receipt_number, amount, paid_on, noted_by, noted_at)
      values (${id}::uuid, ${familyId}::uuid, ${partnerId}::uuid, ${receiptNumber}, ${amount}::bigint, ${paidOn}::date,
        ${notedBy}, ${now}::timestamptz)
      on conflict do nothing returning ${CLAIM_COLUMNS}`,
  );
  return row === undefined ? null : toClaim(row);
}

/**
 * Notes a receipt. `family` is null when the viewer may see none. A repeated command is answered as the first one was.
 */
export async function noteReceipt(
  deps: NotingDeps,
  { command, family }: { readonly command: NoteReceiptCommand; readonly family: Family | null },
): Promise<NoteReceiptOutcome> {
  if (family === null) return { kind: 'family-not-found' };
  const office = (await deps.claims.findPostOffices()).find(({ code }) => code === command.postOfficeCode);
  if (office === undefined) return { kind: 'post-office-unknown' };
  if (command.paidOn > civilDateIn(deps.now, timeZoneOf(family.regionCode))) return { kind: 'paid-in-future' };
  const find = () => findClaim(deps.pool, command.id);
  return once<ReceiptClaim, NoteReceiptOutcome>({
    find,
    isSame: (earlier) => isSameClaim({ ...command, partnerId: office.id }, earlier),
    repeat: (claim) => ({ kind: 'noted', claim }),
    async make() {
      const claim = await insertClaim(deps, command, office.id);
      if (claim !== null) return { kind: 'noted', claim };
      // Either the id exists already, or another receipt has this number.
      return (await find()) === null ? { kind: 'noted-already' } : null;
    },
  });
}
