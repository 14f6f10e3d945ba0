/**
 * The row of one question to a partner about a payment in doubt, with its answer as evidence. Rows are only ever added.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PaymentDoubtId } from '../../kernel/ids.js';
import { PaymentDoubt } from './payment-doubt.entity.js';
import type { AttemptOutcome } from './payment-doubt.js';

@Entity({ tableName: 'payment_doubt_attempts' })
export class PaymentDoubtAttempt {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => PaymentDoubt, mapToPk: true, fieldName: 'doubt_id' }) doubtId!: PaymentDoubtId;
  @Property({ type: 'timestamptz' }) askedAt!: Date;
  /** The subject of the viewer who asked, or `sweep` for the job. */
  @Property({ type: 'text' }) askedBy!: string;
  @Property({ type: 'text' }) outcome!: AttemptOutcome;
  @Property({ type: 'text', nullable: true }) detail: string | null = null;
  @Property({ type: 'smallint', nullable: true }) httpStatus: number | null = null;
  @Property({ type: 'text', nullable: true }) responseCode: string | null = null;
  /** The answer in clear, as those have it that came before answers were sealed. */
  @Property({ type: 'blob', nullable: true }) rawAnswer: Buffer | null = null;
  /** The same, sealed. */
  @Property({ type: 'blob', nullable: true }) sealedAnswer: Buffer | null = null;
}
