import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { overloadOf } from '../../../support/calm.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { LIVE_EVENTS } from '../../../../src/composition/schema/live-events.js';
import type { FamilyId, PaymentId } from '../../../../src/kernel/ids.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import type { CollectionTotals } from '../../../../src/money/payments/live/collection-totals.js';
import { followCollectionTotals } from '../../../../src/money/payments/live/follow-collection-totals.js';
import type { AccountEventOf } from '../../../../src/money/payments/live/payment-event.js';
import { admitListener, createLiveFeed, createSharedReads, listenerOf } from '../../../../src/platform/live/index.js';
import type { LiveFeed } from '../../../../src/platform/live/live-feed.js';
import type { TotalsScope } from '../../../../src/money/payments/live/collection-totals.js';
import type { Pressure } from '../../../../src/platform/overload/pressure.js';

const NOW = new Date('2026-03-05T03:00:00Z');
const ID = '01900000-0000-7000-8000-000000000001';
const ALL: TotalsScope = { visible: { kind: 'all' }, familyId: null, region: null };

let pressure: Pressure = { loopDelayMs: 0, webhooksInFlight: 0, readersWaiting: 0 };
const overload = overloadOf({ busyAfterMs: 2_000, measure: () => pressure });
const late = (loopDelayMs: number): void => void (pressure = { ...pressure, loopDelayMs });
afterEach(() => late(0));

const database = useTestDatabase();
let feed: LiveFeed;
beforeAll(async () => {
  const onError = (error: unknown): never => {
    throw error;
  };
  feed = await createLiveFeed({ pool: database.pool, store: LIVE_EVENTS, onError, onHistoryChanged: onError });
});
const shared = createSharedReads();
const live = () => ({ pool: database.pool, feed, now: () => NOW, overload, headBefore: feed.head, shared });

/** The payment that follows what the feed has delivered. */
const paid = ({ number, check }: LiveFeed['head']): AccountEventOf<'payment-confirmed'> => ({
  kind: 'payment-confirmed',
  number: number + 1n,
  check: '00000000',
  follows: check,
  paymentId: ID as PaymentId,
  familyId: ID as FamilyId,
  reference: null,
  regionCode: '64.72.01.1001' as RegionCode,
  cadreId: null,
  amount: rupiah(35_000n),
  channel: 'BANK',
  outcome: 'posted',
  appliedFrom: null,
  appliedThrough: null,
  monthsAhead: 0,
  instalment: null,
  statusBefore: 'ACTIVE',
  statusAfter: 'ACTIVE',
  paidAt: NOW,
  occurredAt: NOW,
});

/** Pays once a tenth of a second for a while, and counts how often the totals came. */
async function timesTold(milliseconds: number): Promise<number> {
  const totals = followCollectionTotals(live(), ALL);
  await totals.next();
  const paying = setInterval(() => feed.publish([paid(feed.head)]), 100);
  const over = new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds));
  let told = 0;
  let next: Promise<IteratorResult<CollectionTotals>> = totals.next();
  while ((await Promise.race([next, over])) !== null) {
    told += 1;
    next = totals.next();
  }
  clearInterval(paying);
  await totals.return?.();
  await next;
  return told;
}

describe('a dashboard under pressure', () => {
  test('is told less often, and is told all the same', async () => {
    const calm = await timesTold(1_500);
    late(250);
    const thin = await timesTold(2_500);
    expect(calm).toBeGreaterThanOrEqual(2);
    expect(thin).toBe(1);
  });

  test('is not begun, while a cadre and whoever watches one family are taken on', () => {
    const context = { viewer: null, now: NOW, live: live() };
    const begin = (scope: TotalsScope) => (): void => admitListener(context, listenerOf(scope));
    const region: TotalsScope = { ...ALL, visible: { kind: 'regions', regions: ['64' as RegionCode] } };
    const family: TotalsScope = { ...region, familyId: ID as FamilyId };
    begin(region)();
    late(250);
    expect(begin(region)).toThrow(expect.objectContaining({ code: 'UNAVAILABLE' }));
    begin(family)();
    late(1_000);
    expect(begin(family)).toThrow(expect.objectContaining({ code: 'UNAVAILABLE' }));
  });
});
