import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { POSTING_OUTCOMES } from '../../../../src/money/payments/posting/index.js';
import { aFamily } from '../../households/arrears/a-family.js';
import { holding } from '../../households/bills/a-plan.js';
import { RULES, TODAY, decide, earlierNotice, journal, rulesForExpiredCodes, rulesWith } from './a-notice.js';

// On 9 March 2026 a class I adult who has paid through December owes January, February and March: 450,000.
const behind = aFamily({ paidThrough: '2025-12' });
const settled = aFamily({ paidThrough: '2026-03' });
const ahead3 = aFamily({ paidThrough: '2026-06' });
const ahead12 = aFamily({ paidThrough: '2027-03' });
const withCredit = aFamily({ paidThrough: '2025-12', credit: 50_000n });

describe('an authorising notice is exactly right, or it is refused', () => {
  test.each([
    { family: 'behind', account: behind, amount: 450_000n, asked: null, kind: 'posted' },
    { family: 'behind', account: behind, amount: 450_000n, asked: 0, kind: 'posted' },
    { family: 'behind', account: behind, amount: 449_999n, asked: null, kind: 'wrong-amount', expected: 450_000n },
    { family: 'behind', account: behind, amount: 450_001n, asked: null, kind: 'wrong-amount', expected: 450_000n },
    { family: 'behind', account: behind, amount: 150_000n, asked: null, kind: 'wrong-amount', expected: 450_000n },
    { family: 'behind', account: behind, amount: 0n, asked: null, kind: 'wrong-amount', expected: 450_000n },
    { family: 'behind', account: behind, amount: 600_000n, asked: null, kind: 'paid-ahead' },
    { family: 'behind', account: behind, amount: 600_000n, asked: 1, kind: 'paid-ahead' },
    { family: 'behind', account: behind, amount: 600_000n, asked: 0, kind: 'wrong-amount', expected: 450_000n },
    { family: 'behind', account: behind, amount: 600_000n, asked: 2, kind: 'wrong-amount', expected: 750_000n },
    { family: 'behind', account: behind, amount: 450_000n, asked: 2, kind: 'wrong-amount', expected: 750_000n },
    { family: 'behind', account: behind, amount: 2_250_000n, asked: null, kind: 'paid-ahead' },
    { family: 'behind', account: behind, amount: 2_400_000n, asked: null, kind: 'wrong-amount', expected: 450_000n },
    { family: 'behind', account: behind, amount: 2_400_000n, asked: 13, kind: 'wrong-amount', expected: 2_250_000n },
    { family: 'settled', account: settled, amount: 150_000n, asked: null, kind: 'already-paid' },
    { family: 'settled', account: settled, amount: 150_000n, asked: 0, kind: 'already-paid' },
    { family: 'settled', account: settled, amount: 0n, asked: null, kind: 'already-paid' },
    { family: 'settled', account: settled, amount: 150_000n, asked: 1, kind: 'paid-ahead' },
    { family: 'settled', account: settled, amount: 300_000n, asked: 1, kind: 'wrong-amount', expected: 150_000n },
    { family: '3 months ahead', account: ahead3, amount: 1_350_000n, asked: 9, kind: 'paid-ahead' },
    {
      family: '3 months ahead',
      account: ahead3,
      amount: 1_500_000n,
      asked: 10,
      kind: 'wrong-amount',
      expected: 1_350_000n,
    },
    { family: '12 months ahead', account: ahead12, amount: 150_000n, asked: 1, kind: 'already-paid' },
    { family: 'behind, 50,000 credit', account: withCredit, amount: 400_000n, asked: null, kind: 'posted' },
    {
      family: 'behind, 50,000 credit',
      account: withCredit,
      amount: 450_000n,
      asked: null,
      kind: 'wrong-amount',
      expected: 400_000n,
    },
    { family: 'behind, 50,000 credit', account: withCredit, amount: 550_000n, asked: 1, kind: 'paid-ahead' },
    { family: 'unknown', account: null, amount: 450_000n, asked: null, kind: 'unknown-account' },
  ])('$family pays $amount asking for $asked ahead: $kind', ({ account, amount, asked, kind, expected }) => {
    const decision = decide({ amount, monthsAhead: asked }, { account });
    expect(decision.kind).toBe(kind);
    if (expected !== undefined) expect(decision).toEqual({ kind: 'wrong-amount', expected });
    const isAllocation = 'accountAfter' in decision;
    expect(journal(decision).length > 0).toBe(isAllocation);
    expect(isAllocation).toBe(['posted', 'paid-ahead'].includes(kind));
  });
});

