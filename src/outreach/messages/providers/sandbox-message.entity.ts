/** A message that the stand-in provider accepted; nobody received it. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PhoneNumber } from '../../../kernel/phone-number.js';
import type { MessageChannel } from '../message-words.js';

@Entity({ tableName: 'sandbox_messages' })
export class SandboxMessage {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'text' }) channel!: MessageChannel;
  @Property({ type: 'text' }) phone!: PhoneNumber;
  @Property({ type: 'text' }) body!: string;
  @Property({ type: 'timestamptz' }) acceptedAt!: Date;
}
