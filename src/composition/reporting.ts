/** Reports faults and alarms: in the log, once each, and in the metrics. */
import type { Fault, OutageMet } from '../api/graphql/index.js';
import { ALARMS, type AlarmName, raiseAlarm } from './alarms.js';
import { PROCESS_FAULT_KINDS } from './process-life.js';
import { CallerError } from '../kernel/caller-error.js';
import { OUTAGES, retryReasonOf } from '../platform/db/availability.js';
import { type Logger, type Metrics, noteOnSpan } from '../platform/observability/index.js';
import type { EndedRun } from '../platform/jobs/index.js';
import type { HistoryChange } from '../platform/live/index.js';
import type { WebhookWatch } from '../api/webhooks/index.js';

export interface Reporting {
  readonly log: Logger;
  readonly metrics: Metrics;
}

/**
 * Begins at 0 the counts by kind whose growth an alert asks for: Prometheus sees no growth in a series that begins with
 * its first event, so that the first alarm of a process would call nobody.
 */
export function beginCounts({ alarms, processFaults, postingFailures }: Metrics): void {
  for (const alarm of Object.keys(ALARMS)) alarms.inc({ alarm }, 0);
  for (const kind of PROCESS_FAULT_KINDS) processFaults.inc({ kind }, 0);
  for (const outage of [...OUTAGES, 'other']) postingFailures.inc({ outage }, 0);
}

/** Calls an operator, and counts it. */
const raise = ({ log, metrics }: Reporting, name: AlarmName, fields: object): void =>
  raiseAlarm({ log, countAlarm: (alarm) => metrics.alarms.inc({ alarm }) }, name, fields);

/** The outage that an error tells of, so that the log says it once; null for every other error. */
export const nameOutage = (error: unknown): string | null =>
  error instanceof CallerError && error.code === 'UNAVAILABLE' ? 'unreachable' : retryReasonOf(error);

export function reportFault({ log, metrics }: Reporting, { err, ...fault }: Fault): void {
  metrics.faults.inc();
  log.error({ ...fault, err }, 'an operation failed');
}

/** Counts work that the database could not do. A full disk is over only when somebody makes room. */
function countOutage({ log, metrics }: Reporting, outage: OutageMet['outage'], err: unknown): void {
  metrics.outages.inc({ outage });
  if (outage === 'full') raise({ log, metrics }, 'disk-full', { outage, err });
}

/** Counts what could not be done because the database could not; the log tells an outage once, and then how often. */
export function reportOutage(reporting: Reporting, { err, outage, ...met }: OutageMet): void {
  countOutage(reporting, outage, err);
  reporting.log.error(
    { ...met, outage, err },
    'an operation met a database that cannot answer; its caller was told to try again',
  );
}

/** Calls an operator: what was acknowledged and told may be lost, which no program can make good. */
export const reportHistoryChange =
  ({ log, metrics }: Reporting) =>
  ({ was, is }: HistoryChange): void => {
    metrics.historyChanges.inc();
    raise({ log, metrics }, 'history-stepped-back', { lastEventTold: String(was.number), head: String(is.number) });
  };

export function reportItem({ log, metrics }: Reporting, error: unknown): void {
  metrics.faults.inc();
  log.error({ err: error }, 'an item of a phone was not taken; it will be sent again');
}

export function watchWebhooks(log: Logger, metrics: Metrics): WebhookWatch {
  return {
    ended({ protocol, ending, status }) {
      metrics.webhooks.inc({ protocol, ending, status });
      noteOnSpan({ 'sigap.ending': ending, 'http.response.status_code': status });
    },
    alarmed: (alarm) => raise({ log, metrics }, alarm.what, alarm),
    failed({ error, ...failure }) {
      const outage = retryReasonOf(error);
      if (outage === null) metrics.faults.inc();
      else countOutage({ log, metrics }, outage, error);
      log.error({ ...failure, err: error }, 'a webhook failed; its partner was told to send it again');
    },
  };
}

/**
 * Logs a failing job once when it begins to fail and once when it is over: a job that runs twice a second must not fill
 * the log.
 */
export function watchJobs(log: Logger, metrics: Metrics): (run: EndedRun) => void {
  return ({ job, endedAt, failure, failuresBefore }) => {
    const outcome = failure === null ? 'succeeded' : 'failed';
    metrics.jobRuns.inc({ job, outcome });
    metrics.jobEndedAt.set({ job, outcome }, endedAt.getTime() / 1_000);
    const outage = failure === null ? null : retryReasonOf(failure.error);
    if (outage !== null) countOutage({ log, metrics }, outage, failure?.error);
    if (failure !== null && failuresBefore === 0)
      log.error({ job, err: failure.error }, 'a background job failed; its next run makes up for it');
    if (failure === null && failuresBefore > 0) log.info({ job, failuresBefore }, 'a background job succeeds again');
  };
}
