/** A plan by which a family pays its arrears in stages. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, InstalmentPlanId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Family } from '../families/family.entity.js';
import type { ActiveAfter } from '../bills/index.js';
import type { PlanEnding } from './instalment-plan.js';

@Entity({ tableName: 'instalment_plans' })
export class InstalmentPlan {
  @PrimaryKey({ type: 'uuid' }) id!: InstalmentPlanId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'text', collation: 'C' }) regionCode!: RegionCode;
  @Property({ type: RupiahType }) total!: Rupiah;
  /** The premiums of the months of the plan that the total includes. */
  @Property({ type: RupiahType, default: 0 }) runningPremiums!: Rupiah;
  @Property({ type: 'text', default: 'LAST_STAGE' }) activeAfter!: ActiveAfter;
  @Property({ type: 'smallint' }) stages!: number;
  /** The first day of the month of the first stage. */
  @Property({ type: 'date' }) firstMonth!: CivilDate;
  @Property({ type: 'smallint' }) arrearsMonths!: number;
  @Property({ type: 'timestamptz' }) registeredAt!: Date;
  @Property({ type: 'text' }) registeredBy!: string;
  @Property({ type: 'timestamptz', nullable: true }) endedAt: Date | null = null;
  @Property({ type: 'text', nullable: true }) ending: PlanEnding | null = null;
  @Property({ type: 'text', nullable: true }) endReason: string | null = null;
}
