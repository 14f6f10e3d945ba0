/** A change of where a key of ours goes, as it was proposed. It is inserted once and never changed. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { DestinationChangeId, PartnerId } from '../../kernel/ids.js';
import { Partner } from '../../money/partners/partner.entity.js';

@Entity({ tableName: 'destination_changes' })
export class DestinationChangeRow {
  /** The client makes the id, so that a repeated request names the same proposal. */
  @PrimaryKey({ type: 'uuid' }) id!: DestinationChangeId;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) purpose!: string;
  @Property({ type: 'text' }) address!: string;
  @Property({ type: 'text' }) replaces!: string;
  @Property({ type: 'json' }) settings!: Record<string, string>;
  @Property({ type: 'text' }) proposedBy!: string;
  @Property({ type: 'timestamptz' }) proposedAt!: Date;
}
