/** A phone that is told of events while it is locked. Where it is told, and with which keys, lies encrypted. */
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CadreId, PushSubscriptionId } from '../../kernel/ids.js';
import { Cadre } from '../../fieldwork/cadres/cadre.entity.js';

@Entity({ tableName: 'push_subscriptions' })
export class PushSubscriptionRow {
  /** The digest of its endpoint, by which the same phone is known again. */
  @PrimaryKey({ type: 'text' }) id!: PushSubscriptionId;
  @ManyToOne({ entity: () => Cadre, mapToPk: true, fieldName: 'cadre_id' }) cadreId!: CadreId;
  /** The host of the push service. */
  @Property({ type: 'text' }) service!: string;
  @Property({ type: 'text' }) encrypted!: string;
  /** The server's key for which the phone subscribed: with another one, the service takes nothing for it. */
  @Property({ type: 'text' }) keyId!: string;
  @Property({ type: 'text' }) language!: string;
  @Property({ type: 'timestamptz' }) renewedAt!: Date;
  @Property({ type: 'timestamptz' }) expiresAt!: Date;
}
