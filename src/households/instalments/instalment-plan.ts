/** An instalment plan as it is saved and read, and what may come of registering or ending one. */
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, InstalmentPlanId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import type { ZoneDays } from '../regions/index.js';
import { type PlanRefusal, type PlanStanding, standingOf } from './rules/index.js';

export const PLAN_ENDINGS = ['COMPLETED', 'CANCELLED', 'DEFAULTED'] as const;
export type PlanEnding = (typeof PLAN_ENDINGS)[number];

export const PLAN_STATES = ['RUNNING', ...PLAN_ENDINGS] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export interface InstalmentPlan {
  readonly __typename: 'InstalmentPlan';
  readonly id: InstalmentPlanId;
  readonly familyId: FamilyId;
  /** Where the family lived when it was registered. */
  readonly regionCode: RegionCode;
  readonly total: Rupiah;
  readonly stages: number;
  readonly firstMonth: BillingMonth;
  /** Months in arrears when it was registered. */
  readonly arrearsMonths: number;
  readonly registeredAt: Date;
  /** Received in stages: of an open plan what the journal holds, of an ended one what it held at most. */
  readonly paid: Rupiah;
  readonly endedAt: Date | null;
  readonly ending: PlanEnding | null;
  readonly endReason: string | null;
}

export interface PlanOnADay {
  readonly state: PlanState;
  readonly standing: PlanStanding;
}

/** A plan in default is so by its date, whether or not its money was released since. */
export function planOn(plan: InstalmentPlan, today: CivilDate): PlanOnADay {
  const standing = standingOf({ terms: plan, paid: plan.paid }, today);
  return { state: plan.ending ?? (standing.defaultedSince === null ? 'RUNNING' : 'DEFAULTED'), standing };
}

/** Today where the family, or the family of the plan, lives. */
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

/** Why an open plan ends without being completed. */
export interface Release {
  readonly plan: Pick<InstalmentPlan, 'id' | 'familyId'>;
  readonly as: 'CANCELLED' | 'DEFAULTED';
  readonly reason: string;
  /** Who asked for it: a subject, or the name of the machinery. */
  readonly by: string;
}

/**
 * Ends an open plan and gives the family what was paid as credit, by an entry of the journal, in one commit. Of a plan that
 * has ended it changes nothing. Called again it changes nothing. `DEFAULTED` ends only what is in default behind the lock.
 */
export type ReleaseInstalments = (release: Release) => Promise<void>;
