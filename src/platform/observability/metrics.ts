/** Defines the metrics of the running process, which Prometheus fetches. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  /** The registry, to which other files add metrics of their own. */
  readonly registry: Registry;
  readonly requests: Counter<'route' | 'method' | 'status'>;
  readonly requestSeconds: Histogram<'route'>;
  readonly sockets: Gauge;
  readonly socketOperations: Counter<'outcome'>;
  readonly webhooks: Counter<'protocol' | 'ending' | 'status'>;
  readonly faults: Counter;
  readonly processFaults: Counter<'kind'>;
  readonly historyChanges: Counter;
  readonly outages: Counter<'outage'>;
  readonly clockAhead: Gauge;
  readonly postingBatchSize: Histogram;
  readonly postingBatchSeconds: Histogram;
  readonly postingCommits: Counter;
  readonly postingFailures: Counter<'outage'>;
  readonly alarms: Counter<'alarm'>;
  readonly jobRuns: Counter<'job' | 'outcome'>;
  readonly jobEndedAt: Gauge<'job' | 'outcome'>;
}

/** The buckets of response times, from a tenth of a millisecond to ten seconds. */
const SECONDS = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** Makes the metrics; `ofTheProcess` adds memory, event loop and garbage collection, which tests leave out. */
export function createMetrics({ ofTheProcess }: { ofTheProcess: boolean }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (ofTheProcess) collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Counter({
      name: 'sigap_http_requests_total',
      help: 'HTTP requests answered.',
      labelNames: ['route', 'method', 'status'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'sigap_http_request_seconds',
      help: 'Time to answer an HTTP request.',
      labelNames: ['route'],
      buckets: SECONDS,
      registers,
    }),
    sockets: new Gauge({ name: 'sigap_sockets', help: 'GraphQL sockets open now.', registers }),
    socketOperations: new Counter({
      name: 'sigap_socket_operations_total',
      help: 'Operations begun over sockets, by what became of them.',
      labelNames: ['outcome'],
      registers,
    }),
    webhooks: new Counter({
      name: 'sigap_webhooks_total',
      help: 'Calls of partners, by how they ended.',
      labelNames: ['protocol', 'ending', 'status'],
      registers,
    }),
    faults: new Counter({ name: 'sigap_faults_total', help: 'Errors of our own, each logged with an id.', registers }),
    historyChanges: new Counter({
      name: 'sigap_history_changes_total',
      help: 'Times at which this instance found that the history of the database had stepped back.',
      registers,
    }),
    outages: new Counter({
      name: 'sigap_database_outages_total',
      help: 'Work that could not be done because the database could not answer, by why.',
      labelNames: ['outage'],
      registers,
    }),
    processFaults: new Counter({
      name: 'sigap_process_faults_total',
      help: 'Rejections and exceptions that nobody handled; an unknown one ends the process.',
      labelNames: ['kind'],
      registers,
    }),
    clockAhead: new Gauge({
      name: 'sigap_clock_ahead_seconds',
      help: "By how much the machine's clock is ahead of the database's, which is the one that counts.",
      registers,
    }),
    ...postingMetrics(registers),
    alarms: new Counter({
      name: 'sigap_alarms_total',
      help: 'Alarms of the log, by name.',
      labelNames: ['alarm'],
      registers,
    }),
    ...jobMetrics(registers),
  };
}

function postingMetrics(registers: Registry[]) {
  return {
    postingBatchSize: new Histogram({
      name: 'sigap_posting_batch_size',
      help: 'Notices of a committed batch.',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200],
      registers,
    }),
    postingBatchSeconds: new Histogram({
      name: 'sigap_posting_batch_seconds',
      help: 'Time from the first statement of a batch to its commit.',
      buckets: SECONDS,
      registers,
    }),
    postingCommits: new Counter({ name: 'sigap_posting_commits_total', help: 'Committed batches.', registers }),
    postingFailures: new Counter({
      name: 'sigap_posting_failures_total',
      help: 'Batches that failed, by the outage of the database or other.',
      labelNames: ['outage'],
      registers,
    }),
  };
}

function jobMetrics(registers: Registry[]) {
  return {
    jobRuns: new Counter({
      name: 'sigap_job_runs_total',
      help: 'Runs of background jobs on this instance, by how they ended.',
      labelNames: ['job', 'outcome'],
      registers,
    }),
    jobEndedAt: new Gauge({
      name: 'sigap_job_ended_timestamp_seconds',
      help: 'When a run of a background job last ended on this instance, for each way to end.',
      labelNames: ['job', 'outcome'],
      registers,
    }),
  };
}