describe('money that cannot be applied is kept in suspense, never dropped', () => {
  test.each([
    {
      family: 'unknown',
      account: null,
      amount: 450_000n,
      surplus: 'months-ahead-then-credit',
      reason: 'unknown-account',
    },
    {
      family: 'behind',
      account: behind,
      amount: 449_999n,
      surplus: 'months-ahead-then-credit',
      reason: 'wrong-amount',
    },
    { family: 'behind', account: behind, amount: 500_000n, surplus: 'suspense', reason: 'wrong-amount' },
    { family: 'behind', account: behind, amount: 2_400_000n, surplus: 'suspense', reason: 'wrong-amount' },
    {
      family: 'settled',
      account: settled,
      amount: 149_999n,
      surplus: 'months-ahead-then-credit',
      reason: 'already-paid',
    },
    { family: 'settled', account: settled, amount: 150_000n, surplus: 'suspense', reason: 'already-paid' },
    { family: 'settled', account: settled, amount: 200_000n, surplus: 'suspense', reason: 'already-paid' },
    {
      family: '12 months ahead',
      account: ahead12,
      amount: 150_000n,
      surplus: 'months-ahead-then-credit',
      reason: 'already-paid',
    },
  ] as const)('$family, $amount moved, surplus $surplus: $reason', ({ account, amount, surplus, reason }) => {
    const decision = decide({ kind: 'informing', amount }, { account, rules: rulesWith(surplus) });
    expect(decision).toMatchObject({ kind: 'into-suspense', reason });
    expect(journal(decision)).toEqual([`debit partner-clearing ${amount}`, `credit suspense ${amount}`]);
    expect(decision).not.toHaveProperty('accountAfter');
  });
});

describe('an informing notice settles what it can as a whole', () => {
  test.each([
    { family: 'behind', account: behind, amount: 450_000n, kind: 'posted', through: '2026-03', credit: 0n },
    { family: 'behind', account: behind, amount: 600_000n, kind: 'paid-ahead', through: '2026-04', credit: 0n },
    { family: 'behind', account: behind, amount: 450_001n, kind: 'overpaid', through: '2026-03', credit: 1n },
    { family: 'behind', account: behind, amount: 700_000n, kind: 'overpaid', through: '2026-04', credit: 100_000n },
    { family: 'behind', account: behind, amount: 2_400_000n, kind: 'overpaid', through: '2027-03', credit: 150_000n },
    {
      family: 'behind, 50,000 credit',
      account: withCredit,
      amount: 410_000n,
      kind: 'overpaid',
      through: '2026-03',
      credit: 10_000n,
    },
    { family: 'settled', account: settled, amount: 150_000n, kind: 'paid-ahead', through: '2026-04', credit: 0n },
    { family: 'settled', account: settled, amount: 310_000n, kind: 'overpaid', through: '2026-05', credit: 10_000n },
    {
      family: '3 months ahead',
      account: ahead3,
      amount: 1_500_000n,
      kind: 'overpaid',
      through: '2027-03',
      credit: 150_000n,
    },
  ])(
    '$family, $amount moved: $kind, paid through $through, credit $credit',
    ({ account, amount, kind, through, credit }) => {
      const decision = decide({ kind: 'informing', amount }, { account });
      expect(decision).toMatchObject({
        kind,
        accountBefore: account,
        accountAfter: { ...account, paidThrough: through, credit },
      });
    },
  );

  test.each([
    { when: 'exactly the bill', account: behind, amount: 450_000n, asked: null, kind: 'posted' },
    { when: 'the bill and two months', account: behind, amount: 750_000n, asked: null, kind: 'paid-ahead' },
    { when: 'one month ahead as the payer said', account: settled, amount: 150_000n, asked: 1, kind: 'paid-ahead' },
    {
      when: 'two months ahead though the payer said one',
      account: settled,
      amount: 300_000n,
      asked: 1,
      kind: 'into-suspense',
    },
  ])('also where surplus goes to suspense: $when is $kind', ({ account, amount, asked, kind }) => {
    const words = { kind: 'informing', amount, monthsAhead: asked } as const;
    expect(decide(words, { account, rules: rulesWith('suspense') }).kind).toBe(kind);
  });

  test('the months the payer spoke of are a hint, the amount decides', () => {
    const words = { kind: 'informing', amount: 600_000n, monthsAhead: 5 } as const;
    expect(decide(words, { account: behind })).toMatchObject({ kind: 'paid-ahead', monthsAhead: 1 });
  });

  test('nothing received books nothing', () => {
    expect(decide({ kind: 'informing', amount: 0n }, { account: behind })).toMatchObject({
      kind: 'into-suspense',
      bookings: [],
    });
  });
});

