import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FamilyAccount } from '../../../../src/households/arrears/index.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { type BatchItem, decideBatch } from '../../../../src/money/payments/posting/index.js';
import { bookingsOf } from '../../../../src/money/payments/posting/bookings.js';
import type { DecidedBatch } from '../../../../src/money/payments/posting/decide-batch.js';
import type { Batch } from '../../../../src/money/payments/posting/decide-batch.js';
import { assess } from '../../households/arrears/a-family.js';
import { anyFamily } from '../../households/arrears/any-family.js';
import { RULES, TODAY, aNotice, netOn, rulesWith } from './a-notice.js';

const FAMILIES = ['family-a', 'family-b', 'family-c'] as FamilyId[];
const CARDS = ['8888801944358911', '8888801944358912', '8888801944358913', '4711'];

/** What a payer of the family is likely to bring: the bill, the bill and months ahead, a rupiah more or less, or anything. */
function anyAmountFor(account: FamilyAccount | undefined): fc.Arbitrary<bigint> {
  const anything = fc.bigInt({ min: 0n, max: 9_000_000n });
  if (account === undefined) return anything;
  const owed = assess(account, TODAY);
  const bill = owed.amountToReactivate;
  const withMonths = fc.integer({ min: 1, max: 12 }).map((count) => bill + (owed.amountAhead(count) ?? 0n));
  const nearly = fc.constantFrom(bill + 1n, bill > 0n ? bill - 1n : 0n);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<bigint>(bill) },
    { weight: 3, arbitrary: withMonths },
    nearly,
    anything,
  );
}

const anyItem = (accounts: readonly FamilyAccount[]): fc.Arbitrary<BatchItem> =>
  fc.nat(FAMILIES.length).chain((place) =>
    fc
      .record({
        amount: anyAmountFor(accounts[place]),
        partner: fc.constantFrom('bank-1', 'bank-2', 'mart', 'switch'),
        reference: fc.constantFrom('1', '2', '3', '4', '5'),
        hour: fc.nat(3),
        monthsAhead: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.nat(13)),
      })
      .map(({ hour, ...words }) => ({
        notice: aNotice({
          ...words,
          kind: words.partner.startsWith('bank') ? 'authorising' : 'informing',
          accountText: CARDS[place] ?? '',
          paidAt: `2026-03-09T0${hour}:00:00Z`,
        }),
        familyId: FAMILIES[place] ?? null,
        earlier: null,
        isReversedEarlier: false,
        today: TODAY,
      })),
  );

const anyBatch: fc.Arbitrary<Batch> = fc
  .array(anyFamily, { minLength: FAMILIES.length, maxLength: FAMILIES.length })
  .chain((families) =>
    fc.array(anyItem(families), { maxLength: 14 }).map((items) => ({
      items,
      accounts: new Map(FAMILIES.map((id, place) => [id, families[place] as FamilyAccount])),
    })),
  );
const oldestFirst = RULES.arrearsPolicies.map((policy) => ({ ...policy, cappedMonths: 'oldest' as const }));
const anyRules = fc.constantFrom(RULES, rulesWith('suspense'), { ...RULES, arrearsPolicies: oldestFirst });

const decisionsOf = ({ decided }: DecidedBatch) => decided.map(({ decision }) => decision);
const totalCredit = (accounts: Batch['accounts']) =>
  [...accounts.values()].reduce((sum, { credit }) => sum + credit, 0n);
const runs = { numRuns: 300 };

