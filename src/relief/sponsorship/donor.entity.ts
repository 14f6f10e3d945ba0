/** A donor, and the balance of its fund. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { BillingNumber } from '../../kernel/card-number.js';
import type { DonorId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';

@Entity({ tableName: 'donors' })
export class Donor {
  @PrimaryKey({ type: 'uuid' }) id!: DonorId;
  @Property({ type: 'text' }) name!: string;
  @Property({ type: 'text' }) fundNumber!: BillingNumber;
  @Property({ type: RupiahType, defaultRaw: '0' }) fundBalance!: Rupiah;
  /** The regions by whose offices the donor is kept; null for the whole country. */
  @Property({ type: 'text[]', nullable: true }) regionCodes: RegionCode[] | null = null;
  @Property({ type: 'timestamptz' }) addedAt!: Date;
  @Property({ type: 'text' }) addedBy!: string;
}
