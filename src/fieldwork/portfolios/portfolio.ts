/**
 * Assignments, proposals and portfolio figures as they are read, and the commands and outcomes of handing families
 * over.
 */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, ProposalId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Nearness } from './portfolio-policy.js';
import type { Priority } from './score-family.js';

export const ASSIGNMENT_REASONS = ['PROPOSAL', 'FAMILY_TRANSFER', 'PORTFOLIO_TRANSFER', 'REGISTRATION'] as const;
export type AssignmentReason = (typeof ASSIGNMENT_REASONS)[number];

/** The days on which a cadre holds a family, both ends included. */
export interface Assignment {
  readonly familyId: FamilyId;
  readonly cadreId: CadreId;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
  /** Why the family was assigned; null for assignments from before reasons were recorded. */
  readonly reason: AssignmentReason | null;
  readonly assignedAt: Date | null;
}

/** The figures of a cadre's portfolio today. */
export interface PortfolioSummary {
  readonly families: number;
  readonly familiesInArrears: number;
  /** The number of members of the families in arrears today. */
  readonly personsInArrears: number;
  readonly arrears: Rupiah;
  readonly amountToReactivate: Rupiah;
}

export interface Proposal {
  readonly id: ProposalId;
  readonly regionCode: RegionCode;
  /** The first day of the assignments. */
  readonly validFrom: CivilDate;
  /** The day whose facts the proposal rests on. */
  readonly computedFor: CivilDate;
  readonly state: 'DRAFT' | 'APPROVED';
  readonly familiesPlaced: number;
  /** The number of families in arrears for which no cadre has room. */
  readonly familiesWaiting: number;
  readonly madeAt: Date;
  readonly approvedAt: Date | null;
}

/** One family of a proposal, with the facts that decided its rank. */
export interface ProposalLine {
  /** The rank of the family, from 1, the most urgent first. */
  readonly place: number;
  readonly familyId: FamilyId;
  /** The cadre; null when the family waits. */
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
  /** The client makes the id, so that a repeated request is the same proposal. */
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

/** What may have changed since a proposal was made; any such change asks for a new proposal. */
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
  /** The number of families or cadres that changed. */
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
  /** `families` is the number of families that prevent the transfer. */
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
