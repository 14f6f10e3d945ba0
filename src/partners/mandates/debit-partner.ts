/** Maps banks to the partners that tell of their debits: the code of the partner contains the name of the bank. */
import { PARTNER_NAMES } from '../../money/partners/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { DEBIT_BANKS, type DebitBank, parseDebitBank } from './debit-policy.js';

const PREFIX = 'auto-debit-';

/** The code of a bank's partner, such as `auto-debit-bri`. */
export const debitPartnerCode = (bank: DebitBank): string => `${PREFIX}${bank.toLowerCase()}`;

/** The bank whose partner has this code; null when it is no such partner. */
export const bankOfPartner = (code: string): DebitBank | null =>
  code.startsWith(PREFIX) ? parseDebitBank(code.slice(PREFIX.length)) : null;

/** Tells whether a bank debits: it is one of those that the sources name, or its partner is registered. */
export async function doesDebit(pool: Pick<Pool, 'query'>, bank: DebitBank): Promise<boolean> {
  if (DEBIT_BANKS.some((known) => known === bank)) return true;
  const rows = await selectRows(
    pool,
    sql`select id from ${PARTNER_NAMES} p where code = ${debitPartnerCode(bank)} and active`,
  );
  return rows.length > 0;
}
