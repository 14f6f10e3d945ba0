/**
 * The row of a payment as it was booked: its family, the months it paid, and the account before and after. Rows are
 * only ever added.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, PartnerId, PaymentId, DeliveryId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Cadre } from '../../fieldwork/cadres/cadre.entity.js';
import { Family } from '../../households/families/family.entity.js';
import type { BookedOutcome } from './payment.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import type { SuspenseReason } from './posting/posting-decision.js';
import { Partner } from '../partners/partner.entity.js';

@Entity({ tableName: 'payments' })
export class Payment {
  @PrimaryKey({ type: 'uuid' }) id!: PaymentId;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) reference!: string;
  @Property({ type: 'uuid' }) deliveryId!: DeliveryId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id', nullable: true })
  familyId: FamilyId | null = null;
  @Property({ type: 'text', collation: 'C', nullable: true }) regionCode: RegionCode | null = null;
  /** The cadre whose portfolio held the family when the payment was posted. */
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id', nullable: true })
  cadreId: CadreId | null = null;
  /** The account number as the partner wrote it. */
  @Property({ type: 'text' }) accountText!: string;
  @Property({ type: 'text' }) channel!: PaymentChannel;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'text' }) outcome!: BookedOutcome;
  @Property({ type: 'text', nullable: true }) suspenseReason: SuspenseReason | null = null;
  @Property({ type: 'date', nullable: true }) appliedFrom: CivilDate | null = null;
  @Property({ type: 'date', nullable: true }) appliedThrough: CivilDate | null = null;
  @Property({ type: 'smallint', default: 0 }) monthsAhead = 0;
  @Property({ type: 'timestamptz' }) paidAt!: Date;
  @Property({ type: 'timestamptz' }) postedAt!: Date;
  @Property({ type: 'date', nullable: true }) paidThroughBefore: CivilDate | null = null;
  @Property({ type: 'date', nullable: true }) paidThroughAfter: CivilDate | null = null;
  @Property({ type: RupiahType, nullable: true }) creditBefore: Rupiah | null = null;
  @Property({ type: RupiahType, nullable: true }) creditAfter: Rupiah | null = null;
}
