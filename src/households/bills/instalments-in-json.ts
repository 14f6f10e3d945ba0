/** Converts the column of an open plan and its money into a family's instalments. */
import { billingMonth } from '../../kernel/billing-month.js';
import type { InstalmentPlanId } from '../../kernel/ids.js';
import { rupiah } from '../../kernel/rupiah.js';
import type { InstalmentAccount } from './plan-status.js';
import type { ActiveAfter } from './schedule.js';

/** The column as the view gives it, as JSON; null without an open plan. */
export type InstalmentsInJson =
  | readonly [
      id: InstalmentPlanId,
      total: number,
      stages: number,
      firstMonth: string,
      held: number,
      runningPremiums: number,
      activeAfter: ActiveAfter,
    ]
  | null;

export function toInstalments(column: InstalmentsInJson): InstalmentAccount | null {
  if (column === null) return null;
  const [id, total, stages, firstMonth, held, runningPremiums, activeAfter] = column;
  return {
    held: rupiah(BigInt(held)),
    plan: {
      id,
      total: rupiah(BigInt(total)),
      stages,
      firstMonth: billingMonth(firstMonth.slice(0, 7)),
      runningPremiums: rupiah(BigInt(runningPremiums)),
      activeAfter,
    },
  };
}
