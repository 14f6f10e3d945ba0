/** The words of changes: what can change of a family and its people, how it is requested, and what may come of it. */
import type { Evidence, Relation } from '../../households/families/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyCardNumber } from '../../kernel/family-card-number.js';
import type {
  FamilyId,
  HardshipAssessmentId,
  InstalmentPlanId,
  MembershipChangeId,
  ParticipantId,
} from '../../kernel/ids.js';
import type { Nik, Sex } from '../../kernel/nik.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { Segment } from '../../kernel/segment.js';
import type { Role } from '../../platform/auth/viewer.js';

/** Data of a person that were written down wrongly; what is left out stays. */
export interface CorrectedData {
  readonly name?: string;
  readonly phone?: PhoneNumber | null;
  readonly birthDate?: CivilDate;
  readonly sex?: Sex;
  readonly nik?: Nik;
}

export interface FoundedFamily {
  readonly id: FamilyId;
  readonly familyCardNumber: FamilyCardNumber;
  /** The village in which the family lives. */
  readonly region: RegionCode;
  readonly careClass: CareClass;
}

export const MOVE_CAUSES = ['MARRIAGE', 'DIVORCE', 'HOUSEHOLD', 'RETURN'] as const;
export type MoveCause = (typeof MOVE_CAUSES)[number];

export interface MovingPerson {
  readonly participantId: ParticipantId;
  /** The relation to the head of the receiving family. */
  readonly relation: Relation;
}

/** What the welfare register (DTSEN) says of a household. */
export interface RegisterRecord {
  readonly decile: number;
  readonly registeredOn: CivilDate;
}

export type Change =
  | { readonly kind: 'CORRECTION'; readonly participantId: ParticipantId; readonly corrected: CorrectedData }
  | { readonly kind: 'DEATH'; readonly participantId: ParticipantId; readonly newHeadId: ParticipantId | null }
  | { readonly kind: 'LEAVING'; readonly participantId: ParticipantId; readonly newHeadId: ParticipantId | null }
  | {
      readonly kind: 'MOVE';
      readonly cause: MoveCause;
      readonly people: readonly MovingPerson[];
      /** The receiving family: one that exists, or one that the movers found. */
      readonly to: FamilyId | FoundedFamily;
      readonly newHeadIds: readonly ParticipantId[];
    }
  | {
      readonly kind: 'NEW_HEAD';
      readonly participantId: ParticipantId;
      /** The relation of the former head to the new one. */
      readonly formerHeadRelation: Relation;
    }
  | { readonly kind: 'MERGE_PEOPLE'; readonly keptId: ParticipantId; readonly duplicateId: ParticipantId }
  | {
      readonly kind: 'MERGE_FAMILIES';
      /** The family whose people join the one that stays. */
      readonly mergedFamilyId: FamilyId;
      readonly duplicates: readonly { readonly keptId: ParticipantId; readonly duplicateId: ParticipantId }[];
    }
  | {
      readonly kind: 'SEGMENT';
      readonly familyId: FamilyId;
      readonly segment: Segment;
      /** The class that holds with it; null for the one that the family has. */
      readonly careClass: CareClass | null;
      /** The first month of the segment. */
      readonly from: BillingMonth;
      /** What the welfare register says; null where it is not asked for. */
      readonly register: RegisterRecord | null;
      /** The assessment of hardship of which this is the outcome; null for any other cause. */
      readonly assessmentId: HardshipAssessmentId | null;
    }
  | {
      readonly kind: 'CARE_CLASS';
      readonly familyId: FamilyId;
      /** The class of everybody in the family. */
      readonly careClass: CareClass;
      /** The first month of the class. */
      readonly from: BillingMonth;
    };
export type ChangeKind = Change['kind'];
export type SegmentChange = Extract<Change, { kind: 'SEGMENT' }>;
export type ClassChange = Extract<Change, { kind: 'CARE_CLASS' }>;

/** A request for a change; the client makes its id, under which it is the same request whenever it is sent again. */
export interface ChangeCommand {
  readonly id: MembershipChangeId;
  /** The day on which it happened: of death, of the move, of the mistake's discovery. */
  readonly effectiveOn: CivilDate;
  readonly evidence: Evidence;
  readonly change: Change;
}

