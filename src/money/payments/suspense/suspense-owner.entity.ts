/** The row of the person who works on a payment in suspense. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { PaymentId } from '../../../kernel/ids.js';
import { Payment } from '../payment.entity.js';

@Entity({ tableName: 'suspense_owners' })
export class SuspenseOwner {
  declare [PrimaryKeyProp]?: 'paymentId';
  @ManyToOne({ entity: () => Payment, mapToPk: true, fieldName: 'payment_id', primary: true }) paymentId!: PaymentId;
  @Property({ type: 'text', nullable: true }) owner: string | null = null;
  @Property({ type: 'text' }) assignedBy!: string;
  @Property({ type: 'timestamptz' }) assignedAt!: Date;
}
