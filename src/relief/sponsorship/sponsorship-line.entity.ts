/** A family in a batch: what may be paid for it, and what was. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { FamilyId, SponsorshipBatchId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Family } from '../../households/families/family.entity.js';
import type { SkipReason } from './programme.js';
import { SponsorshipBatch } from './sponsorship-batch.entity.js';

@Entity({ tableName: 'sponsorship_lines' })
export class SponsorshipLine {
  declare [PrimaryKeyProp]?: ['batchId', 'familyId'];
  @ManyToOne({ entity: () => SponsorshipBatch, mapToPk: true, fieldName: 'batch_id', primary: true })
  batchId!: SponsorshipBatchId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id', primary: true }) familyId!: FamilyId;
  @Property({ type: 'integer' }) place!: number;
  @Property({ type: 'text', collation: 'C' }) regionCode!: RegionCode;
  @Property({ type: 'smallint' }) persons!: number;
  @Property({ type: 'smallint' }) months!: number;
  @Property({ type: 'smallint' }) monthsAhead!: number;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'boolean' }) isCandidate!: boolean;
  @Property({ type: 'text', default: 'OPEN' }) state: 'OPEN' | 'PAID' | 'SKIPPED' = 'OPEN';
  @Property({ type: 'text', nullable: true }) skippedBecause: SkipReason | null = null;
  @Property({ type: RupiahType, nullable: true }) spent: Rupiah | null = null;
  @Property({ type: 'smallint', nullable: true }) monthsPaid: number | null = null;
  @Property({ type: 'timestamptz', nullable: true }) paidAt: Date | null = null;
}
