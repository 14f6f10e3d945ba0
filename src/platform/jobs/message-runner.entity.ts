/** A process that works off the queue of messages; it is alive as long as the session that holds its lock. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ tableName: 'message_runners' })
export class MessageRunner {
  @PrimaryKey({ type: 'integer', generated: 'identity' }) id!: number;
  /** The job queue's names for its workers. */
  @Property({ type: 'text[]', defaultRaw: `'{}'::text[]` }) lockerIds: string[] = [];
  @Property({ type: 'timestamptz' }) startedAt!: Date;
}
