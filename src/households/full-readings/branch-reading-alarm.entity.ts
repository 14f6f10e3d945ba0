/** A day on which an operator was called because a branch read far more in full than it does. Rows are only ever added. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { BranchId } from '../../kernel/ids.js';

@Entity({ tableName: 'branch_reading_alarms' })
export class BranchReadingAlarm {
  declare [PrimaryKeyProp]?: ['branchId', 'day'];
  @PrimaryKey({ type: 'uuid' }) branchId!: BranchId;
  /** The day where the people of the branch work. */
  @PrimaryKey({ type: 'date' }) day!: CivilDate;
  @Property({ type: 'timestamptz' }) toldAt!: Date;
}
