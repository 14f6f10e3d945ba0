import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Contact,
  COLLECTION_STRATEGIES,
  CONTACT_STRATEGIES,
  attributePayment,
} from '../../../../src/reporting/summaries/attribution.js';
import { findCollection } from '../../../../src/reporting/summaries/collection-summary.queries.js';
import { ATTRIBUTION_POLICY } from '../../../../src/reporting/summaries/jkn-attribution-policy.js';
import type { CadreId } from '../../../../src/kernel/ids.js';
import { civilDate, civilDateIn } from '../../../../src/kernel/civil-date.js';
import { WIB } from '../../../../src/kernel/time-zone.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import type { PaymentChannel } from '../../../../src/kernel/payment-channel.js';
import {
  type HistoryContact,
  type HistoryEntry,
  type HistoryPayment,
  writeHistory,
} from '../../../support/summaries/history.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const PERIOD = { from: civilDate('2026-03-01'), through: civilDate('2026-03-31') };
const FIRST = Date.parse('2026-02-28T17:00:00Z');
const HOUR_MS = 3_600_000;
/** Coarse on purpose: many contacts fall on one instant. */
const at = (hours: number): Date => new Date(FIRST + hours * HOUR_MS);

const step = fc.record({
  family: fc.nat(5),
  hours: fc.integer({ min: -60, max: 800 }),
  what: fc.constantFrom(
    ...CONTACT_STRATEGIES,
    'pay',
    'pay',
    'pay',
    'debit',
    'suspense',
    'matched',
    'fund',
    'withdrawn',
    'half-withdrawn',
  ),
  amount: fc.bigInt({ min: 2n, max: 3_000_000n }),
  duringVisit: fc.boolean(),
});
type Step = { family: number; hours: number; what: string; amount: bigint; duringVisit: boolean };

const stepOf = (family: number, hours: number, what: string): Step => ({
  family,
  hours,
  what,
  amount: 35_000n,
  duringVisit: false,
});
/** A history that has a payment of each strategy. */
const EACH_STRATEGY: Step[] = [
  ...CONTACT_STRATEGIES.flatMap((strategy, family) => [stepOf(family, 10, strategy), stepOf(family, 11, 'pay')]),
  stepOf(0, 12, 'debit'),
  stepOf(1, 12, 'fund'),
  stepOf(CONTACT_STRATEGIES.length, 12, 'pay'),
];

/** A sum of no group, which counts no card. */
const UNGROUPED = {
  strategy: null,
  place: null,
  channel: null,
  month: null,
  day: null,
  hour: null,
  familiesReactivated: 0,
};

type Told = { channel: PaymentChannel | null; paidAt: Date; amount: bigint };

/** The hour of the day in Jakarta, which is seven hours ahead of UTC all the year. */
const hourOf = (moment: Date): number => (moment.getUTCHours() + 7) % 24;

/** The sums of payments by the month, the day and the hour in Jakarta and the channel, in their order. */
function sumsByHourAndChannel(payments: readonly Told[]) {
  const groups = Map.groupBy(
    payments,
    ({ channel, paidAt }) => `${civilDateIn(paidAt, WIB)} ${String(hourOf(paidAt)).padStart(2, '0')} ${channel ?? ''}`,
  );
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      strategy: null,
      place: null,
      channel: group[0]!.channel,
      month: civilDateIn(group[0]!.paidAt, WIB).slice(0, 7),
      day: civilDateIn(group[0]!.paidAt, WIB),
      hour: hourOf(group[0]!.paidAt),
      familiesReactivated: 0,
      payments: group.length,
      collected: group.reduce((sum, { amount }) => sum + amount, 0n),
    }));
}

