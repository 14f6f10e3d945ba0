/** The row of a break: a difference between our books and a partner's file, until it is explained or resolved. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PartnerId, PaymentId, SettlementBreakId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Partner } from '../../money/partners/partner.entity.js';
import type { BreakClass, BreakState } from './settlement-break.js';

@Entity({ tableName: 'settlement_breaks' })
export class SettlementBreak {
  @PrimaryKey({ type: 'uuid' }) id!: SettlementBreakId;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  /** The key of the difference; a partner has one break of each subject. */
  @Property({ type: 'text' }) subject!: string;
  @Property({ type: 'text' }) class!: BreakClass;
  @Property({ type: 'text' }) state!: BreakState;
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'text' }) owner!: string;
  @Property({ type: 'date' }) day!: CivilDate;
  @Property({ type: 'bigint', nullable: true }) fileNo: bigint | null = null;
  @Property({ type: 'integer', nullable: true }) line: number | null = null;
  @Property({ type: 'uuid', nullable: true }) paymentId: PaymentId | null = null;
  @Property({ type: 'text' }) reference!: string;
  @Property({ type: 'text' }) accountText!: string;
  @Property({ type: RupiahType, nullable: true }) amountHere: Rupiah | null = null;
  @Property({ type: RupiahType, nullable: true }) amountInFile: Rupiah | null = null;
  @Property({ type: 'timestamptz' }) openedAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) closedAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) askedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) reversalProposedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) reversalProposedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) reversalApprovedBy: string | null = null;
}
