/** What became of a proposal: it was approved by a second person, withdrawn before it began, or one after the other. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PolicyProposalId } from '../../kernel/ids.js';
import { PolicyProposalRow } from './policy-proposal.entity.js';

@Entity({ tableName: 'policy_decisions' })
export class PolicyDecision {
  declare [PrimaryKeyProp]?: ['proposalId', 'decision'];
  @ManyToOne({ entity: () => PolicyProposalRow, mapToPk: true, fieldName: 'proposal_id', primary: true })
  proposalId!: PolicyProposalId;
  @PrimaryKey({ type: 'text' }) decision!: 'APPROVED' | 'WITHDRAWN';
  /** Who proposed, so that the table itself holds that somebody else approved. */
  @Property({ type: 'text' }) proposedBy!: string;
  @Property({ type: 'text' }) decidedBy!: string;
  @Property({ type: 'timestamptz' }) decidedAt!: Date;
  @Property({ type: 'text', nullable: true }) reason: string | null = null;
}
