/**
 * The row of the terminal or agent that took a payment, by the number that the partner gave. Rows are only ever added.
 */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PartnerId, PaymentId } from '../../../kernel/ids.js';
import { Partner } from '../../partners/partner.entity.js';

@Entity({ tableName: 'payment_acceptances' })
export class PaymentAcceptance {
  declare [PrimaryKeyProp]?: 'paymentId';
  @PrimaryKey({ type: 'uuid' }) paymentId!: PaymentId;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) number!: string;
  @Property({ type: 'timestamptz' }) postedAt!: Date;
}
