/** The link in a message, by the hash of its code: who holds the code may speak for the family until it expires. Rows are only ever added. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FamilyId, MessageId } from '../../kernel/ids.js';
import { Family } from '../../households/families/family.entity.js';
import { Message } from './message.entity.js';

@Entity({ tableName: 'message_links' })
export class MessageLink {
  @PrimaryKey({ type: 'blob' }) codeHash!: Buffer;
  @ManyToOne({ entity: () => Message, mapToPk: true, fieldName: 'message_id' }) messageId!: MessageId;
  @ManyToOne({ entity: () => Family, mapToPk: true, fieldName: 'family_id' }) familyId!: FamilyId;
  @Property({ type: 'timestamptz' }) madeAt!: Date;
  @Property({ type: 'timestamptz' }) expiresAt!: Date;
}
