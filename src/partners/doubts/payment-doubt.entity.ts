/**
 * The row of a payment of which it is not certain that the partner holds the money: why it is in doubt, and what became
 * of it.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { PartnerId, PaymentDoubtId, PaymentId, DeliveryId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Partner } from '../../money/partners/partner.entity.js';
import type { DoubtSource, DoubtState } from './payment-doubt.js';

@Entity({ tableName: 'payment_doubts' })
export class PaymentDoubt {
  @PrimaryKey({ type: 'uuid' }) id!: PaymentDoubtId;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) source!: DoubtSource;
  /** The key of the evidence that raised the doubt; each piece of evidence raises one. */
  @Property({ type: 'text' }) sourceKey!: string;
  @Property({ type: 'text', nullable: true }) reference: string | null = null;
  /** The account number as the partner wrote it. */
  @Property({ type: 'text', nullable: true }) accountText: string | null = null;
  @Property({ type: RupiahType, nullable: true }) amount: Rupiah | null = null;
  @Property({ type: 'uuid', nullable: true }) deliveryId: DeliveryId | null = null;
  @Property({ type: 'timestamptz' }) raisedAt!: Date;
  @Property({ type: 'text' }) state!: DoubtState;
  @Property({ type: 'smallint', default: 0 }) attempts = 0;
  /** The time at which the partner is asked next; null unless the doubt is open. */
  @Property({ type: 'timestamptz', nullable: true }) askAfter: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) askingUntil: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) closedAt: Date | null = null;
  @Property({ type: 'uuid', nullable: true }) paymentId: PaymentId | null = null;
}
