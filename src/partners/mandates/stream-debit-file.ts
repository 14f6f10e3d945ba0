/**
 * Streams a bank's debit file of a day as CSV, read page by page. Account numbers are decrypted one by one and never
 * stored decrypted.
 */
import { type Stringifier, stringify } from 'csv-stringify';
import { Readable, pipeline } from 'node:stream';
import type { Pool } from '../../platform/db/pool.js';
import { type Reader, type ReadingRow, insertReadings } from '../../platform/readings/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, IdSource, MandateId } from '../../kernel/ids.js';
import type { SecretCipher } from '../../money/partners/index.js';
import type { DebitBank } from './debit-policy.js';

export interface DebitFileSource {
  readonly pool: Pool;
  readonly cipher: SecretCipher;
  readonly newId: IdSource;
  /** Who takes the file, and when: whose accounts it tells is logged before they leave. */
  readonly taking: { readonly by: Reader; readonly at: Date };
  /** Called when the file ended before its last line. */
  readonly onBroken: (error: unknown) => void;
}

const AT_ONCE = 500;

const LINES = `
  select a.reference, a.mandate_id, a.family_id, a.virtual_account, a.amount, m.encrypted_account, m.holder_name
  from debit_attempts a join mandates m on m.id = a.mandate_id
  where a.bank = $1 and a.debit_day = $2 and a.reference > $3 order by a.reference limit ${AT_ONCE}`;

interface LineRow {
  readonly reference: string;
  readonly mandate_id: MandateId;
  readonly family_id: FamilyId;
  readonly virtual_account: string;
  readonly amount: bigint;
  readonly encrypted_account: string;
  readonly holder_name: string;
}

const readingOf = ({ newId, taking: { by, at } }: DebitFileSource, rows: readonly LineRow[]): ReadingRow => ({
  id: newId(),
  ...by,
  familyIds: [...new Set(rows.map(({ family_id: familyId }) => familyId))],
  fields: ['bankAccount', 'accountNumber', 'arrears'],
  searchedBy: [],
  operation: 'debit file',
  purpose: 'DEBIT_FILE',
  readAt: at,
});

async function* linesOf(
  source: DebitFileSource,
  { bank, day }: { readonly bank: DebitBank; readonly day: CivilDate },
): AsyncGenerator<readonly string[]> {
  const { pool, cipher } = source;
  let last = '';
  for (;;) {
    const { rows } = await pool.query<LineRow>({ name: 'mandates-file-lines', text: LINES, values: [bank, day, last] });
    if (rows.length > 0) await insertReadings(pool, [readingOf(source, rows)]);
    for (const row of rows) {
      const account = await cipher.decrypt(row.encrypted_account, row.mandate_id);
      yield [row.reference, day, account, row.holder_name, row.virtual_account, row.amount.toString()];
    }
    last = rows.at(-1)?.reference ?? last;
    if (rows.length < AT_ONCE) return;
  }
}

const COLUMNS = ['reference', 'debit_day', 'account_number', 'account_holder', 'virtual_account', 'amount'];

/** Streams the file, sorted by reference, so that it is the same whenever it is read. */
export function streamDebitFile(
  source: DebitFileSource,
  file: { readonly bank: DebitBank; readonly day: CivilDate },
): Stringifier {
  const csv = stringify({ header: true, columns: COLUMNS, escape_formulas: true });
  pipeline(Readable.from(linesOf(source, file)), csv, (error) => {
    if (error !== null && error !== undefined) source.onBroken(error);
  });
  return csv;
}
