/**
 * Reads the movements of a family's paid-through month, from payments and other entries; reversed ones are left out.
 */
import { PAID_MOVEMENTS } from '../../money/payments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { billingMonth } from '../../kernel/billing-month.js';
import { type CivilDate, civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import type { AccountMovement } from './find-reactivation.js';

export interface MovementsParams {
  readonly familyId: FamilyId;
  /** Movements on or after this day, in `zone`. */
  readonly from: CivilDate;
  readonly zone: TimeZone;
}

export type FindMovements = (params: MovementsParams) => Promise<AccountMovement[]>;

interface MovementRow {
  readonly movedAt: Date;
  readonly before: string;
  readonly after: string;
  readonly credit: bigint;
}

export const movementsFinder =
  (pool: Pool): FindMovements =>
  async ({ familyId, from, zone }) => {
    const begins = startOfDay(from, zone);
    const rows = await selectRows<MovementRow>(
      pool,
      sql`select moved_at as "movedAt", before, after, credit from ${PAID_MOVEMENTS} m
        where m.family_id = ${familyId}::uuid and m.moved_at >= ${begins}::timestamptz order by 1`,
    );
    return rows.map(({ movedAt, before, after, credit }) => ({
      on: civilDateIn(movedAt, zone),
      paidThroughBefore: billingMonth(before.slice(0, 7)),
      creditBefore: rupiah(credit),
      paidThroughAfter: billingMonth(after.slice(0, 7)),
    }));
  };
