/**
 * The row of a noted receipt: a post office's receipt that a family has shown, for a payment that is not confirmed yet.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, PartnerId, NotedReceiptId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Family } from '../../households/families/family.entity.js';
import { Partner } from '../partners/partner.entity.js';

@Entity({ tableName: 'noted_receipts' })
export class NotedReceipt {
  @PrimaryKey({ type: 'uuid' }) id!: NotedReceiptId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) receiptNumber!: string;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'date' }) paidOn!: CivilDate;
  @Property({ type: 'text' }) notedBy!: string;
  @Property({ type: 'timestamptz' }) notedAt!: Date;
}
