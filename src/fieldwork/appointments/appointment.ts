/** An appointment with its card and notice as they are read, and the commands of an office. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { AppointmentId, BranchId, CadreId, CredentialId, VillageNoticeId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { AppointmentState, Term } from './appointment-state.js';
import type { CredentialState } from './credential-state.js';
import type { StepDecision } from './decide-step.js';

export interface Recommendation {
  readonly by: string;
  readonly letterNumber: string;
  readonly date: CivilDate;
}

export interface Training {
  readonly date: CivilDate;
  readonly trainer: string;
}

export interface CredentialRecord {
  readonly id: CredentialId;
  readonly cadreId: CadreId;
  readonly area: RegionCode;
  readonly state: CredentialState;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
  readonly revocationReason: string | null;
}

/** The notice about a cadre in a village: from which day the cadre works there, and whether the village head knows. */
export interface VillageNoticeRecord {
  readonly id: VillageNoticeId;
  readonly givenAt: Date;
  readonly acknowledgement: Acknowledgement | null;
  readonly regionCode: RegionCode;
  readonly cadreName: string;
  readonly photoReference: string;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
}

export interface Acknowledgement {
  readonly at: Date;
  readonly name: string;
  /** VILLAGE_HEAD, or the role at the branch that acknowledged it on the village head's behalf. */
  readonly role: string;
}

/** The days on which a cadre may work; `validThrough` is null while no end is set. */
export interface AppointmentTerm {
  readonly cadreId: CadreId;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate | null;
}

export interface AppointmentRecord {
  readonly __typename: 'CadreAppointment';
  readonly id: AppointmentId;
  readonly cadreId: CadreId;
  readonly branchId: BranchId;
  readonly homeRegionCode: RegionCode;
  readonly name: string;
  readonly phone: PhoneNumber;
  readonly photoReference: string;
  readonly state: AppointmentState;
  readonly appliedAt: Date;
  readonly recommendation: Recommendation | null;
  readonly training: Training | null;
  readonly validFrom: CivilDate | null;
  readonly validThrough: CivilDate | null;
  readonly credential: CredentialRecord | null;
  readonly villageNotice: VillageNoticeRecord | null;
}

export interface StepRecord {
  readonly appointmentId: AppointmentId;
  readonly state: AppointmentState;
  readonly fromDay: CivilDate;
  readonly recordedAt: Date;
  readonly recordedRole: string;
  readonly note: string | null;
}

export interface ApplyCommand {
  /** The client makes the id. */
  readonly id: AppointmentId;
  /** A new person, or a cadre who is to be appointed again. */
  readonly applicant:
    | { readonly kind: 'person'; readonly name: string; readonly phone: PhoneNumber; readonly village: RegionCode }
    | { readonly kind: 'cadre'; readonly cadreId: CadreId };
  readonly photoReference: string;
}

export interface OfAppointment {
  readonly appointmentId: AppointmentId;
}
export type RecommendationCommand = OfAppointment & Recommendation;
export type TrainingCommand = OfAppointment & Training;
export type IssueCommand = OfAppointment & { readonly card: Term };
export type ReasonedCommand = OfAppointment & { readonly reason: string };
/** `lastDay` is the last day of the term; null ends the appointment at once. */
export type EndCommand = ReasonedCommand & { readonly lastDay: CivilDate | null };

type Problem = Exclude<StepDecision, { readonly kind: 'go' | 'repeat' }>;

export type AppointmentOutcome =
  | { readonly kind: 'done'; readonly id: AppointmentId }
  | Problem
  | {
      readonly kind:
        | 'appointment-not-found'
        | 'conflicts-with-earlier'
        | 'village-outside-branch'
        | 'cadre-not-found'
        | 'term-overlaps-another'
        | 'credential-already-issued'
        | 'credential-not-found';
    };

export type FreezeOutcome = { readonly kind: 'done' } | { readonly kind: 'cadre-not-found' | 'credential-not-frozen' };