/** Why a second person decides. */
export const SECOND_PERSON_REASONS = [
  'REQUESTED_BY_CADRE',
  'BILL_CHANGES',
  'MONEY_BECOMES_CREDIT',
  'MERGE',
  'SEGMENT',
  'CARE_CLASS',
] as const;
export type SecondPersonReason = (typeof SECOND_PERSON_REASONS)[number];

/** What is kept of a request besides its columns. */
export interface SavedDetails {
  readonly change: Change;
  readonly reasons: readonly SecondPersonReason[];
}

export const CHANGED_FIELDS = [
  'name',
  'phone',
  'birthDate',
  'sex',
  'nik',
  'relation',
  'family',
  'coveredFrom',
  'coveredThrough',
  'segment',
  'careClass',
] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];

/** One value that a change replaced. */
export interface ChangedLine {
  readonly familyId: FamilyId;
  /** The person; null for a value of the family. */
  readonly participantId: ParticipantId | null;
  readonly field: ChangedField;
  readonly before: string | null;
  readonly after: string | null;
}

export type Decision = 'APPLIED' | 'REJECTED';
export const CHANGE_STATES = ['PROPOSED', 'APPLIED', 'REJECTED'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

export interface MembershipChange {
  readonly __typename: 'MembershipChange';
  readonly id: MembershipChangeId;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly familyId: FamilyId;
  readonly otherFamilyId: FamilyId | null;
  readonly effectiveOn: CivilDate;
  /** Why a second person decides; empty where one is enough. */
  readonly reasons: readonly SecondPersonReason[];
  readonly evidence: Evidence;
  readonly requestedAt: Date;
  readonly requestedBy: string;
  readonly requestedByRole: Role;
  readonly requestHash: string;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedByRole: Role | null;
  readonly reason: string | null;
  readonly lines: readonly ChangedLine[];
  readonly credited: Rupiah;
}

/** A change with what it asks opened, for whoever decides it. */
export interface OpenedChange extends MembershipChange {
  readonly change: Change;
}

/** A rule that forbids the change as requested; `field` is the path of the value to mend. */
export type PlanProblem =
  | {
      readonly kind:
        | 'not-a-member'
        | 'nothing-to-change'
        | 'in-the-future'
        | 'before-birth'
        | 'new-head-needed'
        | 'new-head-not-a-member'
        | 'head-already'
        | 'not-one-head'
        | 'same-family'
        | 'family-has-ended'
        | 'family-card-taken'
        | 'nik-taken'
        | 'nik-contradicts-birth-date'
        | 'nik-contradicts-sex'
        | 'not-the-same-person'
        | 'merged-family-has-credit'
        | 'one-family-at-a-time';
      readonly field?: string;
    }
  | { readonly kind: 'family-too-large'; readonly most: number }
  | { readonly kind: 'family-would-end-owing'; readonly owed: Rupiah }
  | { readonly kind: 'keep-the-other-family' | 'month-too-late' | 'register-needed' }
  | { readonly kind: 'decile-too-high'; readonly most: number }
  | { readonly kind: 'class-of-others' }
  | { readonly kind: 'class-in-arrears'; readonly months: number }
  | {
      readonly kind: 'class-in-instalments';
      /** The running plan, its number of stages, and the month of the last one. */
      readonly planId: InstalmentPlanId;
      readonly stages: number;
      readonly lastMonth: BillingMonth;
    }
  | {
      readonly kind: 'class-of-another-month' | 'class-held-too-short' | 'class-paid-ahead';
      readonly possibleFrom: BillingMonth;
    };

export type ChangeProblem =
  | PlanProblem
  | {
      readonly kind:
        | 'family-not-found'
        | 'participant-not-found'
        | 'region-out-of-reach'
        | 'change-not-found'
        | 'own-request'
        | 'decided-already'
        | 'conflicts-with-earlier';
    };

export type ChangeOutcome = { readonly kind: 'recorded'; readonly change: MembershipChange } | ChangeProblem;
