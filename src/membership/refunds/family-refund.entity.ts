/** A request to pay out what is left of a family that ended: one officer requests it, another one decides. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Family } from '../../households/families/family.entity.js';
import type { FamilyId, FamilyRefundId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { RupiahType } from '../../platform/db/money-types.js';
import type { RefundState } from './refund.js';

@Entity({ tableName: 'family_refunds' })
export class FamilyRefund {
  @PrimaryKey({ type: 'uuid' }) id!: FamilyRefundId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'text', collation: 'C' }) regionCode!: RegionCode;
  @Property({ type: RupiahType }) amount!: Rupiah;
  /** The heir or other person who gets the money. */
  @Property({ type: 'text' }) payee!: string;
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'text' }) state!: RefundState;
  @Property({ type: 'text' }) requestedBy!: string;
  @Property({ type: 'timestamptz' }) requestedAt!: Date;
  @Property({ type: 'text', nullable: true }) decidedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) decisionReason: string | null = null;
}
