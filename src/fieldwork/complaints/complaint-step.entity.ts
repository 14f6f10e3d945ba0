/** One step that a person took in a complaint after it was filed. Rows are only ever added. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { ComplaintId, ComplaintStepId } from '../../kernel/ids.js';
import type { Role } from '../../platform/auth/viewer.js';
import type { ComplaintMove } from './complaint-words.js';
import { Complaint } from './complaint.entity.js';

@Entity({ tableName: 'complaint_steps' })
export class ComplaintStep {
  @PrimaryKey({ type: 'uuid' }) id!: ComplaintStepId;
  @ManyToOne({ entity: () => Complaint, mapToPk: true, fieldName: 'complaint_id' }) complaintId!: ComplaintId;
  @Property({ type: 'text' }) kind!: ComplaintMove;
  @Property({ type: 'text' }) byViewer!: string;
  @Property({ type: 'text' }) byRole!: Role;
  @Property({ type: 'timestamptz' }) takenAt!: Date;
  @Property({ type: 'text' }) note!: string;
}
