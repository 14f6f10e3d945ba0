import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FamilyAccount } from '../../../../src/households/arrears/index.js';
import type { InstalmentAccount } from '../../../../src/households/bills/plan-status.js';
import { stagesOf } from '../../../../src/households/bills/schedule.js';
import { addMonths, billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate, dayOfMonth } from '../../../../src/kernel/civil-date.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { type Batch, decideBatch } from '../../../../src/money/payments/posting/decide-batch.js';
import type { BatchItem, PostingDecision } from '../../../../src/money/payments/posting/index.js';
import { anySteadyFamily } from '../../households/arrears/any-family.js';
import { assess } from '../../households/arrears/a-family.js';
import { aPlan } from '../../households/bills/a-plan.js';
import { RULES, aNotice, netOn } from './a-notice.js';

const FAMILY = 'family-a' as FamilyId;
const REGISTERED = civilDate('2026-03-09');

interface Payer {
  readonly account: FamilyAccount;
  readonly instalments: InstalmentAccount;
}

/** A family in arrears on 9 March 2026 with a plan of that day. */
const anyPayer: fc.Arbitrary<Payer> = fc
  .tuple(
    anySteadyFamily,
    fc.integer({ min: 4, max: 30 }),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.constant(0), fc.nat(400_000)),
  )
  .map(([family, behind, stages, credit]) => {
    const account = {
      ...family,
      paidThrough: addMonths(billingMonth('2026-02'), -behind),
      credit: rupiah(BigInt(credit)),
    };
    const { arrearsTotal } = assess(account, REGISTERED);
    return { account, stages, total: arrearsTotal };
  })
  .filter(({ total, stages }) => total > BigInt(stages))
  .map(({ account, stages, total }) => ({
    account,
    instalments: { held: rupiah(0n), plan: aPlan({ total, stages, firstMonth: '2026-04' }) },
  }));

/** What somebody may bring in a month of the plan: stages, the rest, or anything. */
interface Bringing {
  readonly month: number;
  readonly hour: number;
  readonly what: 'stage' | 'two stages' | 'everything' | 'anything';
  readonly kind: 'authorising' | 'informing';
  readonly amount: bigint;
}

const anyBringing: fc.Arbitrary<Bringing> = fc.record({
  month: fc.nat(15),
  hour: fc.nat(20),
  what: fc.constantFrom('stage', 'stage', 'stage', 'two stages', 'everything', 'anything'),
  kind: fc.constantFrom('authorising', 'informing'),
  amount: fc.bigInt({ min: 1n, max: 5_000_000n }),
});

function toItem({ account, instalments }: Payer, bringing: Bringing, place: number): BatchItem {
  const day = dayOfMonth(addMonths(billingMonth('2026-03'), bringing.month), 12);
  const [stage, second] = instalments.plan === null ? [] : stagesOf(instalments.plan);
  const amounts = {
    stage: stage?.amount ?? 1n,
    'two stages': (stage?.amount ?? 0n) + (second?.amount ?? 0n),
    everything: assess(account, day).amountToReactivate,
    anything: bringing.amount,
  };
  const paidAt = `${day}T${String(bringing.hour).padStart(2, '0')}:00:00Z`;
  return {
    notice: aNotice({ kind: bringing.kind, amount: amounts[bringing.what], reference: `ref-${place}`, paidAt }),
    familyId: FAMILY,
    earlier: null,
    isReversedEarlier: false,
    today: day,
  };
}

const batchOf = (payer: Payer, bringings: readonly Bringing[]): Batch => ({
  items: bringings.map((bringing, place) => toItem(payer, bringing, place)),
  accounts: new Map([[FAMILY, payer.account]]),
  instalments: new Map([[FAMILY, payer.instalments]]),
});

const decisionsOf = (batch: Batch): PostingDecision[] =>
  decideBatch(batch, RULES).decided.map(({ decision }) => decision);
const anyPatterns = fc.array(anyBringing, { maxLength: 20 });

describe('for any plan, paid in any pattern', () => {
  test('received = applied + credit + plans + suspense + returned, after every payment', () => {
    fc.assert(
      fc.property(anyPayer, anyPatterns, (payer, bringings) => {
        const batch = batchOf(payer, bringings);
        const decisions = decisionsOf(batch);
        const received = decisions.reduce(
          (sum, decision, place) => ('bookings' in decision ? sum + (batch.items[place]?.notice.amount ?? 0n) : sum),
          0n,
        );
        const places = ['premium', 'family-credit', 'instalment-plan', 'suspense', 'returned'] as const;
        expect(places.reduce((sum, place) => sum + netOn(place, decisions), 0n)).toBe(received);
        expect(-netOn('partner-clearing', decisions)).toBe(received);
        const held = netOn('instalment-plan', decisions);
        expect(held >= 0n && held <= (payer.instalments.plan?.total ?? 0n)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('the end is the same in whatever order a batch was told', () => {
    const told = fc.tuple(anyPayer, anyPatterns).chain(([payer, bringings]) => {
      const batch = batchOf(payer, bringings);
      const order = fc.shuffledSubarray([...batch.items.keys()], { minLength: batch.items.length });
      return order.map((places) => ({ batch, places }));
    });
    fc.assert(
      fc.property(told, ({ batch, places }) => {
        const other = { ...batch, items: places.map((place) => batch.items[place] as BatchItem) };
        expect(decideBatch(other, RULES).accounts).toEqual(decideBatch(batch, RULES).accounts);
        expect(netOn('instalment-plan', decisionsOf(other))).toBe(netOn('instalment-plan', decisionsOf(batch)));
      }),
      { numRuns: 200 },
    );
  });

  test('a paid REHAB instalment does not reactivate', () => {
    fc.assert(
      fc.property(anyPayer, anyPatterns, (payer, bringings) => {
        const stages = bringings.slice(0, payer.instalments.plan?.stages);
        const batch = batchOf(
          payer,
          stages.map((bringing) => ({ ...bringing, what: 'stage' as const, month: 0 })),
        );
        const { accounts } = decideBatch(batch, RULES);
        const [first, second] = payer.instalments.plan === null ? [] : stagesOf(payer.instalments.plan);
        fc.pre(payer.account.credit === 0n && (second === undefined || first?.amount === second.amount));
        const after = accounts.get(FAMILY) as FamilyAccount;
        expect(decisionsOf(batch).every((decision) => !('accountAfter' in decision))).toBe(true);
        expect(after).toBe(payer.account);
        expect(assess(after, REGISTERED).status).toBe('SUSPENDED');
      }),
      { numRuns: 100 },
    );
  });
});