describe('what a settlement books', () => {
  const joinedAndLeft = aFamily({ paidThrough: '2025-11', people: ['2020-01..2025-12', '2026-02'] });
  test.each([
    {
      when: 'the bill is paid exactly',
      account: behind,
      amount: 450_000n,
      lines: ['debit partner-clearing 450000', 'credit premium 450000 2026-01..2026-03'],
    },
    {
      when: 'credit pays a part',
      account: withCredit,
      amount: 400_000n,
      lines: ['debit partner-clearing 400000', 'debit family-credit 50000', 'credit premium 450000 2026-01..2026-03'],
    },
    {
      when: 'credit is left over',
      account: behind,
      amount: 460_000n,
      lines: ['debit partner-clearing 460000', 'credit family-credit 10000', 'credit premium 450000 2026-01..2026-03'],
    },
    {
      when: 'credit had settled January before the payment came',
      account: aFamily({ paidThrough: '2025-12', credit: 170_000n }),
      amount: 280_000n,
      lines: ['debit partner-clearing 280000', 'debit family-credit 170000', 'credit premium 450000 2026-01..2026-03'],
    },
    {
      when: 'credit had settled everything, and one month ahead is paid',
      account: aFamily({ paidThrough: '2026-02', credit: 170_000n }),
      amount: 150_000n,
      lines: ['debit partner-clearing 150000', 'debit family-credit 150000', 'credit premium 300000 2026-03..2026-04'],
    },
    {
      when: 'nobody was billed in January',
      account: joinedAndLeft,
      amount: 450_000n,
      lines: [
        'debit partner-clearing 450000',
        'credit premium 150000 2025-12',
        'credit premium 300000 2026-02..2026-03',
      ],
    },
    {
      when: '50 months are behind, and the cap leaves 26 of them out',
      account: aFamily({ paidThrough: '2021-12' }),
      amount: 3_750_000n,
      lines: ['debit partner-clearing 3750000', 'credit premium 3750000 2024-03..2026-03'],
    },
  ])('when $when', ({ account, amount, lines }) => {
    const decision = decide({ amount, kind: 'informing' }, { account });
    expect(journal(decision)).toEqual(lines);
  });

  test('the months a settlement names are the first and the last it settles', () => {
    expect(decide({ amount: 600_000n }, { account: behind })).toMatchObject({
      months: { from: '2026-01', through: '2026-04' },
      monthsAhead: 1,
    });
    expect(decide({ amount: 3_750_000n }, { account: aFamily({ paidThrough: '2021-12' }) })).toMatchObject({
      kind: 'posted',
      months: { from: '2024-03', through: '2026-03' },
      accountAfter: { paidThrough: '2026-03' },
    });
  });
});

