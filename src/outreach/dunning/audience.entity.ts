/** A debt that a running plan saw for the first time: whom nobody had reached then is what its effect is compared with. Rows are only ever added. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Family } from '../../households/families/family.entity.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { DunningPlanId, FamilyId } from '../../kernel/ids.js';
import { DunningPlanRow } from './plan.entity.js';

@Entity({ tableName: 'dunning_audience' })
export class DunningAudience {
  declare [PrimaryKeyProp]?: ['planId', 'familyId', 'cycle'];
  @ManyToOne({ entity: () => DunningPlanRow, mapToPk: true, fieldName: 'plan_id', primary: true })
  planId!: DunningPlanId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id', primary: true }) familyId!: FamilyId;
  /** The first day of the oldest month that was unpaid. */
  @PrimaryKey({ type: 'date' }) cycle!: CivilDate;
  @Property({ type: 'timestamptz' }) seenAt!: Date;
}
