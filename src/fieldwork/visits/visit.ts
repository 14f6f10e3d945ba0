/** A visit as it is read, and the commands and outcomes of planning and recording one. */
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, VisitId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { ServiceRestriction } from '../restrictions/index.js';
import type { MeasuredPosition, VerificationReason, VerificationState } from './verification-words.js';
import type { VisitOutcome, VisitState } from './visit-outcome.js';

export interface VerificationOfVisit {
  readonly state: VerificationState;
  readonly reasons: readonly VerificationReason[];
  readonly distanceMeters: number | null;
}

export interface Promised {
  readonly amount: Rupiah;
  readonly promisedFor: CivilDate;
  /** What will be due on the promised day, as it was told when the promise was recorded; left out or null if unknown. */
  readonly dueAmount?: Rupiah | null;
}

export interface VisitRecord {
  readonly __typename: 'Visit';
  readonly id: VisitId;
  readonly cadreId: CadreId;
  readonly familyId: FamilyId;
  readonly state: VisitState;
  readonly plannedFor: CivilDate | null;
  readonly visitedAt: Date | null;
  readonly outcome: VisitOutcome | null;
  readonly note: string | null;
  readonly position: MeasuredPosition | null;
  readonly promise: Promised | null;
  /** Whether the visit is verified, and why; null while it is planned. */
  readonly verification: VerificationOfVisit | null;
  /** When the visit first reached us, planned or completed; it never changes. */
  readonly recordedAt: Date;
}

export interface PlanVisitCommand {
  /** The phone makes the id, so that a repeated request is the same visit. */
  readonly id: VisitId;
  readonly cadreId: CadreId;
  readonly familyId: FamilyId;
  readonly plannedFor: CivilDate;
}

export interface RecordVisitCommand {
  readonly id: VisitId;
  readonly cadreId: CadreId;
  readonly familyId: FamilyId;
  readonly visitedAt: Date;
  readonly outcome: VisitOutcome;
  readonly note: string | null;
  readonly position: MeasuredPosition | null;
  readonly promise: Promised | null;
  /** Whether the family agreed that the position is kept as that of its home. */
  readonly placeConsent: boolean;
}

export type VisitProblem =
  | 'conflicts-with-earlier'
  | 'family-outside-portfolio'
  | 'in-the-future'
  | 'promise-missing'
  | 'promise-not-allowed'
  | 'planned-day-has-passed';

export type RecordVisitOutcome =
  | { readonly kind: 'recorded'; readonly visit: VisitRecord }
  | { readonly kind: VisitProblem };

export type PlanVisitOutcome =
  /** `warnings` are restrictions that warn, where the family lives, on the planned day. */
  | { readonly kind: 'planned'; readonly visit: VisitRecord; readonly warnings: readonly ServiceRestriction[] }
  | { readonly kind: 'visits-restricted'; readonly restriction: ServiceRestriction }
  | { readonly kind: VisitProblem };
