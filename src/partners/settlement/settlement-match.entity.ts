/** The row of a payment and a line of a file that are the same money although their references differ. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PaymentId } from '../../kernel/ids.js';

@Entity({ tableName: 'settlement_matches' })
export class SettlementMatch {
  declare [PrimaryKeyProp]?: 'paymentId';
  @PrimaryKey({ type: 'uuid' }) paymentId!: PaymentId;
  @Property({ type: 'bigint' }) fileNo!: bigint;
  @Property({ type: 'integer' }) line!: number;
  @Property({ type: 'text' }) matchedBy!: 'reference-without-zeros' | 'account-amount-and-day';
}
