/** What a plan did about one debt of a family: one row for each step. Rows are only ever added. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Family } from '../../households/families/family.entity.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { DunningPlanId, DunningStepId, FamilyId, MessageId } from '../../kernel/ids.js';
import { Message } from '../messages/message.entity.js';
import { DunningPlanRow } from './plan.entity.js';
import { DunningStepRow } from './step.entity.js';

@Entity({ tableName: 'dunning_actions' })
export class DunningAction {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => DunningPlanRow, mapToPk: true, fieldName: 'plan_id' }) planId!: DunningPlanId;
  @ManyToOne({ entity: () => DunningStepRow, mapToPk: true, fieldName: 'step_id' }) stepId!: DunningStepId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'date' }) cycle!: CivilDate;
  @Property({ type: 'timestamptz' }) actedAt!: Date;
  @ManyToOne({ entity: () => Message, mapToPk: true, fieldName: 'message_id', nullable: true })
  messageId: MessageId | null = null;
}
