/**
 * The row of a partner's call as it came, with the decision on it: the evidence of every payment. Rows are only ever
 * added.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { FamilyId, PartnerId, PaymentId, DeliveryId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { PostingOutcomeKind } from './posting/posting-decision.js';
import { Partner } from '../partners/partner.entity.js';

@Entity({ tableName: 'webhook_deliveries' })
export class WebhookDelivery {
  @PrimaryKey({ type: 'uuid' }) id!: DeliveryId;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  /** The partner's key for the call; a call that is stored without being posted has its state in front. */
  @Property({ type: 'text' }) deliveryKey!: string;
  @Property({ type: 'text' }) protocol!: string;
  @Property({ type: 'timestamptz' }) receivedAt!: Date;
  /** The body in clear, byte for byte as it was received; null in all that came since bodies are sealed. */
  @Property({ type: 'blob', nullable: true }) rawBody: Buffer | null = null;
  /** The same, sealed. */
  @Property({ type: 'blob', nullable: true }) sealedBody: Buffer | null = null;
  @Property({ type: 'text' }) state!: string;
  @Property({ type: 'text', nullable: true }) reference: string | null = null;
  @Property({ type: 'text', nullable: true }) accountText: string | null = null;
  @Property({ type: RupiahType, nullable: true }) amount: Rupiah | null = null;
  @Property({ type: 'text', nullable: true }) outcome: PostingOutcomeKind | null = null;
  @Property({ type: 'text', nullable: true }) reason: string | null = null;
  @Property({ type: 'text', nullable: true }) firstOutcome: PostingOutcomeKind | null = null;
  @Property({ type: RupiahType, nullable: true }) expectedAmount: Rupiah | null = null;
  @Property({ type: 'uuid', nullable: true }) paymentId: PaymentId | null = null;
  @Property({ type: 'uuid', nullable: true }) familyId: FamilyId | null = null;
}