describe('the same payment twice credits once', () => {
  const first = { amount: 450_000n, accountText: '8888801944358911' };
  test.each([
    { written: 'the same', accountText: '8888801944358911' },
    { written: 'with leading blanks', accountText: '   8888801944358911' },
    { written: 'with the prefix of another bank', accountText: '8988801944358911' },
    { written: 'as the card number', accountText: '0001944358911' },
    { written: 'as the bare billing number', accountText: '01944358911' },
  ])('account written $written', ({ accountText }) => {
    const earlier = earlierNotice('posted', first);
    const decision = decide({ ...first, accountText }, { account: settled, earlier });
    expect(decision).toEqual({ kind: 'already-posted', earlier });
    expect(journal(decision)).toEqual([]);
  });

  test.each(['posted', 'into-suspense', 'wrong-amount', 'unknown-account', 'already-paid'] as const)(
    'also when the first came to %s, and whatever the family owes now',
    (outcome) => {
      const earlier = earlierNotice(outcome, first);
      for (const account of [behind, settled, null]) {
        expect(decide({ ...first, kind: 'informing' }, { account, earlier }).kind).toBe('already-posted');
      }
    },
  );
});

describe('the same reference with different content is refused and reported', () => {
  test.each([
    { differs: 'the amount', earlier: { amount: 450_001n } },
    { differs: 'the account', earlier: { amount: 450_000n, accountText: '8888801944358912' } },
    { differs: 'an account that is no number of ours', earlier: { amount: 450_000n, accountText: '4711' } },
    { differs: 'an account without digits', earlier: { amount: 450_000n, accountText: 'unreadable' } },
  ])('$differs differs: nothing is booked, of either kind', ({ earlier: words }) => {
    const earlier = earlierNotice('posted', words);
    for (const kind of ['authorising', 'informing'] as const) {
      const decision = decide({ amount: 450_000n, kind }, { account: behind, earlier });
      expect(decision).toEqual({ kind: 'conflicts-with-earlier', earlier });
      expect(journal(decision)).toEqual([]);
    }
  });

  test('two different texts without digits are different accounts', () => {
    const earlier = earlierNotice('into-suspense', { amount: 5n, accountText: 'abc' });
    const again = (accountText: string) =>
      decide({ amount: 5n, accountText, kind: 'informing' }, { account: null, earlier });
    expect([again('abc ').kind, again('xyz').kind]).toEqual(['already-posted', 'conflicts-with-earlier']);
  });
});

test('the whole family is paid for or nobody', () => {
  const family = aFamily({ paidThrough: '2026-01', people: 4 });
  expect(decide({ amount: 300_000n }, { account: family })).toEqual({ kind: 'wrong-amount', expected: 1_200_000n });
  expect(decide({ amount: 1_200_000n }, { account: family })).toMatchObject({
    kind: 'posted',
    accountAfter: { paidThrough: '2026-03', members: family.members },
  });
});

describe('the last month settled', () => {
  test('of a family billed no more is its last billed month, so that who joins later is billed from then on', () => {
    const account = aFamily({ paidThrough: '2025-10', people: ['2020-01..2025-12'] });
    expect(decide({ amount: 300_000n }, { account })).toMatchObject({
      kind: 'posted',
      months: { from: '2025-11', through: '2025-12' },
      accountAfter: { paidThrough: '2025-12' },
    });
  });

  test('leaves behind the months that a cap on the oldest left out, also when nobody is billed any more', () => {
    const account = aFamily({ paidThrough: '2021-12', people: ['2020-01..2026-01'] });
    const arrearsPolicies = RULES.arrearsPolicies.map((policy) => ({ ...policy, cappedMonths: 'oldest' as const }));
    expect(decide({ amount: 3_600_000n }, { account, rules: { ...RULES, arrearsPolicies } })).toMatchObject({
      kind: 'posted',
      months: { from: '2022-01', through: '2023-12' },
      accountAfter: { paidThrough: '2026-01' },
    });
  });
});

test('the day of payment decides which month is current', () => {
  const account = aFamily({ paidThrough: '2026-02' });
  const on = (today: string) => decide({ amount: 150_000n }, { account, today: civilDate(today) }).kind;
  expect([on('2026-02-28'), on('2026-03-31'), on('2026-04-01')]).toEqual(['already-paid', 'posted', 'wrong-amount']);
});

