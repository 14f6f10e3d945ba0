/** Judges from facts whether money is posted, the live feed keeps up, and questions are answered. */
import type { PostingFacts } from './posting-watch.js';

export type HealthStatus = 'ok' | 'degraded' | 'down';
/** In the order of their severity, as the metric counts them. */
export const HEALTH_STATUSES: readonly HealthStatus[] = ['ok', 'degraded', 'down'];

/** What became of a test against the database. */
export interface TestResult {
  /** Why it failed; null when it did not. */
  readonly outage: string | null;
  readonly seconds: number;
}

export interface FeedFacts {
  readonly feedHead: number;
  /** The head in the table; null when it could not be read. */
  readonly tableHead: number | null;
  readonly behindSeconds: number;
}

export interface HealthFacts {
  readonly posting: PostingFacts;
  readonly write: TestResult;
  readonly read: TestResult;
  readonly feed: FeedFacts;
}

export interface HealthReport {
  readonly status: HealthStatus;
  readonly money: {
    readonly status: HealthStatus;
    readonly waiting: number;
    readonly oldestWaitingSeconds: number;
    readonly lastCommitAt: Date | null;
    readonly lastFailure: { readonly outage: string; readonly at: Date } | null;
    readonly write: TestResult;
  };
  readonly live: FeedFacts & { readonly status: HealthStatus };
  readonly reading: TestResult & { readonly status: HealthStatus };
}

const WAITS_LONG_SECONDS = 3;
/** Less than any partner waits. */
const WAITS_TOO_LONG_SECONDS = 10;
const FAILED_LATELY_SECONDS = 30;
const BEHIND_SECONDS = 5;
const SLOW_SECONDS = 1;

function judgeMoney({ posting, write }: HealthFacts): HealthStatus {
  const { oldestWaitingSeconds, lastOutage } = posting;
  const hasFailedLately = lastOutage !== null && lastOutage.secondsAgo <= FAILED_LATELY_SECONDS;
  if (write.outage !== null || hasFailedLately || oldestWaitingSeconds >= WAITS_TOO_LONG_SECONDS) return 'down';
  return oldestWaitingSeconds >= WAITS_LONG_SECONDS || write.seconds >= SLOW_SECONDS ? 'degraded' : 'ok';
}

function judgeReading({ outage, seconds }: TestResult): HealthStatus {
  if (outage !== null) return 'down';
  return seconds >= SLOW_SECONDS ? 'degraded' : 'ok';
}

export function judgeHealth(facts: HealthFacts): HealthReport {
  const { posting, write, read, feed } = facts;
  const { waiting, oldestWaitingSeconds, lastCommitAt, lastOutage } = posting;
  const money = judgeMoney(facts);
  const live = feed.behindSeconds >= BEHIND_SECONDS ? 'degraded' : 'ok';
  const reading = judgeReading(read);
  const areOthersWell = live === 'ok' && reading === 'ok';
  return {
    status: money === 'ok' && !areOthersWell ? 'degraded' : money,
    money: {
      status: money,
      waiting,
      oldestWaitingSeconds,
      lastCommitAt,
      lastFailure: lastOutage === null ? null : { outage: lastOutage.outage, at: lastOutage.at },
      write,
    },
    live: { status: live, ...feed },
    reading: { status: reading, ...read },
  };
}
