/** Defines an instalment plan as it is read, and the outcomes of registering or ending one. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, InstalmentPlanId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { ZoneDays } from '../regions/index.js';
import { type PlanRefusal } from './rules/index.js';
import { type ActiveAfter, type PlanStatus, statusOf } from '../bills/index.js';

export const PLAN_ENDINGS = ['COMPLETED', 'CANCELLED', 'DEFAULTED'] as const;
export type PlanEnding = (typeof PLAN_ENDINGS)[number];

export const PLAN_STATES = ['RUNNING', ...PLAN_ENDINGS] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export interface InstalmentPlan {
  readonly __typename: 'InstalmentPlan';
  readonly id: InstalmentPlanId;
  readonly familyId: FamilyId;
  /** The region in which the family lived when the plan was registered. */
  readonly regionCode: RegionCode;
  /** What the stages sum to. */
  readonly total: Rupiah;
  /** The part of the total that is premiums of the months of the plan. */
  readonly runningPremiums: Rupiah;
  readonly activeAfter: ActiveAfter;
  readonly stages: number;
  readonly firstMonth: BillingMonth;
  /** The number of months in arrears when the plan was registered. */
  readonly arrearsMonths: number;
  readonly registeredAt: Date;
  /** The amount received in stages: what the journal holds for an open plan, or held at most for an ended one. */
  readonly paid: Rupiah;
  readonly endedAt: Date | null;
  readonly ending: PlanEnding | null;
  readonly endReason: string | null;
}

export interface PlanOnADay {
  readonly state: PlanState;
  readonly status: PlanStatus;
}

/** The state of a plan on a day. The date alone puts a plan in default, whether or not its money was released since. */
export function planOn(plan: InstalmentPlan, today: CivilDate): PlanOnADay {
  const status = statusOf({ terms: plan, paid: plan.paid }, today);
  return { state: plan.ending ?? (status.defaultedSince === null ? 'RUNNING' : 'DEFAULTED'), status };
}

/** The current day where a family, or the family of a plan, lives. */
export const dayOfPlan = ({ regionCode }: { readonly regionCode: RegionCode }, days: ZoneDays): CivilDate =>
  days[timeZoneOf(regionCode).name];

export type StartOutcome =
  | { readonly kind: 'started'; readonly plan: InstalmentPlan }
  | { readonly kind: 'plan-runs-already'; readonly plan: InstalmentPlan }
  | PlanRefusal
  | { readonly kind: 'family-not-found' }
  | { readonly kind: 'conflicts-with-earlier' };

export type CancelOutcome =
  | { readonly kind: 'cancelled'; readonly plan: InstalmentPlan }
  | { readonly kind: 'plan-not-found' | 'ended-already' };

/** The end of an open plan beside a payment, with its reason. */
export interface Release {
  readonly plan: Pick<InstalmentPlan, 'id' | 'familyId'>;
  readonly as: PlanEnding;
  readonly reason: string;
  /** Who requested the end: the subject of a token, or the name of a job. */
  readonly by: string;
}

/**
 * Ends an open plan and gives the family what was paid as credit, by an entry of the journal, in one commit. It changes
 * nothing of a plan that has ended. `DEFAULTED` ends a plan only if it is in default once the family is locked, and
 * `COMPLETED` one whose money pays everything that is owed then.
 */
export type ReleaseInstalments = (release: Release) => Promise<void>;
