/** What runs by the clock has a table that instances share, and those who work off the queue a name that fits every task. */
import { Migration } from '@mikro-orm/migrations';

const WORKERS = `
alter table message_runners rename to job_workers;
alter sequence message_runners_id_seq rename to job_workers_id_seq;
alter table job_workers rename constraint message_runners_pkey to job_workers_pkey;
`;

const JOBS = `
create table background_jobs (
  name text primary key,
  every_ms integer not null,
  due_at timestamptz not null,
  worker_id integer references job_workers (id) on delete set null,
  started_at timestamptz,
  succeeded_at timestamptz,
  failed_at timestamptz
);
`;

/** The queue kept this job's time until now; nothing takes up what it left. A new database has no queue yet. */
const LEFT_IN_THE_QUEUE = `
do $$ begin
  if to_regclass('graphile_worker.jobs') is not null then
    perform graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where task_identifier = 'sweep-payment-doubts'));
  end if;
end $$;
`;

export class BackgroundJobsAndTheirWorkers extends Migration {
  override up(): void {
    this.addSql(WORKERS);
    this.addSql(JOBS);
    this.addSql(LEFT_IN_THE_QUEUE);
  }
}
