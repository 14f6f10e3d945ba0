/**
 * The row of a payment code, which stands for one amount of one family at one partner until it is paid, replaced or
 * expired.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { FamilyId, PartnerId, PaymentCodeId, PaymentId } from '../../kernel/ids.js';
import type { PaymentCode } from '../../kernel/payment-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Family } from '../../households/families/family.entity.js';
import { Partner } from '../partners/partner.entity.js';

@Entity({ tableName: 'payment_codes' })
export class PaymentCodeRow {
  @PrimaryKey({ type: 'uuid' }) id!: PaymentCodeId;
  @Property({ type: 'text' }) code!: PaymentCode;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'text' }) issuedBy!: string;
  @Property({ type: 'timestamptz' }) issuedAt!: Date;
  @Property({ type: 'timestamptz' }) expiresAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) closedAt: Date | null = null;
  @Property({ type: 'uuid', nullable: true }) paymentId: PaymentId | null = null;
  @Property({ type: 'timestamptz', nullable: true }) paidAt: Date | null = null;
}
