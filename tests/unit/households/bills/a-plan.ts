/** Instalment plans for tests: say what matters, the rest is 900,000 in three stages from April 2026 on. */
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import type { InstalmentPlanId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import type { PlanTerms } from '../../../../src/households/bills/schedule.js';
import type { InstalmentAccount } from '../../../../src/households/bills/plan-status.js';

export interface PlanWords {
  readonly total?: bigint;
  readonly stages?: number;
  readonly firstMonth?: string;
  readonly runningPremiums?: bigint;
  readonly activeAfter?: PlanTerms['activeAfter'];
}

export const aPlan = ({
  total = 900_000n,
  stages = 3,
  firstMonth = '2026-04',
  runningPremiums = 0n,
  activeAfter = 'LAST_STAGE',
}: PlanWords = {}): PlanTerms => ({
  id: 'plan-1' as InstalmentPlanId,
  total: rupiah(total),
  stages,
  firstMonth: billingMonth(firstMonth),
  runningPremiums: rupiah(runningPremiums),
  activeAfter,
});

export const holding = (held: bigint, words?: PlanWords): InstalmentAccount => ({
  held: rupiah(held),
  plan: aPlan(words),
});
