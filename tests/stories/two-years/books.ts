/** The ledger of the story as an auditor reads it: where the money was at the end of each month. */
import type { Pool } from '../../../src/platform/db/pool.js';
import { STORY_MONTHS } from './happening.js';

/** What is received, on the left, is in one of the places on the right; what is forgiven was never received. */
export const PLACES = [
  'premium',
  'family-credit',
  'instalment-plan',
  'donor-fund',
  'suspense',
  'returned',
  'unclaimed',
] as const;
const COLUMNS = ['partner-clearing', ...PLACES, 'write-off', 'forgiven-premium'] as const;
/** What a debit adds to. */
const DEBITED: readonly string[] = ['partner-clearing', 'write-off'];

export type MonthOfBooks = { readonly month: string } & Readonly<Record<(typeof COLUMNS)[number], bigint>>;

/** The months of the story, and the one in which arrears were forgiven. */
export const LEDGER_MONTHS: readonly string[] = [...STORY_MONTHS, '2025-12'];

const sumOf = (account: string): string =>
  `coalesce(sum(${DEBITED.includes(account) ? '-' : ''}l.balance) filter (where l.account = '${account}'), 0) as "${account}"`;

export async function readBooks(pool: Pool): Promise<MonthOfBooks[]> {
  const { rows } = await pool.query<MonthOfBooks>(
    `select m.month, ${COLUMNS.map(sumOf).join(', ')}
     from unnest($1::text[]) m(month)
     left join (select posted_at, account, case side when 'credit' then amount else -amount end as balance from journal_lines) l
       on to_char(l.posted_at at time zone 'Asia/Jakarta', 'YYYY-MM') <= m.month
     group by m.month order by m.month`,
    [LEDGER_MONTHS],
  );
  return rows;
}
