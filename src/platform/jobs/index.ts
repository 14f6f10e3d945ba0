/** The public interface of jobs: background jobs, and the worker of queued tasks. */
export type { BackgroundJob, EndedRun, JobStatus, Tasks } from './background-job.js';
export { type BackgroundJobs, startBackgroundJobs } from './background-jobs.js';
export { type Worker, startWorker } from './worker.js';
export { MAKE_ALL_DUE } from './scheduled-jobs.queries.js';
export { isListed } from './dead-workers.js';
