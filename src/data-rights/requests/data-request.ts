/** Defines what a family may ask about its data, how far a request has come, and what may come of it. */
import type { DataRequestId, FamilyId, MembershipChangeId, ParticipantId } from '../../kernel/ids.js';
import type { Role } from '../../platform/auth/viewer.js';

export const REQUEST_KINDS = ['CORRECTION', 'OBJECTION'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/**
 * The data that can be wrong. Of the first four the right value is given as such; of the others in words. A NIK is none of
 * them: it is sealed wherever it is kept, and is corrected by its document at the counter.
 */
export const CORRECTABLE_FIELDS = ['NAME', 'PHONE', 'BIRTH_DATE', 'SEX', 'ADDRESS', 'OTHER'] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** What a family can object to: steps that a dunning plan takes by itself, or any contact about its arrears. */
export const OBJECTION_SUBJECTS = ['AUTOMATED_REMINDERS', 'COLLECTION_CONTACT'] as const;
export type ObjectionSubject = (typeof OBJECTION_SUBJECTS)[number];

export const REQUEST_STATES = ['REQUESTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What is asked: that a value is put right, or that something is no longer done. */
export type Asked =
  | {
      readonly kind: 'CORRECTION';
      /** The person; null for data of the family. */
      readonly participantId: ParticipantId | null;
      readonly field: CorrectableField;
      /** What it should be. */
      readonly wanted: string;
    }
  | { readonly kind: 'OBJECTION'; readonly subject: ObjectionSubject };

/** A request; the client makes its id, under which it is the same request whenever it is sent again. */
export interface RequestCommand {
  readonly id: DataRequestId;
  readonly familyId: FamilyId;
  readonly asked: Asked;
  readonly reason: string;
}

export interface DataRequest {
  readonly __typename: 'DataRequest';
  readonly id: DataRequestId;
  readonly familyId: FamilyId;
  readonly kind: RequestKind;
  readonly participantId: ParticipantId | null;
  readonly field: CorrectableField | null;
  readonly wanted: string | null;
  readonly subject: ObjectionSubject | null;
  readonly reason: string;
  readonly state: RequestState;
  readonly requestedAt: Date;
  readonly requestedBy: string;
  /** By when it must be answered. */
  readonly dueAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedByRole: Role | null;
  /** What the office answered. */
  readonly answer: string | null;
  /** The change by which the data are put right; null where none was needed or made. */
  readonly changeId: MembershipChangeId | null;
}

export type RequestOutcome =
  | { readonly kind: 'requested'; readonly request: DataRequest }
  | { readonly kind: 'family-unknown' | 'person-unknown' | 'waits-already' | 'conflicts-with-earlier' };

export type WithdrawOutcome =
  | { readonly kind: 'withdrawn'; readonly request: DataRequest }
  | { readonly kind: 'request-unknown' | 'not-to-be-withdrawn' };
