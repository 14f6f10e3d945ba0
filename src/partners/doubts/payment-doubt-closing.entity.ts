/** The row of what a person found who closed a payment in doubt, and by what evidence. Rows are only ever added. */
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { PaymentDoubtId, PaymentId } from '../../kernel/ids.js';
import { PaymentDoubt } from './payment-doubt.entity.js';
import type { DoubtFinding } from './payment-doubt.js';

@Entity({ tableName: 'payment_doubt_closings' })
export class PaymentDoubtClosing {
  @ManyToOne({ entity: () => PaymentDoubt, mapToPk: true, fieldName: 'doubt_id', primary: true })
  doubtId!: PaymentDoubtId;
  @Property({ type: 'text' }) finding!: DoubtFinding;
  @Property({ type: 'text' }) note!: string;
  @Property({ type: 'uuid', nullable: true }) paymentId: PaymentId | null = null;
  @Property({ type: 'text' }) closedBy!: string;
  @Property({ type: 'timestamptz' }) closedAt!: Date;
}
