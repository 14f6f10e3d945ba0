/** A correction for which an operator was called because it waits longer than the law allows. Rows are only ever added. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { MembershipChangeId } from '../../kernel/ids.js';
import { MembershipChange } from './membership-change.entity.js';

@Entity({ tableName: 'overdue_corrections' })
export class OverdueCorrection {
  declare [PrimaryKeyProp]?: 'changeId';
  @ManyToOne({ entity: () => MembershipChange, mapToPk: true, fieldName: 'change_id', primary: true })
  changeId!: MembershipChangeId;
  @Property({ type: 'timestamptz' }) toldAt!: Date;
}
