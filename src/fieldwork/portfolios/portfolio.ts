/** Who held a family when, what a proposal says, and what may come of handing families over. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, ProposalId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Nearness } from './portfolio-policy.js';
import type { Priority } from './score-family.js';

export const ASSIGNMENT_REASONS = ['PROPOSAL', 'FAMILY_TRANSFER', 'PORTFOLIO_TRANSFER', 'REGISTRATION'] as const;
export type AssignmentReason = (typeof ASSIGNMENT_REASONS)[number];

/** A stretch of days in which a cadre held a family; both ends included. */
export interface Assignment {
  readonly familyId: FamilyId;
  readonly cadreId: CadreId;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  /** Null for assignments older than their record. */
  readonly reason: AssignmentReason | null;
  readonly assignedAt: Date | null;
}

/** What is in a cadre's hands today. */
export interface PortfolioFigures {
  readonly families: number;
  readonly familiesInArrears: number;
  /** Members, today, of the families in arrears. */
  readonly personsInArrears: number;
  readonly arrears: Rupiah;
  readonly amountToReactivate: Rupiah;
}

export interface Proposal {
  readonly id: ProposalId;
  readonly regionCode: RegionCode;
  /** The first day on which its assignments count. */
  readonly validFrom: CivilDate;
  /** The day whose facts it rests on. */
  readonly computedFor: CivilDate;
  readonly state: 'DRAFT' | 'APPROVED';
  readonly familiesPlaced: number;
  /** Families in arrears for whom no cadre has room. */
  readonly familiesWaiting: number;
  readonly madeAt: Date;
  readonly approvedAt: Date | null;
}

/** One family of a proposal, with everything its place rests on. */
export interface ProposalLine {
  /** From 1, the most urgent first. */
  readonly place: number;
  readonly familyId: FamilyId;
  /** Null: the family waits. */
  readonly cadreId: CadreId | null;
  readonly monthsInArrears: number;
  readonly amount: Rupiah;
  readonly promisedFor: CivilDate | null;
  readonly daysSinceContact: number | null;
  readonly nearness: Nearness | null;
  readonly priority: Priority;
  readonly nearnessPoints: number;
}

export interface ProposeCommand {
  /** Made by the client, so that a repeat is the same proposal. */
  readonly id: ProposalId;
  readonly region: RegionCode;
  readonly validFrom: CivilDate;
}

export type ProposeOutcome =
  | { readonly kind: 'proposed'; readonly proposal: Proposal }
  | { readonly kind: 'too-many-families'; readonly familiesMax: number }
  | {
      readonly kind:
        | 'region-outside-branch'
        | 'region-unknown'
        | 'day-has-passed'
        | 'nobody-waits'
        | 'conflicts-with-earlier';
    };

/** What may have changed since a proposal was made, so that it must be made again. */
export const PROPOSAL_CHANGES = [
  'DAY_HAS_PASSED',
  'TOO_OLD',
  'FAMILY_HAS_CADRE',
  'FAMILY_NOT_IN_ARREARS',
  'FAMILY_MOVED',
  'CADRE_NOT_APPOINTED',
  'PORTFOLIO_FULL',
] as const;
export type ProposalChangeKind = (typeof PROPOSAL_CHANGES)[number];

export interface ProposalChange {
  readonly kind: ProposalChangeKind;
  /** How many families, or cadres, it concerns. */
  readonly count: number;
}

export type ApproveOutcome =
  | { readonly kind: 'approved'; readonly proposal: Proposal }
  | { readonly kind: 'proposal-not-found' }
  | { readonly kind: 'stale'; readonly changes: readonly ProposalChange[] };

export interface TransferFamilyCommand {
  readonly familyId: FamilyId;
  readonly toCadreId: CadreId;
  readonly validFrom: CivilDate;
}

export interface TransferPortfolioCommand {
  readonly fromCadreId: CadreId;
  readonly toCadreId: CadreId;
  readonly validFrom: CivilDate;
}

export type TransferOutcome =
  | { readonly kind: 'transferred'; readonly toCadreId: CadreId; readonly families: number; readonly size: number }
  /** `families`: how many stand in the way. */
  | { readonly kind: 'outside-neighbourhood' | 'held-later'; readonly families: number }
  | { readonly kind: 'portfolio-full'; readonly room: number }
  | {
      readonly kind:
        | 'family-unknown'
        | 'cadre-unknown'
        | 'cadre-not-appointed'
        | 'day-has-passed'
        | 'nothing-to-transfer';
    };
