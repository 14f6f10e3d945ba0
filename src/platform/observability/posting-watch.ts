/** Follows the posting of payments: what waits and since when, what was committed, and what failed and why. */
import type { Metrics } from './metrics.js';

export interface PostingFacts {
  readonly waiting: number;
  readonly oldestWaitingSeconds: number;
  readonly lastCommitAt: Date | null;
  /** The last failure for want of a database, unless something was committed since. */
  readonly lastOutage: { readonly outage: string; readonly at: Date; readonly secondsAgo: number } | null;
}

export interface PostingWatch {
  /** Follows a notice until it is answered. */
  notice<Answer>(answer: Promise<Answer>): Promise<Answer>;
  /** Follows a batch until it is committed. */
  batch<Answer>(size: number, commit: () => Promise<Answer>): Promise<Answer>;
  facts(): PostingFacts;
}

export interface PostingWatchDeps {
  readonly metrics: Metrics;
  readonly now: () => Date;
  /** Names the outage that an error tells of; null for every other error. */
  readonly outageOf: (error: unknown) => string | null;
}

/** The entries of a set keep the order in which they came, so the first is the oldest. */
interface Notice {
  readonly since: number;
}

export function watchPosting({ metrics, now, outageOf }: PostingWatchDeps): PostingWatch {
  const waiting = new Set<Notice>();
  let lastCommitAt: Date | null = null;
  let lastOutage: { outage: string; at: Date; since: number } | null = null;

  return {
    notice(answer) {
      const notice = { since: performance.now() };
      waiting.add(notice);
      return answer.finally(() => waiting.delete(notice));
    },
    async batch(size, commit) {
      const since = performance.now();
      try {
        const answer = await commit();
        metrics.postingBatchSeconds.observe((performance.now() - since) / 1_000);
        metrics.postingBatchSize.observe(size);
        metrics.postingCommits.inc();
        lastCommitAt = now();
        lastOutage = null;
        return answer;
      } catch (error) {
        const outage = outageOf(error);
        metrics.postingFailures.inc({ outage: outage ?? 'other' });
        if (outage !== null) lastOutage = { outage, at: now(), since: performance.now() };
        throw error;
      }
    },
    facts() {
      const [oldest] = waiting;
      return {
        waiting: waiting.size,
        oldestWaitingSeconds: oldest === undefined ? 0 : (performance.now() - oldest.since) / 1_000,
        lastCommitAt,
        lastOutage:
          lastOutage === null
            ? null
            : {
                outage: lastOutage.outage,
                at: lastOutage.at,
                secondsAgo: (performance.now() - lastOutage.since) / 1_000,
              },
      };
    },
  };
}
