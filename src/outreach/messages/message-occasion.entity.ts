/** The occasion of a message that nobody asked for: each occasion has one message. Rows are only ever added. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { MessageId } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { Message } from './message.entity.js';
import type { OccasionKind } from './message-words.js';

@Entity({ tableName: 'message_occasions' })
export class MessageOccasion {
  @PrimaryKey({ type: 'text' }) occasion!: string;
  @ManyToOne({ entity: () => Message, mapToPk: true, fieldName: 'message_id' }) messageId!: MessageId;
  @Property({ type: 'text' }) kind!: OccasionKind;
  @Property({ type: 'bigint', nullable: true }) amount: Rupiah | null = null;
  @Property({ type: 'date', nullable: true }) eventDate: CivilDate | null = null;
}
