/** A movement of money into or out of a donor's fund, with the key of its journal entry. Rows are only ever added. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { DonorId, PaymentId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Donor } from './donor.entity.js';

@Entity({ tableName: 'donor_fund_movements' })
export class DonorFundMovement {
  declare [PrimaryKeyProp]?: 'entryKey';
  /** The key of the journal entry. */
  @PrimaryKey({ type: 'text' }) entryKey!: string;
  @ManyToOne({ entity: () => Donor, mapToPk: true, fieldName: 'donor_id' }) donorId!: DonorId;
  @Property({ type: 'text' }) kind!: 'fund-received' | 'sponsorship' | 'fund-returned';
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'uuid', nullable: true }) paymentId: PaymentId | null = null;
  @Property({ type: 'timestamptz' }) movedAt!: Date;
}
