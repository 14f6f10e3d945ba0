/** What became of a change of where a key goes: one row, which is never changed. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { DestinationChangeId } from '../../kernel/ids.js';
import { DestinationChangeRow } from './destination-change.entity.js';

@Entity({ tableName: 'destination_decisions' })
export class DestinationDecisionRow {
  declare [PrimaryKeyProp]?: 'changeId';
  @ManyToOne({ entity: () => DestinationChangeRow, mapToPk: true, fieldName: 'change_id', primary: true })
  changeId!: DestinationChangeId;
  @Property({ type: 'text' }) decision!: string;
  @Property({ type: 'text' }) proposedBy!: string;
  @Property({ type: 'text' }) decidedBy!: string;
  @Property({ type: 'timestamptz' }) decidedAt!: Date;
  @Property({ type: 'text', nullable: true }) reason: string | null = null;
}
