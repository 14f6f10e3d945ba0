/** A provider's delivery report of a message, stored once per state. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MessageId } from '../../kernel/ids.js';
import type { DeliveryReportState } from './message-words.js';
import { Message } from './message.entity.js';

@Entity({ tableName: 'delivery_reports' })
export class DeliveryReport {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @ManyToOne({ entity: () => Message, mapToPk: true, fieldName: 'message_id' }) messageId!: MessageId;
  @Property({ type: 'text' }) state!: DeliveryReportState;
  @Property({ type: 'timestamptz' }) occurredAt!: Date;
  @Property({ type: 'timestamptz' }) receivedAt!: Date;
  @Property({ type: 'text', nullable: true }) detail: string | null = null;
}
