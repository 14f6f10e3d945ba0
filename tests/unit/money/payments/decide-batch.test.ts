import { describe, expect, test } from '@jest/globals';
import type { FamilyAccount } from '../../../../src/households/arrears/index.js';
import type { FamilyId } from '../../../../src/kernel/ids.js';
import { type BatchItem, type EarlierNotice, decideBatch } from '../../../../src/money/payments/posting/index.js';
import { aFamily } from '../../households/arrears/a-family.js';
import { holding } from '../../households/bills/a-plan.js';
import { FAMILY, type NoticeWords, RULES, TODAY, aNotice, earlierNotice } from './a-notice.js';

const behind = aFamily({ paidThrough: '2025-12' });

interface ItemWords extends NoticeWords {
  readonly familyId?: FamilyId | null;
  readonly earlier?: EarlierNotice;
}

const item = ({ familyId = FAMILY, earlier, ...words }: ItemWords): BatchItem => ({
  notice: aNotice(words),
  familyId,
  earlier: earlier ?? null,
  isReversedEarlier: false,
  today: TODAY,
});

function decideAll(items: readonly ItemWords[], account: FamilyAccount = behind) {
  const { decided, accounts } = decideBatch({ items: items.map(item), accounts: new Map([[FAMILY, account]]) }, RULES);
  return { kinds: decided.map(({ decision }) => decision.kind), decided, after: accounts.get(FAMILY) };
}

