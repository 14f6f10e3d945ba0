/** The row of what one person proposes to do with money in suspense, and what another decided. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FamilyId, PaymentId, SuspenseProposalId } from '../../../kernel/ids.js';
import { Family } from '../../../households/families/family.entity.js';
import { Payment } from '../payment.entity.js';
import type { SuspenseResolution } from '../posting/decide-suspense.js';
import type { ProposalState } from './suspense-item.js';

@Entity({ tableName: 'suspense_proposals' })
export class SuspenseProposal {
  @PrimaryKey({ type: 'uuid' }) id!: SuspenseProposalId;
  @ManyToOne({ entity: () => Payment, mapToPk: true, fieldName: 'payment_id' }) paymentId!: PaymentId;
  @Property({ type: 'text' }) resolution!: SuspenseResolution;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id', nullable: true })
  familyId: FamilyId | null = null;
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'text' }) proposedBy!: string;
  @Property({ type: 'timestamptz' }) proposedAt!: Date;
  @Property({ type: 'text' }) state!: ProposalState;
  @Property({ type: 'text', nullable: true }) decidedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) note: string | null = null;
}
