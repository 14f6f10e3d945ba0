/** A row of a policy that an operator entered. It is inserted once and never changed. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { PolicyProposalId } from '../../kernel/ids.js';

@Entity({ tableName: 'policy_proposals' })
export class PolicyProposalRow {
  /** The client makes the id, so that a repeated request names the same proposal. */
  @PrimaryKey({ type: 'uuid' }) id!: PolicyProposalId;
  @Property({ type: 'text' }) policy!: string;
  @Property({ type: 'date' }) effectiveFrom!: CivilDate;
  @Property({ type: 'json', fieldName: 'policy_values' }) values!: unknown;
  @Property({ type: 'text', nullable: true }) basis: string | null = null;
  @Property({ type: 'text', nullable: true }) assumption: string | null = null;
  @Property({ type: 'text' }) proposedBy!: string;
  @Property({ type: 'timestamptz' }) proposedAt!: Date;
}
