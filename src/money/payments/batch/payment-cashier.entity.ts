/** The row of the cashier who took a payment at a counter, as the cash register names them. Rows are only ever added. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PaymentId } from '../../../kernel/ids.js';

@Entity({ tableName: 'payment_cashiers' })
export class PaymentCashier {
  declare [PrimaryKeyProp]?: 'paymentId';
  @PrimaryKey({ type: 'uuid' }) paymentId!: PaymentId;
  @Property({ type: 'text' }) cashier!: string;
  @Property({ type: 'timestamptz' }) postedAt!: Date;
}