describe('for any batch', () => {
  test('received = applied + credit + suspense + returned', () => {
    fc.assert(
      fc.property(anyBatch, anyRules, (batch, rules) => {
        const result = decideBatch(batch, rules);
        const decisions = decisionsOf(result);
        const received = batch.items.reduce((sum, { notice }, place) => {
          const moves = ['posted', 'paid-ahead', 'overpaid', 'into-suspense'].includes(decisions[place]?.kind ?? '');
          return moves ? sum + notice.amount : sum;
        }, 0n);
        const [applied, credit, suspense, returned] = (
          ['premium', 'family-credit', 'suspense', 'returned'] as const
        ).map((account) => netOn(account, decisions)) as [bigint, bigint, bigint, bigint];
        expect(applied + credit + suspense + returned).toBe(received);
        expect(-netOn('partner-clearing', decisions)).toBe(received);
        expect(totalCredit(result.accounts) - totalCredit(batch.accounts)).toBe(credit);
      }),
      runs,
    );
  });

  test('posting order within a batch never changes a family end state', () => {
    const shuffled = anyBatch.chain((batch) =>
      fc
        .shuffledSubarray([...batch.items.keys()], { minLength: batch.items.length })
        .map((order) => ({ batch, order })),
    );
    fc.assert(
      fc.property(shuffled, anyRules, ({ batch, order }, rules) => {
        const items = order.map((place) => batch.items[place] as BatchItem);
        const given = decideBatch(batch, rules);
        const other = decideBatch({ ...batch, items }, rules);
        expect(other.accounts).toEqual(given.accounts);
        const counted = (result: DecidedBatch) =>
          decisionsOf(result)
            .map(({ kind }) => kind)
            .toSorted();
        expect(counted(other)).toEqual(counted(given));
      }),
      runs,
    );
  });

  test('a payment never applies twice', () => {
    fc.assert(
      fc.property(anyBatch, anyRules, (batch, rules) => {
        const once = decideBatch(batch, rules);
        const doubled = decideBatch({ ...batch, items: [...batch.items, ...batch.items] }, rules);
        expect(doubled.accounts).toEqual(once.accounts);

        const booked = batch.items.filter((_, place) => {
          const decision = decisionsOf(once)[place];
          return decision !== undefined && !('earlier' in decision);
        });
        const keys = booked.map(({ notice }) => `${notice.partnerId} ${notice.reference}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      runs,
    );
  });

  test('every decision balances, and only a settlement or suspense books', () => {
    fc.assert(
      fc.property(anyBatch, anyRules, (batch, rules) => {
        for (const [place, decision] of decisionsOf(decideBatch(batch, rules)).entries()) {
          const bookings = bookingsOf(decision);
          const sum = (side: string) =>
            bookings.reduce((total, line) => (line.side === side ? total + line.amount : total), 0n);
          expect(sum('debit')).toBe(sum('credit'));
          expect(bookings.every(({ amount }) => amount > 0n)).toBe(true);
          const isAuthorising = batch.items[place]?.notice.kind === 'authorising';
          if (isAuthorising) expect(['into-suspense', 'overpaid']).not.toContain(decision.kind);
          else expect(['unknown-account', 'already-paid', 'wrong-amount']).not.toContain(decision.kind);
          if (['unknown-account', 'already-paid', 'wrong-amount'].includes(decision.kind)) expect(bookings).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('whoever is settled owes nothing on that day, and no settled month is settled again', () => {
    fc.assert(
      fc.property(anyBatch, anyRules, (batch, rules) => {
        for (const decision of decisionsOf(decideBatch(batch, rules))) {
          if (!('accountAfter' in decision)) continue;
          const { accountBefore, accountAfter, months } = decision;
          expect(assess(accountAfter, TODAY)).toMatchObject({ status: 'ACTIVE', amountToReactivate: 0n });
          expect(months.from > accountBefore.paidThrough).toBe(true);
          expect(accountAfter.paidThrough >= months.through).toBe(true);
        }
      }),
      runs,
    );
  });
});

test('the generator reaches every outcome', () => {
  const kinds = fc
    .sample(anyBatch, { numRuns: 400, seed: 1 })
    .flatMap((batch) => decisionsOf(decideBatch(batch, RULES)).map(({ kind }) => kind));
  expect(new Set(kinds).size).toBe(9);
});
