/** A donor's programme and its batches of beneficiaries. A line of a batch is a family, which the donor never sees. */
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { DonorId, FamilyId, ProgrammeId, SponsorshipBatchId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';

export interface Programme {
  readonly id: ProgrammeId;
  readonly donorId: DonorId;
  readonly name: string;
  readonly regionCodes: readonly RegionCode[];
  /** The class of the families; null for every class. */
  readonly careClass: CareClass | null;
  /** The least months in arrears; `monthsMax` are the most, both included. */
  readonly monthsMin: number;
  readonly monthsMax: number;
  /** The number of months paid in advance besides the bill, so that the card stays active for a while. */
  readonly monthsAhead: number;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
  readonly openedAt: Date;
}

export const BATCH_STATES = ['PROPOSED', 'APPROVED', 'REJECTED'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

export interface Batch {
  readonly id: SponsorshipBatchId;
  readonly programmeId: ProgrammeId;
  readonly state: BatchState;
  readonly budget: Rupiah;
  /** The number of families that meet the programme's rule. */
  readonly considered: number;
  /** The number of these that were not chosen, because of the budget or the size limit of a batch. */
  readonly beyondBudget: number;
  /** The number of chosen families that were assessed as unable to pay and referred to donors; they come first. */
  readonly candidatesFirst: number;
  readonly proposedOn: CivilDate;
  readonly proposedAt: Date;
  readonly proposedBy: string;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
}

export const SKIP_REASONS = ['PAID_MEANWHILE', 'COSTS_MORE_THAN_APPROVED'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** The families of one regency in a batch; a donor sees no smaller group. */
export interface BatchRegion {
  readonly regionCode: RegionCode;
  readonly regionName: string;
  readonly families: number;
  readonly persons: number;
  readonly months: number;
  readonly amount: Rupiah;
}

export interface BatchProgress {
  readonly families: number;
  readonly persons: number;
  /** The number of months to pay: arrears, current and in advance, counted per family. */
  readonly months: number;
  /** The amount that the donor is asked to approve, which is the most that is spent. */
  readonly amount: Rupiah;
  readonly familiesHelped: number;
  readonly familiesWaiting: number;
  readonly paidMeanwhile: number;
  readonly costMoreThanApproved: number;
  readonly spent: Rupiah;
}

/** What is paid for one family. */
export interface BatchLine {
  readonly familyId: FamilyId;
  readonly regionCode: RegionCode;
  readonly persons: number;
  /** The number of months of arrears, and the current month. */
  readonly months: number;
  readonly monthsAhead: number;
  readonly amount: Rupiah;
  readonly isCandidate: boolean;
}

export type OpenProgrammeOutcome =
  | { readonly kind: 'programme-opened'; readonly programme: Programme }
  | { readonly kind: 'donor-not-found' | 'region-out-of-reach' | 'conflicts-with-earlier' };

export type ProposeOutcome =
  | { readonly kind: 'proposed'; readonly batch: Batch }
  | {
      readonly kind:
        | 'programme-not-found'
        | 'programme-not-running'
        | 'fund-has-nothing-left'
        | 'nobody-to-propose'
        | 'conflicts-with-earlier';
    };

export type DecideBatchOutcome =
  | { readonly kind: 'batch-decided'; readonly batch: Batch }
  | { readonly kind: 'batch-not-found' | 'batch-decided-already' };

export type ExecuteOutcome =
  | { readonly kind: 'executed'; readonly batch: Batch; readonly run: Run }
  | { readonly kind: 'batch-not-found' | 'batch-not-approved' };

/** What one execution did; a repeat finds nothing to do. */
export interface Run {
  readonly paid: number;
  readonly skipped: number;
  /** The number of families that wait until the fund has received more. */
  readonly waiting: number;
  readonly spent: Rupiah;
}

export type ProgrammePlan = Omit<Programme, 'openedAt'>;

export const isSamePlan = (a: ProgrammePlan, b: ProgrammePlan): boolean =>
  a.donorId === b.donorId &&
  a.name === b.name &&
  a.regionCodes.join() === b.regionCodes.join() &&
  a.careClass === b.careClass &&
  a.monthsMin === b.monthsMin &&
  a.monthsMax === b.monthsMax &&
  a.monthsAhead === b.monthsAhead &&
  a.validFrom === b.validFrom &&
  a.validThrough === b.validThrough;