describe('notices of one batch', () => {
  const bank = { amount: 450_000n, partner: 'bank-1', reference: 'b' } as const;
  const otherBank = { amount: 450_000n, partner: 'bank-2', reference: 'b', paidAt: '2026-03-09T04:00:00Z' } as const;
  const minimarket = {
    amount: 450_000n,
    partner: 'mart',
    reference: 'm',
    kind: 'informing',
    paidAt: '2026-03-09T05:00:00Z',
  } as const;

  test.each([
    {
      items: 'two banks, the earlier first',
      batch: [bank, otherBank],
      kinds: ['posted', 'already-paid'],
      through: '2026-03',
    },
    {
      items: 'two banks, the earlier last',
      batch: [otherBank, bank],
      kinds: ['already-paid', 'posted'],
      through: '2026-03',
    },
    {
      items: 'a bank and money that moved later',
      batch: [bank, minimarket],
      kinds: ['already-paid', 'posted'],
      through: '2026-03',
    },
    {
      items: 'the same, the other way round',
      batch: [minimarket, bank],
      kinds: ['posted', 'already-paid'],
      through: '2026-03',
    },
    {
      items: 'the same money moved at two minimarkets',
      batch: [minimarket, { ...minimarket, partner: 'mart-2' }],
      kinds: ['posted', 'paid-ahead'],
      through: '2026-06',
    },
  ] as const)('$items: $kinds', ({ batch, kinds, through }) => {
    const result = decideAll(batch);
    expect(result.kinds).toEqual(kinds);
    expect(result.after).toEqual({ ...behind, paidThrough: through });
  });

  test('the same payment twice credits once', () => {
    const twice = decideAll([bank, bank, bank]);
    expect(twice.kinds).toEqual(['posted', 'already-posted', 'already-posted']);
    expect(twice.decided.map(({ repeatOfItem }) => repeatOfItem)).toEqual([null, 0, 0]);
    expect(twice.decided[1]?.decision).toMatchObject({ earlier: { outcome: 'posted', amount: 450_000n } });
    expect(twice.after?.paidThrough).toBe('2026-03');
  });

  test.each([
    { differ: 'partner', one: bank, other: { ...bank, partner: 'bank-2' }, kinds: ['posted', 'already-paid'] },
    { differ: 'reference', one: bank, other: { ...bank, reference: 'c' }, kinds: ['posted', 'already-paid'] },
    { differ: 'amount', one: bank, other: { ...bank, amount: 600_000n }, kinds: ['posted', 'conflicts-with-earlier'] },
    {
      differ: 'months asked for',
      one: { ...bank, amount: 600_000n },
      other: { ...bank, amount: 600_000n, monthsAhead: 0 },
      kinds: ['paid-ahead', 'already-posted'],
    },
  ])(
    'two notices of one moment that differ in $differ are decided the same in either order',
    ({ one, other, kinds }) => {
      expect(decideAll([one, other]).kinds).toEqual(kinds);
      expect(decideAll([other, one]).kinds).toEqual(kinds.toReversed());
    },
  );

  test('a refusal is the answer to its repeats, too', () => {
    const wrong = { ...bank, amount: 1n };
    const { kinds, decided, after } = decideAll([wrong, wrong]);
    expect(kinds).toEqual(['wrong-amount', 'already-posted']);
    expect(decided[1]?.decision).toMatchObject({ earlier: { outcome: 'wrong-amount' } });
    expect(after).toEqual(behind);
  });

  test('the same reference with different content is refused and reported', () => {
    const { kinds, decided } = decideAll([bank, { ...bank, amount: 600_000n }, bank]);
    expect(kinds).toEqual(['posted', 'conflicts-with-earlier', 'already-posted']);
    expect(decided.map(({ repeatOfItem }) => repeatOfItem)).toEqual([null, 0, 0]);
  });

  test('the same reference at two partners is two payments', () => {
    expect(decideAll([bank, otherBank]).decided.map(({ repeatOfItem }) => repeatOfItem)).toEqual([null, null]);
  });

  test('a repeat of a payment before this batch points outside it', () => {
    const earlier = earlierNotice('posted', bank);
    const { kinds, decided, after } = decideAll([{ ...bank, earlier }]);
    expect([kinds, decided[0]?.repeatOfItem, after]).toEqual([['already-posted'], null, behind]);
  });

  test('families do not touch one another, and those without money stay as they were', () => {
    const [first, second, third] = ['a', 'b', 'c'] as FamilyId[] as [FamilyId, FamilyId, FamilyId];
    const accounts = new Map([first, second, third].map((id) => [id, behind]));
    const items = [
      item({ ...bank, familyId: first }),
      item({ ...bank, reference: 'x', amount: 600_000n, familyId: second }),
      item({ ...minimarket, familyId: null }),
    ];
    const result = decideBatch({ items, accounts }, RULES);
    expect(result.decided.map(({ decision }) => decision.kind)).toEqual(['posted', 'paid-ahead', 'into-suspense']);
    expect([...result.accounts.values()].map(({ paidThrough }) => paidThrough)).toEqual([
      '2026-03',
      '2026-04',
      '2025-12',
    ]);
    expect(accounts.get(first)).toBe(behind);
  });

  test('stages of a plan are counted one after the other, and applied with the payment of the rest', () => {
    const account = aFamily({ paidThrough: '2025-08' });
    const stage = (reference: string, amount: bigint) =>
      item({ amount, reference, paidAt: `2026-03-09T0${reference}:00:00Z` });
    const items = [
      stage('1', 300_000n),
      stage('2', 1n),
      stage('3', 600_000n),
      stage('4', 150_000n),
      stage('5', 150_000n),
      stage('6', 600_000n),
    ];
    const batch = { items, accounts: new Map([[FAMILY, account]]), instalments: new Map([[FAMILY, holding(0n)]]) };
    const { decided, accounts } = decideBatch(batch, RULES);
    expect(decided.map(({ decision }) => decision)).toMatchObject([
      { kind: 'instalment', paid: 300_000n, remaining: 600_000n },
      { kind: 'wrong-amount' },
      { kind: 'instalment', paid: 900_000n, remaining: 0n },
      { kind: 'posted', planEnding: { as: 'COMPLETED' } },
      { kind: 'already-paid' },
      { kind: 'already-paid' },
    ]);
    expect(accounts.get(FAMILY)).toMatchObject({ paidThrough: '2026-03', credit: 0n });
  });

  test('a notice that names no family has none of the stages of another', () => {
    const items = [item({ ...minimarket, familyId: null }), item({ ...bank, familyId: null })];
    expect(decideBatch({ items, accounts: new Map() }, RULES).decided.map(({ decision }) => decision.kind)).toEqual([
      'into-suspense',
      'unknown-account',
    ]);
  });

  test('an empty batch decides nothing', () => {
    expect(decideBatch({ items: [], accounts: new Map() }, RULES)).toEqual({ decided: [], accounts: new Map() });
  });

  test('a family without its account is our own fault', () => {
    expect(() => decideBatch({ items: [item(bank)], accounts: new Map() }, RULES)).toThrow('carries the account');
  });
});
