/**
 * A version of a message's text in Bahasa Indonesia, with variables. A change is a new version; a message that was sent
 * keeps its own.
 */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { MessageTemplateId } from '../../kernel/ids.js';
import type { MessageChannel } from './message-words.js';

@Entity({ tableName: 'message_templates' })
export class MessageTemplate {
  @PrimaryKey({ type: 'uuid' }) id!: MessageTemplateId;
  @Property({ type: 'text' }) code!: string;
  @Property({ type: 'integer' }) version!: number;
  @Property({ type: 'text' }) channel!: MessageChannel;
  @Property({ type: 'text' }) text!: string;
  /** The name under which WhatsApp has approved the text; null where none is needed. */
  @Property({ type: 'text', nullable: true }) providerTemplate!: string | null;
  @Property({ type: 'text' }) savedBy!: string;
  @Property({ type: 'timestamptz' }) savedAt!: Date;
}
