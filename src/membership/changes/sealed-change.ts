/**
 * Seals what a change asks and what it replaced: both name numbers of people. Lists show what stands beside, the reasons
 * for a second person and the masked values, and open nothing.
 */
import type { MembershipChangeId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { maskNik, type Nik } from '../../kernel/nik.js';
import { maskPhoneNumber, type PhoneNumber } from '../../kernel/phone-number.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { type Keyring, type SealedColumn, openText } from '../../platform/encryption/index.js';
import type { Change, ChangedField, ChangedLine, SavedDetails } from './change.js';

/** How the numbers among the changed values are shown; a mask is masked to itself. */
const NUMBERS: { readonly [Field in ChangedField]?: (value: string) => string } = {
  nik: (value) => maskNik(value as Nik),
  phone: (value) => maskPhoneNumber(value as PhoneNumber),
};

/** The line with its numbers masked. */
export function maskNumbers(line: ChangedLine): ChangedLine {
  const mask = NUMBERS[line.field];
  if (mask === undefined) return line;
  const masked = (value: string | null): string | null => (value === null ? null : mask(value));
  return { ...line, before: masked(line.before), after: masked(line.after) };
}

const reasonsIn = (details: string): string =>
  JSON.stringify((JSON.parse(details) as Partial<SavedDetails>).reasons ?? []);
const linesIn = (lines: string): string => JSON.stringify((JSON.parse(lines) as ChangedLine[]).map(maskNumbers));

export const CHANGE_DETAILS: SealedColumn = {
  table: 'membership_changes',
  sealed: 'sealed_details',
  plain: 'details',
  type: 'jsonb',
  shown: { column: 'reasons', of: reasonsIn },
};

export const DECISION_LINES: SealedColumn = {
  table: 'membership_decisions',
  key: 'change_id',
  sealed: 'sealed_lines',
  plain: 'lines',
  type: 'jsonb',
  shown: { column: 'lines_masked', of: linesIn },
};

interface DetailsRow {
  readonly plain: string | null;
  readonly sealed: Buffer | null;
}

/** Opens what a change asks, for whoever decides it. */
export async function findAsked(
  { connection, keyring }: { readonly connection: Pick<Pool, 'query'>; readonly keyring: Pick<Keyring, 'open'> },
  id: MembershipChangeId,
): Promise<Change> {
  const [row] = await selectRows<DetailsRow>(
    connection,
    sql`select c.details::text as plain, c.sealed_details as sealed from membership_changes c where c.id = ${id}::uuid`,
  );
  const details = row === undefined ? null : openText(keyring, CHANGE_DETAILS, { row: id, ...row });
  invariant(details !== null, 'a change that was read says what it asks');
  return (JSON.parse(details) as SavedDetails).change;
}
