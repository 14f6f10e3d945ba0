/** The row of an intent: a family pays at a terminal, through an agent, or is referred to an official channel. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CadreId, CollectionPolicyId, FamilyId, PaymentIntentId, AcceptancePointId } from '../../kernel/ids.js';
import { Cadre } from '../../fieldwork/cadres/cadre.entity.js';
import { Family } from '../../households/families/family.entity.js';
import type { IntentMode } from '../collection-policy/index.js';
import { CollectionPolicyRow } from '../collection-policy/collection-policy.entity.js';
import { AcceptancePoint } from './acceptance-point.entity.js';

@Entity({ tableName: 'payment_intents' })
export class PaymentIntent {
  @PrimaryKey({ type: 'uuid' }) id!: PaymentIntentId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id' }) cadreId!: CadreId;
  @Property({ type: 'text' }) mode!: IntentMode;
  @ManyToOne({ entity: () => AcceptancePoint, mapToPk: true, fieldName: 'point_id', nullable: true })
  pointId: AcceptancePointId | null = null;
  @ManyToOne({ entity: () => CollectionPolicyRow, mapToPk: true, fieldName: 'policy_id', nullable: true })
  policyId: CollectionPolicyId | null = null;
  @Property({ type: 'timestamptz' }) createdAt!: Date;
  @Property({ type: 'timestamptz' }) expiresAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) cancelledAt: Date | null = null;
}
