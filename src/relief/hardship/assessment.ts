/** An assessment as it is stored and read, and the outcomes of recording one and of moving its referral. */
import type { Evidence } from '../../households/families/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CadreId, FamilyId, HardshipAssessmentId, MembershipChangeId } from '../../kernel/ids.js';
import type { RegisterRecord, SegmentRefusal } from '../../membership/changes/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { HardshipAnswers, RouteDecision } from './decide-route.js';
import type { ReferralMove, ReferralState } from './referral.js';

export const HARDSHIP_CONTACTS = ['VISIT', 'CALL', 'COUNTER'] as const;
export type HardshipContact = (typeof HARDSHIP_CONTACTS)[number];

export interface HardshipAssessment extends RouteDecision {
  readonly id: HardshipAssessmentId;
  readonly familyId: FamilyId;
  readonly regionCode: RegionCode;
  /** The cadre who made the assessment; null for an office. */
  readonly cadreId: CadreId | null;
  readonly contact: HardshipContact;
  /** The visit or call at which the household was asked; null for neither. */
  readonly contactId: string | null;
  readonly answers: HardshipAnswers;
  readonly monthsInArrears: number;
  /** How far the referral has come; null for a household that can pay, which is not referred. */
  readonly referral: ReferralState | null;
  readonly madeAt: Date;
  readonly recordedAt: Date;
}

export interface ReferralStep {
  readonly id: string;
  readonly assessmentId: HardshipAssessmentId;
  readonly state: ReferralState;
  readonly takenAt: Date;
  readonly byRole: string;
  readonly note: string;
}

export interface RecordCommand {
  readonly id: HardshipAssessmentId;
  readonly familyId: FamilyId;
  readonly contact: HardshipContact;
  readonly contactId: string | null;
  readonly answers: HardshipAnswers;
  readonly madeAt: Date;
}

export type RecordOutcome =
  | { readonly kind: 'recorded'; readonly assessment: HardshipAssessment }
  | { readonly kind: 'family-not-found' | 'contact-not-found' | 'in-the-future' | 'conflicts-with-earlier' };

/** What a household is accepted as PBI by: the record of the welfare register, and the first month of the segment. */
export interface Acceptance {
  /** The id of the change of segment that the acceptance requests, made by the client. */
  readonly changeId: MembershipChangeId;
  readonly from: BillingMonth;
  readonly register: RegisterRecord;
  readonly evidence: Evidence;
}

export interface MoveCommand {
  readonly id: string;
  readonly assessmentId: HardshipAssessmentId;
  readonly to: ReferralMove;
  readonly note: string;
  /** Needed when a referral to PBI is accepted; null for any other step. */
  readonly acceptance: Acceptance | null;
}

export type MoveReferralOutcome =
  | { readonly kind: 'moved'; readonly assessment: HardshipAssessment }
  | { readonly kind: 'segment-refused'; readonly because: SegmentRefusal }
  | {
      readonly kind:
        | 'assessment-not-found'
        | 'no-referral'
        | 'move-not-possible'
        | 'acceptance-needed'
        | 'conflicts-with-earlier';
    };

const sameAnswers = (a: HardshipAnswers, b: HardshipAnswers): boolean =>
  a.monthlyIncome === b.monthlyIncome &&
  a.householdSize === b.householdSize &&
  a.inWelfareRegister === b.inWelfareRegister &&
  a.lostIncome === b.lostIncome &&
  a.seriousIllness === b.seriousIllness &&
  a.hasValuables === b.hasValuables &&
  a.willingness === b.willingness;

/** Whether a repeated command has the content of the earlier assessment under its id. */
export const isSameAssessment = (command: RecordCommand, earlier: HardshipAssessment): boolean =>
  command.familyId === earlier.familyId &&
  command.contact === earlier.contact &&
  command.contactId === earlier.contactId &&
  command.madeAt.getTime() === earlier.madeAt.getTime() &&
  sameAnswers(command.answers, earlier.answers);
