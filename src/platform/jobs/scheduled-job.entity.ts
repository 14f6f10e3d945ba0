/** The schedule of a job that runs on one instance: when it is due, who runs it now, and how its last runs ended. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { JobWorker } from './job-worker.entity.js';

@Entity({ tableName: 'background_jobs' })
export class ScheduledJob {
  declare [PrimaryKeyProp]?: 'name';
  @PrimaryKey({ type: 'text' }) name!: string;
  @Property({ type: 'integer' }) everyMs!: number;
  /** When the next run is due; setting it to an earlier moment runs the job at once. */
  @Property({ type: 'timestamptz' }) dueAt!: Date;
  /** The worker that runs the job now; null while none does. */
  @ManyToOne({ entity: () => JobWorker, mapToPk: true, fieldName: 'worker_id', nullable: true, deleteRule: 'set null' })
  workerId: number | null = null;
  @Property({ type: 'timestamptz', nullable: true }) startedAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) succeededAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) failedAt: Date | null = null;
}
