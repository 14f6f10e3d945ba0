import { describe, expect, test } from '@jest/globals';
import { type HealthFacts, judgeHealth } from '../../../../src/platform/observability/judge-health.js';

const WELL: HealthFacts = {
  posting: { waiting: 0, oldestWaitingSeconds: 0, lastCommitAt: null, lastOutage: null },
  write: { outage: null, seconds: 0.002 },
  read: { outage: null, seconds: 0.001 },
  feed: { feedHead: 5, tableHead: 5, behindSeconds: 0 },
};
const outage = (secondsAgo: number) => ({ outage: 'full', at: new Date(0), secondsAgo });
const judged = (facts: Partial<HealthFacts>) => {
  const { status, money, live, reading } = judgeHealth({ ...WELL, ...facts });
  return [status, money.status, live.status, reading.status];
};

describe('the health', () => {
  test.each([
    ['of a server to which nothing happened', {}, ['ok', 'ok', 'ok', 'ok']],
    [
      'when a notice has waited for 3 s',
      { posting: { ...WELL.posting, oldestWaitingSeconds: 3 } },
      ['degraded', 'degraded', 'ok', 'ok'],
    ],
    [
      'when a notice has waited for 10 s',
      { posting: { ...WELL.posting, oldestWaitingSeconds: 10 } },
      ['down', 'down', 'ok', 'ok'],
    ],
    ['when nothing can be written', { write: { outage: 'read-only', seconds: 0 } }, ['down', 'down', 'ok', 'ok']],
    ['when writing is slow', { write: { outage: null, seconds: 1.2 } }, ['degraded', 'degraded', 'ok', 'ok']],
    [
      'when the last batch met a full disk',
      { posting: { ...WELL.posting, lastOutage: outage(30) } },
      ['down', 'down', 'ok', 'ok'],
    ],
    [
      'when that is long ago and the test writes',
      { posting: { ...WELL.posting, lastOutage: outage(31) } },
      ['ok', 'ok', 'ok', 'ok'],
    ],
    [
      'when the feed is behind for long',
      { feed: { feedHead: 1, tableHead: 9, behindSeconds: 5 } },
      ['degraded', 'ok', 'degraded', 'ok'],
    ],
    [
      'when an event is on its way',
      { feed: { feedHead: 8, tableHead: 9, behindSeconds: 0.1 } },
      ['ok', 'ok', 'ok', 'ok'],
    ],
    [
      'when questions are not answered, which stops no money',
      { read: { outage: 'busy', seconds: 2 } },
      ['degraded', 'ok', 'ok', 'down'],
    ],
    [
      'when questions are answered slowly',
      { read: { outage: null, seconds: 1 } },
      ['degraded', 'ok', 'ok', 'degraded'],
    ],
  ] as const)('%s', (_case, facts, expected) => {
    expect(judged(facts)).toEqual(expected);
  });
});
