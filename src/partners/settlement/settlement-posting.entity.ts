/** The row of a line that is posted as a payment, because no webhook told of it. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { PaymentId, SettlementBreakId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';

@Entity({ tableName: 'settlement_postings' })
export class SettlementPosting {
  declare [PrimaryKeyProp]?: ['fileNo', 'line'];
  @PrimaryKey({ type: 'bigint' }) fileNo!: bigint;
  @PrimaryKey({ type: 'integer' }) line!: number;
  @Property({ type: 'uuid', nullable: true }) breakId: SettlementBreakId | null = null;
  @Property({ type: 'text' }) reference!: string;
  @Property({ type: 'text' }) accountText!: string;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'timestamptz' }) paidAt!: Date;
  @Property({ type: 'boolean', default: false }) isSurplus = false;
  @Property({ type: 'timestamptz', nullable: true }) postedAt: Date | null = null;
  @Property({ type: 'uuid', nullable: true }) paymentId: PaymentId | null = null;
  @Property({ type: 'text', nullable: true }) outcome: string | null = null;
}
