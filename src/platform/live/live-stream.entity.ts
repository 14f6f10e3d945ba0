/** A stream and the number of its last event; a lock on the row keeps the numbers in the order of commits. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ tableName: 'live_streams' })
export class LiveStream {
  @PrimaryKey({ type: 'smallint', autoincrement: false }) id!: number;
  @Property({ type: 'bigint' }) head!: bigint;
}
