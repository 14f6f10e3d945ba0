/**
 * Reads the instalments of locked families: their open plan, and the plan's money in the journal that is not applied
 * yet.
 */
import { sql } from '../../../platform/db/sql.js';
import { FAMILY_HOMES } from '../../../households/families/index.js';
import type { Connection } from '../../../platform/db/pool.js';
import { OPEN_PLANS } from '../../../households/instalments/index.js';
import type { InstalmentAccount, PlanTerms } from '../../../households/bills/index.js';
import { billingMonth } from '../../../kernel/billing-month.js';
import type { FamilyId, InstalmentPlanId } from '../../../kernel/ids.js';
import { rupiah } from '../../../kernel/rupiah.js';
import { type Wanted, byWanted } from './lock-families.js';

/** Selects families with an open plan, or with money of a plan that was not applied. */
const INSTALMENTS = byWanted(
  (ids) => sql`
  select f.family_id, p.id as plan_id, p.total, p.stages, p.first_month, p.running_premiums, p.active_after, h.held
  from ${FAMILY_HOMES} f
  left join ${OPEN_PLANS} p on p.family_id = f.family_id
  cross join lateral (
    select coalesce(sum(case side when 'credit' then amount else -amount end), 0) as held
    from journal_lines where family_id = f.family_id and account = 'instalment-plan') h
  where f.family_id in ${ids} and (p.id is not null or h.held > 0)`,
);

/** The columns of a family's instalments; all but `held` are null without an open plan. */
export interface InstalmentColumns {
  readonly plan_id: InstalmentPlanId | null;
  readonly total: bigint;
  readonly stages: number;
  readonly first_month: string;
  readonly running_premiums: bigint;
  readonly active_after: PlanTerms['activeAfter'];
  readonly held: bigint;
}

export const toInstalmentAccount = (row: InstalmentColumns): InstalmentAccount => ({
  held: rupiah(row.held),
  plan: row.plan_id === null ? null : toTerms(row, row.plan_id),
});

const toTerms = (row: InstalmentColumns, id: InstalmentPlanId): PlanTerms => ({
  id,
  total: rupiah(row.total),
  stages: row.stages,
  firstMonth: billingMonth(row.first_month.slice(0, 7)),
  runningPremiums: rupiah(row.running_premiums),
  activeAfter: row.active_after,
});

export async function readInstalments(
  connection: Connection,
  { by, values }: Wanted,
): Promise<ReadonlyMap<FamilyId, InstalmentAccount>> {
  const query = { name: `posting-instalments-by-${by}`, text: INSTALMENTS[by], values: [values] };
  const { rows } = await connection.query<InstalmentColumns & { readonly family_id: FamilyId }>(query);
  return new Map(rows.map((row) => [row.family_id, toInstalmentAccount(row)]));
}
