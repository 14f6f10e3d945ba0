/** Reads the days on which a family's instalment plans kept its cards active, where the programme says that they do. */
import { type PlanTerms, statusOf } from '../../households/bills/index.js';
import { INSTALMENT_PLANS, STAGES_PAID } from '../../households/instalments/index.js';
import { billingMonth } from '../../kernel/billing-month.js';
import { type CivilDate, addDays, civilDateIn } from '../../kernel/civil-date.js';
import type { FamilyId, InstalmentPlanId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { TimeZone } from '../../kernel/time-zone.js';
import { POSTED_PAYMENTS, REVERSALS } from '../../money/payments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { KeptActive } from './find-reactivation.js';

export interface KeptActiveParams {
  readonly familyId: FamilyId;
  /** The day that is asked about, by which a plan may be in default. */
  readonly day: CivilDate;
  readonly zone: TimeZone;
}

export type FindKeptActive = (params: KeptActiveParams) => Promise<KeptActive[]>;

interface PlanRow {
  readonly id: InstalmentPlanId;
  readonly total: bigint;
  readonly stages: number;
  readonly firstMonth: string;
  readonly runningPremiums: bigint;
  readonly endedAt: Date | null;
  /** When the first stage was paid. */
  readonly since: Date;
  readonly paid: bigint;
}

export const keptActiveFinder =
  (pool: Pool): FindKeptActive =>
  async ({ familyId, day, zone }) => {
    const rows = await selectRows<PlanRow>(
      pool,
      sql`select p.id, p.total, p.stages, p.first_month as "firstMonth", p.running_premiums as "runningPremiums",
          p.ended_at as "endedAt", m.paid_at as since, (select max(a.paid_after) from ${STAGES_PAID} a where a.plan_id = p.id) as paid
        from ${INSTALMENT_PLANS} p join ${STAGES_PAID} s on s.plan_id = p.id and s.first_stage = 1
        join ${POSTED_PAYMENTS} m on m.id = s.payment_id
        where p.family_id = ${familyId}::uuid and p.active_after = 'FIRST_STAGE'
          and not exists (select from ${REVERSALS} r where r.payment_id = s.payment_id)
        order by m.paid_at`,
    );
    return rows.map((row) => ({ from: civilDateIn(row.since, zone), through: lastDayOf(row, { day, zone }) }));
  };

/** The last day on which the plan was kept: that of its end, or the one before it was in default. */
function lastDayOf(row: PlanRow, { day, zone }: Pick<KeptActiveParams, 'day' | 'zone'>): CivilDate | null {
  const terms: PlanTerms = {
    id: row.id,
    total: rupiah(row.total),
    stages: row.stages,
    firstMonth: billingMonth(row.firstMonth.slice(0, 7)),
    runningPremiums: rupiah(row.runningPremiums),
    activeAfter: 'FIRST_STAGE',
  };
  const ended = row.endedAt === null ? null : civilDateIn(row.endedAt, zone);
  const { defaultedSince } = statusOf({ terms, paid: rupiah(row.paid) }, ended === null || day < ended ? day : ended);
  return defaultedSince === null ? ended : addDays(defaultedSince, -1);
}
