/** A step of a dunning plan. Rows are only ever added, with their plan. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { DunningPlanId, DunningStepId } from '../../kernel/ids.js';
import type { DunningChannel } from './dunning-plan.js';
import { DunningPlanRow } from './plan.entity.js';

@Entity({ tableName: 'dunning_steps' })
export class DunningStepRow {
  @PrimaryKey({ type: 'uuid' }) id!: DunningStepId;
  @ManyToOne({ entity: () => DunningPlanRow, mapToPk: true, fieldName: 'plan_id' }) planId!: DunningPlanId;
  @Property({ type: 'smallint' }) place!: number;
  @Property({ type: 'smallint' }) day!: number;
  @Property({ type: 'text' }) channel!: DunningChannel;
  @Property({ type: 'text', nullable: true }) templateCode: string | null = null;
}
