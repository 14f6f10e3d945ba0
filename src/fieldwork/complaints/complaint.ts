/** A complaint as it is read, and the commands and outcomes of filing and moving one. */
import type { CadreId, ComplaintId, ComplaintStepId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type {
  ComplaintCategory,
  ComplaintChannel,
  ComplaintLevel,
  ComplaintMove,
  ComplaintState,
} from './complaint-words.js';

export interface Complaint {
  readonly __typename: 'Complaint';
  readonly id: ComplaintId;
  readonly category: ComplaintCategory;
  readonly level: ComplaintLevel;
  readonly channel: ComplaintChannel;
  /** The state to which people have brought it; a passed deadline may have escalated it since (see standing.ts). */
  readonly storedState: ComplaintState;
  readonly familyId: FamilyId | null;
  readonly aboutCadreId: CadreId | null;
  readonly regionCode: RegionCode;
  readonly description: string;
  /** The subject of the token of the viewer who filed it; `filedByCadreId` is set when that viewer is a cadre. */
  readonly filedBy: string;
  readonly filedByCadreId: CadreId | null;
  readonly filedAt: Date;
  readonly receivedAt: Date;
  readonly answerDueAt: Date | null;
  readonly closeDueAt: Date;
  readonly answeredAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly closedAt: Date | null;
}

/** What a person did to a complaint after it was filed. */
export interface ComplaintStep {
  readonly id: ComplaintStepId;
  readonly complaintId: ComplaintId;
  readonly kind: ComplaintMove;
  readonly byViewer: string;
  readonly byRole: string;
  readonly takenAt: Date;
  readonly note: string;
}

/** A step with the family of its complaint; null where the complaint is nobody's who is known. */
export type StepOfFamily = ComplaintStep & { readonly familyId: FamilyId | null };

export interface FileComplaintCommand {
  /** The client makes the id, so that a repeated request is the same complaint. */
  readonly id: ComplaintId;
  readonly category: ComplaintCategory;
  readonly channel: ComplaintChannel;
  readonly familyId: FamilyId | null;
  readonly aboutCadreId: CadreId | null;
  readonly description: string;
  /** When the complaint was told to the person who files it; a phone without signal may send it later. */
  readonly filedAt: Date;
  readonly filedBy: string;
  readonly filedByCadreId: CadreId | null;
}

export interface MoveComplaintCommand {
  /** The client makes the step's id, so that a repeated request is the same step. */
  readonly id: ComplaintStepId;
  readonly complaintId: ComplaintId;
  readonly kind: ComplaintMove;
  readonly note: string;
  readonly byViewer: string;
  readonly byRole: string;
}

export type FilingProblem =
  | 'conflicts-with-earlier'
  | 'family-outside-reach'
  | 'cadre-unknown'
  | 'subject-missing'
  | 'in-the-future';

export type FilingOutcome =
  | { readonly kind: 'filed'; readonly complaint: Complaint }
  | { readonly kind: FilingProblem };

export type MoveProblem =
  | 'complaint-not-found'
  | 'conflicts-with-earlier'
  | 'closed-already'
  | 'answered-already'
  | 'escalated-already'
  | 'not-answered-yet';

export type MoveOutcome =
  | { readonly kind: 'moved'; readonly complaint: Complaint; readonly step: ComplaintStep }
  | { readonly kind: MoveProblem };
