/** A document that a client's build registered. What it says never changes, because its id is made of it. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { DocumentId } from './document-id.js';

@Entity({ tableName: 'trusted_documents' })
export class TrustedDocumentRow {
  @PrimaryKey({ type: 'text' }) id!: DocumentId;
  /** The client and its version that registered it: the same document is kept for each. */
  @PrimaryKey({ type: 'text' }) client!: string;
  @PrimaryKey({ type: 'text' }) version!: string;
  @Property({ type: 'text' }) body!: string;
  @Property({ type: 'timestamptz' }) registeredAt!: Date;
}
