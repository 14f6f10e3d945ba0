/** Writes who holds a family from a day on. Earlier assignments end the day before and stay as history. */
import { notEndedBefore } from '../../platform/db/in-force.js';
import type { Connection } from '../../platform/db/pool.js';
import { type InsertColumns, execute, sql, unnestInsert } from '../../platform/db/sql.js';
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, IdSource } from '../../kernel/ids.js';
import type { AssignmentReason } from './portfolio.js';

export interface HandOver {
  readonly families: readonly { readonly familyId: FamilyId; readonly cadreId: CadreId }[];
  readonly from: CivilDate;
  readonly reason: AssignmentReason;
  readonly by: string;
  readonly now: Date;
}

/**
 * Hands families over with two statements for any number of them. A constraint refuses a day on which a family would
 * have two cadres.
 */
export async function handOver(
  tx: Connection,
  { families, from, reason, by, now }: HandOver,
  newId: IdSource,
): Promise<void> {
  const familyIds = families.map(({ familyId }) => familyId);
  await execute(
    tx,
    sql`update portfolio_assignments set valid_through = ${addDays(from, -1)}::date
      where family_id = any(${familyIds}::uuid[]) and valid_from < ${from}::date
        and ${notEndedBefore('portfolio_assignments', sql`${from}::date`)}`,
  );
  const columns: InsertColumns<HandOver['families'][number]> = {
    id: ['uuid', () => newId()],
    cadre_id: ['uuid', ({ cadreId }) => cadreId],
    family_id: ['uuid', ({ familyId }) => familyId],
    valid_from: ['date', () => from],
    reason: ['text', () => reason],
    assigned_by: ['text', () => by],
    assigned_at: ['timestamptz', () => now],
  };
  await execute(tx, unnestInsert('portfolio_assignments', columns, families));
}

const EXCLUSION_VIOLATION = '23P01';
const DEADLOCK = '40P01';

/**
 * Whether the error says that another transaction handed the same families over at the same time; this one then wrote
 * nothing.
 */
export const isHeldTwice = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === EXCLUSION_VIOLATION || error.code === DEADLOCK);
