/** When a job that runs on one instance is due, who runs it now, and how its last runs ended. */
import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { JobWorker } from './job-worker.entity.js';

@Entity({ tableName: 'background_jobs' })
export class ScheduledJob {
  declare [PrimaryKeyProp]?: 'name';
  @PrimaryKey({ type: 'text' }) name!: string;
  @Property({ type: 'integer' }) everyMs!: number;
  /** Set it to an earlier moment and the job runs at once. */
  @Property({ type: 'timestamptz' }) dueAt!: Date;
  /** Null while nobody runs it. */
  @ManyToOne({ entity: () => JobWorker, mapToPk: true, fieldName: 'worker_id', nullable: true, deleteRule: 'set null' })
  workerId: number | null = null;
  @Property({ type: 'timestamptz', nullable: true }) startedAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) succeededAt: Date | null = null;
  @Property({ type: 'timestamptz', nullable: true }) failedAt: Date | null = null;
}
