/** Beneficiaries of a programme that are proposed together; the donor decides on all of them at once. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { ProgrammeId, SponsorshipBatchId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { BatchState } from './programme.js';
import { SponsorshipProgramme } from './sponsorship-programme.entity.js';

@Entity({ tableName: 'sponsorship_batches' })
export class SponsorshipBatch {
  @PrimaryKey({ type: 'uuid' }) id!: SponsorshipBatchId;
  @ManyToOne({ entity: () => SponsorshipProgramme, mapToPk: true, fieldName: 'programme_id' })
  programmeId!: ProgrammeId;
  @Property({ type: 'text' }) state!: BatchState;
  @Property({ type: RupiahType }) budget!: Rupiah;
  @Property({ type: 'integer' }) considered!: number;
  @Property({ type: 'integer' }) beyondBudget!: number;
  @Property({ type: 'integer' }) candidatesFirst!: number;
  @Property({ type: 'date' }) proposedOn!: CivilDate;
  @Property({ type: 'timestamptz' }) proposedAt!: Date;
  @Property({ type: 'text' }) proposedBy!: string;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) decidedBy: string | null = null;
}
