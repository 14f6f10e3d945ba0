/** A step of confirming a visit by hand: proposed with evidence, then confirmed or rejected by a second person. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { VisitId } from '../../kernel/ids.js';
import type { ConfirmationStep } from './verification-words.js';
import { Visit } from './visit.entity.js';

@Entity({ tableName: 'visit_confirmations' })
export class VisitConfirmation {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Visit, mapToPk: true, fieldName: 'visit_id' }) visitId!: VisitId;
  @Property({ type: 'text' }) step!: ConfirmationStep;
  /** What shows that the visit took place; on the proposal alone. */
  @Property({ type: 'text', nullable: true }) evidence: string | null = null;
  @Property({ type: 'text' }) takenBy!: string;
  @Property({ type: 'timestamptz' }) takenAt!: Date;
}
