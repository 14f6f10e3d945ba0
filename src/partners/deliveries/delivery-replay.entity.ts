/**
 * The row of a replay: a stored call that was read and acted on again, by whom, and what was answered. Rows are only
 * ever added.
 */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PartnerId, DeliveryId } from '../../kernel/ids.js';
import { Partner } from '../../money/partners/partner.entity.js';

@Entity({ tableName: 'delivery_replays' })
export class DeliveryReplay {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The delivery of the call that was replayed. */
  @Property({ type: 'uuid' }) deliveryId!: DeliveryId;
  @ManyToOne({ entity: () => Partner, mapToPk: true, fieldName: 'partner_id' }) partnerId!: PartnerId;
  @Property({ type: 'text' }) replayedBy!: string;
  @Property({ type: 'timestamptz' }) replayedAt!: Date;
  @Property({ type: 'smallint' }) httpStatus!: number;
}
