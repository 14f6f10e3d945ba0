/** Who applied or rejected a change, and what it changed. Rows are only ever added, one for each change. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { MembershipChangeId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { RupiahType } from '../../platform/db/money-types.js';
import type { Role } from '../../platform/auth/viewer.js';
import type { ChangedLine, Decision } from './change.js';
import { MembershipChange } from './membership-change.entity.js';

@Entity({ tableName: 'membership_decisions' })
export class MembershipDecision {
  declare [PrimaryKeyProp]?: 'changeId';
  @ManyToOne({ entity: () => MembershipChange, mapToPk: true, fieldName: 'change_id', primary: true })
  changeId!: MembershipChangeId;
  @Property({ type: 'text' }) decision!: Decision;
  @Property({ type: 'timestamptz' }) decidedAt!: Date;
  @Property({ type: 'text' }) decidedBy!: string;
  @Property({ type: 'text' }) decidedByRole!: Role;
  @Property({ type: 'text', nullable: true }) reason: string | null = null;
  /** The values that were replaced, in clear, in rows from before they were sealed. */
  @Property({ type: 'jsonb', nullable: true }) lines: ChangedLine[] | null = null;
  @Property({ type: 'blob', nullable: true }) sealedLines: Buffer | null = null;
  /** The same values with their numbers masked. */
  @Property({ type: 'jsonb', nullable: true }) linesMasked: ChangedLine[] | null = null;
  /** What was paid for months in which people are covered no more, and became the family's credit. */
  @Property({ type: RupiahType, defaultRaw: '0' }) credited!: Rupiah;
}
