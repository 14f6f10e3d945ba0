/** A proposal of which cadre should hold which families of a region; a draft until a branch head approves it. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { ProposalId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { Region } from '../../households/regions/region.entity.js';

@Entity({ tableName: 'portfolio_proposals' })
export class PortfolioProposal {
  @PrimaryKey({ type: 'uuid' }) id!: ProposalId;
  @ManyToOne({ entity: () => Region, mapToPk: true, fieldName: 'region_code' }) regionCode!: RegionCode;
  @Property({ type: 'date' }) effectiveFrom!: CivilDate;
  @Property({ type: 'date' }) computedFor!: CivilDate;
  @Property({ type: 'text' }) state!: 'DRAFT' | 'APPROVED';
  @Property({ type: 'integer' }) familiesPlaced!: number;
  @Property({ type: 'integer' }) familiesWaiting!: number;
  @Property({ type: 'text' }) madeBy!: string;
  @Property({ type: 'timestamptz' }) madeAt!: Date;
  @Property({ type: 'text', nullable: true }) approvedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) approvedAt: Date | null = null;
}