test.each(['authorising', 'informing'] as const)(
  'money that went back before it was told books nothing: %s',
  (kind) => {
    const decision = decide({ amount: 450_000n, kind }, { account: behind, isReversedEarlier: true });
    expect([decision.kind, journal(decision)]).toEqual(['reversed-earlier', []]);
  },
);

test('every outcome of the list is reached by these rules', () => {
  const informing = 'informing' as const;
  const earlier = earlierNotice('posted', { amount: 450_000n });
  const reached = [
    decide({ amount: 450_000n }, { account: behind, earlier }),
    decide({ amount: 1n }, { account: behind, earlier }),
    decide({ amount: 450_000n }, { account: behind, isReversedEarlier: true }),
    decide({ amount: 1n }, { account: null }),
    decide({ amount: 1n }, { account: settled }),
    decide({ amount: 1n }, { account: behind }),
    decide({ amount: 1n, kind: informing }, { account: behind }),
    decide({ amount: 450_000n }, { account: behind }),
    decide({ amount: 600_000n }, { account: behind }),
    decide({ amount: 610_000n, kind: informing }, { account: behind }),
    decide({ amount: 150_000n }, { account: behind, instalments: holding(0n, { total: 300_000n, stages: 2 }) }),
  ];
  expect(reached.map(({ kind }) => kind)).toEqual([...POSTING_OUTCOMES]);
});

describe('money for a payment code whose time is over', () => {
  test.each([
    { kind: 'informing', expiredCode: 'credit-family', outcome: { kind: 'posted' } },
    { kind: 'informing', expiredCode: 'suspense', outcome: { kind: 'into-suspense', reason: 'code-expired' } },
    { kind: 'authorising', expiredCode: 'credit-family', outcome: { kind: 'unknown-account' } },
    { kind: 'authorising', expiredCode: 'suspense', outcome: { kind: 'unknown-account' } },
  ] as const)('$kind, $expiredCode: $outcome.kind', ({ kind, expiredCode, outcome }) => {
    const rules = rulesForExpiredCodes(expiredCode);
    const words = { kind, amount: 450_000n };
    expect(decide(words, { account: behind, rules, isCodeExpired: true })).toMatchObject(outcome);
    expect(decide(words, { account: behind, rules, isCodeExpired: false })).toMatchObject({ kind: 'posted' });
  });
});

describe('more than a payment can be', () => {
  const most = RULES.ceilingsOn(TODAY).familyPayment;

  test.each([
    { kind: 'informing', account: behind, outcome: { kind: 'into-suspense', reason: 'beyond-ceiling' } },
    { kind: 'informing', account: settled, outcome: { kind: 'into-suspense', reason: 'beyond-ceiling' } },
    { kind: 'informing', account: null, outcome: { kind: 'into-suspense', reason: 'unknown-account' } },
    { kind: 'authorising', account: behind, outcome: { kind: 'wrong-amount' } },
    { kind: 'authorising', account: settled, outcome: { kind: 'wrong-amount' } },
    { kind: 'authorising', account: null, outcome: { kind: 'unknown-account' } },
  ] as const)('$kind: $outcome.kind', ({ kind, account, outcome }) => {
    expect(decide({ kind, amount: most + 1n }, { account })).toMatchObject(outcome);
  });

  test('is no more than the bill of a family that is larger than any should be', () => {
    const large = aFamily({ paidThrough: '2024-02', people: 60 });
    const all = 60n * 37n * 150_000n;
    expect(all).toBeGreaterThan(most);
    expect(decide({ kind: 'informing', amount: all }, { account: large })).toMatchObject({
      kind: 'paid-ahead',
      monthsAhead: 12,
    });
  });

  test('is a credit that grows beyond it by payments that are not', () => {
    const rich = aFamily({ paidThrough: '2027-03', credit: most });
    expect(decide({ kind: 'informing', amount: 450_000n }, { account: rich }).kind).toBe('into-suspense');
  });
});
