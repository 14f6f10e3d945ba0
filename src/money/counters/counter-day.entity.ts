/** The row of one day of a counter: who opened it, what was counted at closing, and what was posted by then. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '../../platform/db/money-types.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CounterDayId, PartnerId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Counter } from './counter.entity.js';

@Entity({ tableName: 'counter_days' })
export class CounterDay {
  @PrimaryKey({ type: 'uuid' }) id!: CounterDayId;
  @ManyToOne({ entity: () => Counter, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'date' }) day!: CivilDate;
  @Property({ type: 'text' }) openedBy!: string;
  @Property({ type: 'timestamptz' }) openedAt!: Date;
  @Property({ type: 'text', nullable: true }) closedBy: string | null = null;
  @Property({ type: 'timestamptz', nullable: true }) closedAt: Date | null = null;
  @Property({ type: 'integer', nullable: true }) declaredPayments: number | null = null;
  @Property({ type: RupiahType, nullable: true }) declaredTotal: Rupiah | null = null;
  @Property({ type: 'integer', nullable: true }) postedPayments: number | null = null;
  @Property({ type: RupiahType, nullable: true }) postedTotal: Rupiah | null = null;
  @Property({ type: 'text', nullable: true }) explanation: string | null = null;
}
