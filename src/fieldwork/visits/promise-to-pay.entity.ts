/** A family's promise, made at a visit: the amount and the last day. Whether it was kept is computed, never stored. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, PromiseId, VisitId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Family } from '../../households/families/family.entity.js';
import { Visit } from './visit.entity.js';

@Entity({ tableName: 'promises_to_pay' })
export class PromiseToPay {
  @PrimaryKey({ type: 'uuid' }) id!: PromiseId;
  @ManyToOne({ entity: () => Visit, mapToPk: true, fieldName: 'visit_id' }) visitId!: VisitId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'date' }) promisedFor!: CivilDate;
  @Property({ type: RupiahType }) amount!: Rupiah;
  /** What will be due on the promised day; null for promises recorded before it was told. */
  @Property({ type: RupiahType, nullable: true }) dueAmount: Rupiah | null = null;
}
