/**
 * A call assignment: a family that one operator has taken from the queue, until the call is recorded, the family is
 * released or the lease ends.
 */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CampaignId, FamilyId } from '../../kernel/ids.js';
import type { AssignmentEnding } from './call-assignment.queries.js';

@Entity({ tableName: 'call_assignments' })
export class CallAssignment {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'uuid' }) campaignId!: CampaignId;
  @Property({ type: 'uuid' }) familyId!: FamilyId;
  /** The subject of the operator's token. */
  @Property({ type: 'text' }) operator!: string;
  @Property({ type: 'timestamptz' }) assignedAt!: Date;
  @Property({ type: 'timestamptz' }) leaseUntil!: Date;
  @Property({ type: 'timestamptz', nullable: true }) closedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) ending: AssignmentEnding | null = null;
}
