/** Moves a family to another segment from a month on, as an officer with a document does. */
import { randomUUID } from 'node:crypto';
import { changeTerms } from '../../../src/households/families/index.js';
import { type Pool, inTransaction } from '../../../src/platform/db/pool.js';
import { billingMonth } from '../../../src/kernel/billing-month.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import type { FamilyId } from '../../../src/kernel/ids.js';
import type { Segment } from '../../../src/kernel/segment.js';

export async function moveFamily(
  pool: Pool,
  { familyId, segment, from }: { readonly familyId: FamilyId; readonly segment: Segment; readonly from: string },
): Promise<void> {
  const evidence = {
    documentKind: 'GOVERNMENT_DECREE' as const,
    documentNumber: null,
    documentDate: civilDate(`${from}-01`),
    note: null,
  };
  const change = { familyId, from: billingMonth(from), segment, evidence, by: 'test', approvedBy: null };
  await inTransaction(pool, (connection) =>
    changeTerms(connection, { ...change, at: new Date(`${from}-01T03:00:00Z`) }, randomUUID),
  );
}