describe('the totals of a summary', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  let cadre: { id: CadreId };
  let partner: { id: string };
  const regions: RegionCode[] = [];
  const policies = ATTRIBUTION_POLICY;

  beforeAll(async () => {
    cadre = await world.cadre();
    partner = await world.partner();
    for (const within of ['64.72', '64.02']) regions.push((await world.region({ within })).code);
  });

  /** The same history told twice: to the database, and to the pure rule one payment at a time. */
  function tell(steps: readonly Step[]) {
    const families = Array.from({ length: 6 }, (_, place) => ({ id: randomUUID(), region: regions[place % 2]! }));
    const payments: HistoryPayment[] = [];
    const entries: HistoryEntry[] = [];
    const contacts: HistoryContact[] = [];
    const money: { familyId: string; region: string; channel: PaymentChannel | null; amount: bigint; paidAt: Date }[] =
      [];
    for (const { family, hours, what, amount, duringVisit } of steps) {
      const { id: familyId, region } = families[family]!;
      const moment = at(hours);
      const reached = CONTACT_STRATEGIES.find((strategy) => strategy === what);
      if (reached !== undefined) {
        const visit = reached === 'CADRE_VISIT';
        const cadreId = visit ? cadre.id : null;
        contacts.push({
          id: randomUUID(),
          familyId,
          strategy: reached,
          at: moment,
          paidDuringVisit: visit && duringVisit,
          cadreId,
        });
        continue;
      }
      const channel: PaymentChannel = what === 'debit' ? 'AUTO_DEBIT' : 'BANK';
      if (what === 'fund') {
        const entry = { id: randomUUID(), paymentId: null, amount, postedAt: moment };
        entries.push({ ...entry, kind: 'fund-received', familyId: null, region: null, id: randomUUID() });
        entries.push({ ...entry, kind: 'sponsorship', familyId, region });
        money.push({ familyId, region, channel: null, amount, paidAt: moment });
        continue;
      }
      const inSuspense = what === 'suspense' || what === 'matched';
      const payment = { id: randomUUID(), channel, amount, paidAt: moment, inSuspense };
      payments.push({ ...payment, familyId: inSuspense ? null : familyId, region: inSuspense ? null : region });
      const back = what === 'withdrawn' ? amount : what === 'half-withdrawn' ? amount / 2n : 0n;
      const entry = { id: randomUUID(), paymentId: payment.id, familyId, region, postedAt: at(hours + 900) };
      if (back > 0n) entries.push({ ...entry, kind: 'reversal', amount: back });
      if (what === 'matched') entries.push({ ...entry, kind: 'suspense-match', amount });
      if (what !== 'suspense' && amount > back)
        money.push({ familyId, region, channel, amount: amount - back, paidAt: moment });
    }
    const inPeriod = money.filter(({ paidAt }) => paidAt >= at(0) && paidAt < at(31 * 24));
    const told = inPeriod.map((payment) => {
      const own: Contact[] = contacts.filter(({ familyId }) => familyId === payment.familyId);
      return { ...payment, ...attributePayment(payment, own, policies[0]!) };
    });
    return { history: { families, payments, contacts, entries, partnerId: partner.id, cadreId: cadre.id }, told };
  }

  test('equal the pure rule, strategy by strategy and region by region, after random histories', async () => {
    const seen: ReturnType<typeof tell>['told'] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        const { history, told } = tell(steps);
        await writeHistory(database.pool, history);
        seen.push(...told);
        for (const region of [null, regions[0]!, regions[1]!]) {
          const params = { scope: { kind: 'all' } as const, region, period: PERIOD, strategies: null };
          const sums = await findCollection(database.pool, { policies, params: { ...params, groupBy: ['STRATEGY'] } });
          const own = seen.filter((one) => region === null || one.region === region);
          const expected = COLLECTION_STRATEGIES.flatMap((strategy) => {
            const group = own.filter((one) => one.strategy === strategy);
            const collected = group.reduce((sum, { amount }) => sum + amount, 0n);
            const sum = { ...UNGROUPED, strategy, payments: group.length, collected };
            return group.length === 0 ? [] : [sum];
          });
          expect(sums).toEqual(expected);
          const byHour = await findCollection(database.pool, {
            policies,
            params: { ...params, groupBy: ['MONTH', 'DAY', 'HOUR', 'CHANNEL'] },
          });
          expect(byHour).toEqual(sumsByHourAndChannel(own));
          const [total] = await findCollection(database.pool, { policies, params: { ...params, groupBy: [] } });
          expect(total?.collected ?? 0n).toBe(expected.reduce((sum, { collected }) => sum + collected, 0n));
        }
      }),
      { numRuns: 15, examples: [[EACH_STRATEGY]] },
    );
    expect(new Set(seen.map(({ strategy }) => strategy)).size).toBe(COLLECTION_STRATEGIES.length);
  }, 300_000);

  test('a scope without regions, and a portfolio, have none', async () => {
    const params = { region: null, period: PERIOD, strategies: null, groupBy: [] };
    expect(await findCollection(database.pool, { policies, params: { ...params, scope: { kind: 'none' } } })).toEqual(
      [],
    );
  });
});
