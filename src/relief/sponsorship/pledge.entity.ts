/** An amount that a donor has promised. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { DonorId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Donor } from './donor.entity.js';

@Entity({ tableName: 'pledges' })
export class Pledge {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Donor, mapToPk: true, fieldName: 'donor_id' }) donorId!: DonorId;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'timestamptz' }) pledgedAt!: Date;
  @Property({ type: 'text' }) pledgedBy!: string;
  @Property({ type: 'timestamptz', nullable: true }) withdrawnAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) withdrawnBy: string | null = null;
  /** The part that was not paid when the pledge was withdrawn. */
  @Property({ type: RupiahType, nullable: true }) withdrawnAmount: Rupiah | null = null;
}
