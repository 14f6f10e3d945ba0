/** One state of a referral, and who moved it there. Rows are only ever added. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { HardshipAssessmentId } from '../../kernel/ids.js';
import type { Role } from '../../platform/auth/viewer.js';
import { HardshipAssessment } from './hardship-assessment.entity.js';
import type { ReferralState } from './referral.js';

@Entity({ tableName: 'hardship_referral_steps' })
export class HardshipReferralStep {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The database numbers the steps, so that steps of one moment keep their order. */
  @Property({ type: 'bigint', generated: 'identity', autoincrement: true }) place!: bigint;
  @ManyToOne({ entity: () => HardshipAssessment, mapToPk: true, fieldName: 'assessment_id' })
  assessmentId!: HardshipAssessmentId;
  @Property({ type: 'text' }) state!: ReferralState;
  @Property({ type: 'timestamptz' }) takenAt!: Date;
  @Property({ type: 'text' }) byViewer!: string;
  @Property({ type: 'text' }) byRole!: Role;
  @Property({ type: 'text' }) note!: string;
}
