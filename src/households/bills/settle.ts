/**
 * Decides what becomes of the money that a family paid in stages when its bill is computed: it waits in the running
 * plan, or counts as credit.
 */
import { type ArrearsAssessment, assessArrears } from '../arrears/assess-arrears.js';
import { type ArrearsPolicy } from '../arrears/arrears-policy.js';
import type { FamilyAccount } from '../arrears/family-account.js';
import { addMonths, monthsBetween } from '../../kernel/billing-month.js';
import { type CivilDate, monthOf } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { NO_RUPIAH, type Rupiah, plus } from '../../kernel/rupiah.js';
import type { CompiledTariffs } from '../arrears/tariffs.js';
import { type InstalmentAccount, type PlanStatus, statusOf } from './plan-status.js';
import type { PlanTerms } from './schedule.js';

/** The effect of a family's instalments on its bill. */
export interface BilledInstalments {
  /** The rupiah that were paid in stages before and are applied when the bill is paid. */
  readonly held: Rupiah;
  /** The open plan that ends when the bill is paid, and how it ends; null when there is none. */
  readonly ending: { readonly plan: PlanTerms; readonly as: 'COMPLETED' | 'DEFAULTED' } | null;
  /** The running plan, whose stages may be paid instead of the bill; null when none runs. */
  readonly standing: PlanStatus | null;
  /** Whether the running plan keeps the cards active, because its first stage is paid and does so. */
  readonly keepsActive: boolean;
}

export interface BillRequest {
  readonly account: FamilyAccount;
  /** The family's instalments; left out or null when it has none. */
  readonly instalments?: InstalmentAccount | null | undefined;
  readonly today: CivilDate;
  readonly tariffs: CompiledTariffs;
  readonly arrearsPolicies: readonly ArrearsPolicy[];
}

export interface SettledInstalments {
  readonly assessment: ArrearsAssessment;
  readonly instalments: BilledInstalments;
  /** What is deducted from everything that is asked for: the money of a running plan. */
  readonly deducted: Rupiah;
}

const NO_INSTALMENTS: InstalmentAccount = { held: NO_RUPIAH, plan: null };

/**
 * While a plan runs, its money waits for the payment that brings the rest. Once the plan is in default by the date,
 * whatever was done about it since, or the bill is no larger than that money, the money counts as the family's credit,
 * so that nothing is asked for twice.
 */
export function settleInstalments({ account, instalments, ...rules }: BillRequest): SettledInstalments {
  const { held, plan } = instalments ?? NO_INSTALMENTS;
  const asCredit = (ending: BilledInstalments['ending']): SettledInstalments => ({
    assessment: assess({ ...account, credit: plus(account.credit, held) }, rules),
    deducted: NO_RUPIAH,
    instalments: { held, ending, standing: null, keepsActive: false },
  });
  if (plan === null) return asCredit(null);
  const standing = statusOf({ terms: plan, paid: held }, rules.today);
  if (standing.defaultedSince !== null) return asCredit({ plan, as: 'DEFAULTED' });
  const ending = { plan, as: 'COMPLETED' } as const;
  const keepsActive = plan.activeAfter === 'FIRST_STAGE' && standing.stagesPaid > 0;
  const assessment = whileKept(keepsActive, assess(account, rules, monthsSince(plan, rules.today)));
  if (assessment.amountToReactivate <= held) return asCredit(ending);
  return { assessment, deducted: held, instalments: { held, ending, standing, keepsActive } };
}

/**
 * The months since a plan was registered whose premiums it includes. They are billed beside the arrears that were agreed,
 * so that the cap on arrears never drops a month that the stages pay.
 */
const monthsSince = ({ firstMonth, runningPremiums }: PlanTerms, today: CivilDate): number =>
  runningPremiums === NO_RUPIAH
    ? 0
    : Math.max(0, monthsBetween({ from: addMonths(firstMonth, -1), to: monthOf(today) }));

/** A plan may keep the cards active from its first stage on, while it is kept. */
const whileKept = (keepsActive: boolean, assessment: ArrearsAssessment): ArrearsAssessment =>
  keepsActive ? { ...assessment, status: 'ACTIVE', suspendedSince: null } : assessment;

function assess(
  account: FamilyAccount,
  { today, tariffs, arrearsPolicies }: Omit<BillRequest, 'account' | 'instalments'>,
  monthsMore = 0,
): ArrearsAssessment {
  const policy = policyOn(arrearsPolicies, today);
  const arrearsMonthsMax = policy.arrearsMonthsMax + monthsMore;
  return assessArrears({ account, tariffs, policy: { ...policy, arrearsMonthsMax }, today });
}
