/** How far the stream of events was read for phones: every event before it is in the queue, or concerns nobody. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ tableName: 'push_cursor' })
export class PushCursor {
  @PrimaryKey({ type: 'smallint', autoincrement: false }) id!: number;
  @Property({ type: 'bigint' }) reached!: bigint;
}
