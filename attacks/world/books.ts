/** Whether every rupiah is where it belongs, whatever was sent. */
import { auditLedger, createAuditQueries } from '../../src/money/payments/index.js';
import type { Pool } from '../../src/platform/db/pool.js';

/** What is wrong with the books, in words; nothing when they balance. */
export async function wrongInBooks(pool: Pool): Promise<readonly string[]> {
  const { findings } = await auditLedger({ queries: createAuditQueries(pool) }, null);
  const { rows } = await pool.query<{ id: string }>(
    `select f.id from families f
      left join (select family_id, sum(case side when 'credit' then amount else -amount end) as balance
        from journal_lines where account = 'family-credit' group by family_id) j on j.family_id = f.id
      where f.credit <> coalesce(j.balance, 0)`,
  );
  return [
    ...findings.map(({ kind, entryId }) => `${kind} ${entryId ?? ''}`.trim()),
    ...rows.map(({ id }) => `the credit of the family ${id} is not that of the journal`),
  ];
}
