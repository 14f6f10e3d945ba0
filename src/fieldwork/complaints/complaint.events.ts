/** The event of a complaint that is filed or moved: it carries ids and states, never the complaint's text. */
import type { CadreId, ComplaintId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Complaint } from './complaint.js';
import type { ComplaintCategory, ComplaintLevel, ComplaintState, ComplaintUpdateStep } from './complaint-words.js';
import { statusOf } from './complaint-status.js';

export interface ComplaintUpdated {
  readonly kind: 'complaint-updated';
  readonly complaintId: ComplaintId;
  readonly familyId: FamilyId | null;
  readonly regionCode: RegionCode;
  /** The cadre who filed the complaint, while that cadre may still see it; null otherwise. */
  readonly cadreId: CadreId | null;
  readonly category: ComplaintCategory;
  readonly level: ComplaintLevel;
  readonly state: ComplaintState;
  /** What happened: the state to which a step led, or what became of the freeze that the complaint made. */
  readonly step: ComplaintUpdateStep;
  readonly occurredAt: Date;
}

export interface Announced {
  readonly complaint: Complaint;
  readonly step: ComplaintUpdateStep;
  readonly hearingCadre: CadreId | null;
  readonly now: Date;
}

export const toComplaintUpdated = ({ complaint, step, hearingCadre, now }: Announced): ComplaintUpdated => ({
  kind: 'complaint-updated',
  complaintId: complaint.id,
  familyId: complaint.familyId,
  regionCode: complaint.regionCode,
  cadreId: hearingCadre,
  category: complaint.category,
  level: complaint.level,
  state: statusOf(complaint, now).state,
  step,
  occurredAt: now,
});
