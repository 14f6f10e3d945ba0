/** Tests the database and the feed for /health and the metrics: once a second at most, however often it is asked. */
import { testRead, testWrite } from '../platform/db/health-tests.js';
import type { Pool } from '../platform/db/pool.js';
import type { LiveFeed } from '../platform/live/index.js';
import { readHead } from '../platform/live/index.js';
import { type HealthReport, type PostingWatch, judgeHealth } from '../platform/observability/index.js';

export interface HealthParts {
  /** Connections of the way of money. */
  readonly money: Pool;
  readonly reads: Pool;
  readonly live: Pool;
  readonly feed: Pick<LiveFeed, 'head'>;
  readonly posting: PostingWatch;
}

const KEPT_FOR_MS = 1_000;
const HEAD_WITHIN_MS = 2_000;

export function composeHealth(parts: HealthParts): () => Promise<HealthReport> {
  const { money, reads, live, feed, posting } = parts;
  const lag = followLag(feed);
  const test = async (): Promise<HealthReport> => {
    const [write, read, head] = await Promise.all([
      testWrite(money),
      testRead(reads),
      inTime(readHead(live).then(({ number }) => number)),
    ]);
    return judgeHealth({ write, read, posting: posting.facts(), feed: lag(head) });
  };
  let last: { readonly at: number; readonly report: Promise<HealthReport> } | null = null;
  return () => {
    const now = performance.now();
    if (last === null || now - last.at >= KEPT_FOR_MS) last = { at: now, report: test() };
    return last.report;
  };
}

/** The head, or null when the database does not give it in time. */
function inTime(head: Promise<bigint>): Promise<bigint | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), HEAD_WITHIN_MS)));
  return Promise.race([head.catch(() => null), late]).finally(() => clearTimeout(timer));
}

/** Notes since when the feed has not reached a head that was in the table: an event on its way is no delay. */
function followLag(feed: Pick<LiveFeed, 'head'>) {
  let behind: { readonly head: bigint; readonly since: number } | null = null;
  return (tableHead: bigint | null) => {
    const feedHead = feed.head.number;
    if (behind !== null && feedHead >= behind.head) behind = null;
    if (behind === null && tableHead !== null && tableHead > feedHead)
      behind = { head: tableHead, since: performance.now() };
    return {
      feedHead: Number(feedHead),
      tableHead: tableHead === null ? null : Number(tableHead),
      behindSeconds: behind === null ? 0 : (performance.now() - behind.since) / 1_000,
    };
  };
}
