/** One family of a portfolio proposal: the cadre it would go to, and the points that decided it. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, ProposalId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Family } from '../../households/families/family.entity.js';
import { Cadre } from '../cadres/cadre.entity.js';
import type { Nearness } from './portfolio-policy.js';
import { PortfolioProposal } from './portfolio-proposal.entity.js';

@Entity({ tableName: 'portfolio_proposal_lines' })
export class PortfolioProposalLine {
  declare [PrimaryKeyProp]?: ['proposalId', 'place'];
  @ManyToOne({ entity: () => PortfolioProposal, mapToPk: true, fieldName: 'proposal_id', primary: true })
  proposalId!: ProposalId;
  @PrimaryKey({ type: 'integer' }) place!: number;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  /** The cadre; null for a family that waits until a cadre has room. */
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id', nullable: true })
  cadreId: CadreId | null = null;
  @Property({ type: 'smallint' }) monthsInArrears!: number;
  @Property({ type: RupiahType }) amount!: Rupiah;
  @Property({ type: 'date', nullable: true }) promisedFor: CivilDate | null = null;
  @Property({ type: 'integer', nullable: true }) daysSinceContact: number | null = null;
  @Property({ type: 'text', nullable: true }) nearness: Nearness | null = null;
  @Property({ type: 'smallint' }) pointsAge!: number;
  @Property({ type: 'smallint' }) pointsAmount!: number;
  @Property({ type: 'smallint' }) pointsPromise!: number;
  @Property({ type: 'smallint' }) pointsContact!: number;
  @Property({ type: 'smallint' }) pointsNearness!: number;
}
