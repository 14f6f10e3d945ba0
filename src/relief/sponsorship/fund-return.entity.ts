/** A return of money from a donor's fund: one person requests it, another decides. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { DonorId, FundReturnId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Donor } from './donor.entity.js';
import type { FundReturnState } from './donor.js';

@Entity({ tableName: 'donor_fund_returns' })
export class DonorFundReturn {
  @PrimaryKey({ type: 'uuid' }) id!: FundReturnId;
  @ManyToOne({ entity: () => Donor, mapToPk: true, fieldName: 'donor_id' }) donorId!: DonorId;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'text' }) reason!: string;
  @Property({ type: 'text' }) state!: FundReturnState;
  @Property({ type: 'text' }) requestedBy!: string;
  @Property({ type: 'timestamptz' }) requestedAt!: Date;
  @Property({ type: 'text', nullable: true }) decidedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt: Date | null = null;
}
