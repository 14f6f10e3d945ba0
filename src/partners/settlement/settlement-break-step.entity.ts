/** The row of a step that a person or the system took with a break. Rows are only ever added. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SettlementBreakId } from '../../kernel/ids.js';
import { SettlementBreak } from './settlement-break.entity.js';
import type { StepKind } from './settlement-break.js';

@Entity({ tableName: 'settlement_break_steps' })
export class SettlementBreakStep {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => SettlementBreak, mapToPk: true, fieldName: 'break_id' }) breakId!: SettlementBreakId;
  @Property({ type: 'text' }) kind!: StepKind;
  @Property({ type: 'text' }) byWhom!: string;
  @Property({ type: 'text' }) note!: string;
  @Property({ type: 'timestamptz' }) takenAt!: Date;
}
