/** A claim as it is stored. A cadre has one claim a month besides those that were rejected, which stay. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, ClaimId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Cadre } from '../cadres/cadre.entity.js';
import type { ClaimState } from './claim.js';

@Entity({ tableName: 'reimbursement_claims' })
export class ReimbursementClaim {
  @PrimaryKey({ type: 'uuid' }) id!: ClaimId;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id' }) cadreId!: CadreId;
  /** The first day of the month. */
  @Property({ type: 'date' }) month!: CivilDate;
  @Property({ type: 'text' }) state!: ClaimState;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'timestamptz' }) draftedAt!: Date;
  @Property({ type: 'timestamptz', nullable: true }) submittedAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) decidedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) decidedBy: string | null = null;
  @Property({ type: 'text', nullable: true }) decisionReason: string | null = null;
}
