/** Registers instalment plans without asking whether they are allowed: tests of paying define the plan. */
import type { Pool } from '../../src/platform/db/pool.js';
import type { InstalmentPlanId } from '../../src/kernel/ids.js';
import { billingMonth } from '../../src/kernel/billing-month.js';
import { rupiah } from '../../src/kernel/rupiah.js';
import { INSTALMENT_PLANS } from '../../src/sandbox/world/family-tables.js';
import { insertRows } from '../../src/sandbox/world/insert-rows.js';
import { anyId } from './world/synthetic-values.js';
import type { BuiltFamily } from './world/families.js';

export interface PlanParams {
  readonly family: BuiltFamily;
  readonly total: bigint;
  readonly stages: number;
  /** The first month of the plan, e.g. `2026-12`. */
  readonly firstMonth: string;
  readonly registeredAt?: Date;
}

export async function registerPlan(
  pool: Pool,
  { family, total, stages, firstMonth, registeredAt = new Date('2026-01-05T03:00:00Z') }: PlanParams,
): Promise<InstalmentPlanId> {
  const id = anyId<InstalmentPlanId>();
  await insertRows(pool, INSTALMENT_PLANS, [
    {
      id,
      familyId: family.id,
      region: family.region,
      total: rupiah(total),
      stages,
      firstMonth: billingMonth(firstMonth),
      arrearsMonths: 6,
      registeredAt,
      registeredBy: 'test',
    },
  ]);
  return id;
}

/** The rupiah that the journal holds for a family's instalments. */
export async function heldOf(pool: Pool, { id }: BuiltFamily): Promise<bigint> {
  const { rows } = await pool.query<{ held: bigint }>(
    `select coalesce(sum(case side when 'credit' then amount else -amount end), 0) as held
     from journal_lines where family_id = $1 and account = 'instalment-plan'`,
    [id],
  );
  return rows[0]?.held ?? 0n;
}
