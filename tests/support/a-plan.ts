/** Registers instalment plans without asking whether they are allowed: tests of paying define the plan. */
import type { Pool } from '../../src/platform/db/pool.js';
import type { InstalmentPlanId } from '../../src/kernel/ids.js';
import { anyId } from './world/synthetic-values.js';
import type { BuiltFamily } from './world/families.js';

export interface PlanParams {
  readonly family: BuiltFamily;
  readonly total: bigint;
  readonly stages: number;
  /** The first month of the plan, e.g. `2026-12`. */
  readonly firstMonth: string;
}

export async function registerPlan(pool: Pool, params: PlanParams): Promise<InstalmentPlanId> {
  const id = anyId<InstalmentPlanId>();
  await pool.query(
    `insert into instalment_plans (id, family_id, region_code, total, stages, first_month, arrears_months, registered_at, registered_by)
     values ($1, $2, $3, $4, $5, $6, 6, '2026-01-05T03:00:00Z', 'test')`,
    [id, params.family.id, params.family.region, params.total, params.stages, `${params.firstMonth}-01`],
  );
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
