/** A process that works for the job queue; it is alive as long as the session that holds its lock. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

@Entity({ tableName: 'job_workers' })
export class JobWorker {
  @PrimaryKey({ type: 'integer', generated: 'identity' }) id!: number;
  /** The names under which the job queue's locks know this worker. */
  @Property({ type: 'text[]', defaultRaw: `'{}'::text[]` }) lockerIds: string[] = [];
  @Property({ type: 'timestamptz' }) startedAt!: Date;
}
