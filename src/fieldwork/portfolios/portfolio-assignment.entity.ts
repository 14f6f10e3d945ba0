/** The days on which a family belongs to the portfolio of a cadre. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import { Family } from '../../households/families/family.entity.js';
import { Cadre } from '../cadres/cadre.entity.js';
import type { AssignmentReason } from './portfolio.js';

@Entity({ tableName: 'portfolio_assignments' })
export class PortfolioAssignment {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id' }) cadreId!: CadreId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'date' }) validFrom!: CivilDate;
  @Property({ type: 'date', nullable: true }) validThrough: CivilDate | null = null;
  @Property({ type: 'text', nullable: true }) assignedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) assignedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) reason: AssignmentReason | null = null;
}
