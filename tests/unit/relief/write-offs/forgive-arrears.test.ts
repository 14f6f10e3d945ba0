import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type FamilyAccount,
  JKN_ARREARS_POLICY,
  JKN_TARIFFS,
  assessArrears,
  compileTariffs,
  jknCeilingsOn,
  lastingTerms,
} from '../../../../src/households/arrears/index.js';
import { policyOn } from '../../../../src/kernel/dated-policy.js';
import { addMonths, billingMonth } from '../../../../src/kernel/billing-month.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import type { Segment } from '../../../../src/kernel/segment.js';
import { JKN_POSTING_POLICY } from '../../../../src/money/payments/index.js';
import { forgiveArrears } from '../../../../src/relief/write-offs/forgive-arrears.js';
import { JKN_WRITE_OFF_POLICY, writeOffPolicyOn } from '../../../../src/relief/write-offs/write-off-policy.js';

const TODAY = civilDate('2026-03-05');
const POLICY = writeOffPolicyOn(JKN_WRITE_OFF_POLICY, TODAY)!;
const RULES = {
  tariffs: compileTariffs(JKN_TARIFFS),
  arrearsPolicies: JKN_ARREARS_POLICY,
  postingPolicies: JKN_POSTING_POLICY,
  ceilingsOn: jknCeilingsOn,
};

interface Params {
  readonly paidThrough: string;
  readonly credit?: bigint;
  /** The last month billed, once the family pays for itself no longer. */
  readonly movedAfter?: string;
  readonly segment?: Segment;
  readonly monthsMax?: number;
}

const accountOf = ({ paidThrough, credit = 0n, movedAfter }: Params): FamilyAccount => ({
  terms: lastingTerms('III', 'PBPU'),
  paidThrough: billingMonth(paidThrough),
  credit: rupiah(credit),
  firstPremiumFrom: null,
  members: [
    {
      coveredFrom: billingMonth('2014-01'),
      coveredThrough: movedAfter === undefined ? null : billingMonth(movedAfter),
    },
  ],
});
const forgive = (params: Params) =>
  forgiveArrears(
    { account: accountOf(params), today: TODAY, rules: RULES, segment: params.segment ?? 'PBI' },
    { ...POLICY, monthsMax: params.monthsMax ?? POLICY.monthsMax },
  );
/** One line of the journal as a word: `write-off -175000`, `forgiven-premium +175000 2025-10..2026-02`. */
const wordsOf = (params: Params): readonly string[] => {
  const result = forgive(params);
  if (result.kind !== 'forgiven') return [result.kind];
  return result.bookings.map(({ account, side, amount, months }) => {
    const range = months === null ? '' : ` ${months.from}..${months.through}`;
    return `${account} ${side === 'debit' ? '-' : '+'}${amount}${range}`;
  });
};

describe('forgiveArrears', () => {
  test.each<{ when: string; params: Params; lines: string[]; paidThrough: string }>([
    {
      when: 'five months are in arrears and the current one is not',
      params: { paidThrough: '2025-09' },
      lines: ['write-off -175000', 'forgiven-premium +175000 2025-10..2026-02'],
      paidThrough: '2026-02',
    },
    {
      when: 'the family moved in November',
      params: { paidThrough: '2025-09', movedAfter: '2025-10' },
      lines: ['write-off -35000', 'forgiven-premium +35000 2025-10..2025-10'],
      paidThrough: '2025-10',
    },
    {
      when: 'more than 24 months are in arrears',
      params: { paidThrough: '2023-01' },
      lines: ['write-off -840000', 'forgiven-premium +840000 2024-03..2026-02'],
      paidThrough: '2026-02',
    },
    {
      when: 'a rule forgives fewer months: the oldest',
      params: { paidThrough: '2025-09', monthsMax: 2 },
      lines: ['write-off -70000', 'forgiven-premium +70000 2025-10..2025-11'],
      paidThrough: '2025-11',
    },
    {
      when: 'credit settled a month and is left over: it stays the family’s',
      params: { paidThrough: '2025-09', credit: 50_000n },
      lines: [
        'write-off -140000',
        'forgiven-premium +140000 2025-11..2026-02',
        'family-credit -35000',
        'premium +35000 2025-10..2025-10',
      ],
      paidThrough: '2026-02',
    },
  ])('when $when', ({ params, lines, paidThrough }) => {
    expect(wordsOf(params)).toEqual(lines);
    expect(forgive(params)).toMatchObject({ accountAfter: { paidThrough } });
  });

  test('counts what it forgives, and what was in arrears before, beyond the cap too', () => {
    expect(forgive({ paidThrough: '2023-01' })).toMatchObject({
      amount: 840_000n,
      months: { from: '2024-03', through: '2026-02' },
      count: 24,
      monthsInArrears: 37,
    });
    // Of 24 months on the bill a rule forgives the oldest two: those of before stay unbilled, and are skipped.
    expect(forgive({ paidThrough: '2023-01', monthsMax: 2 })).toMatchObject({
      amount: 70_000n,
      months: { from: '2024-03', through: '2024-04' },
      count: 2,
      accountAfter: { paidThrough: '2024-04' },
    });
  });

  test('skips months that the cap left out at the end, where all on the bill are forgiven', () => {
    const oldest = JKN_ARREARS_POLICY.map((row) => ({ ...row, cappedMonths: 'oldest' as const }));
    const facts = { today: TODAY, rules: { ...RULES, arrearsPolicies: oldest }, segment: 'PBI' as const };
    const account = accountOf({ paidThrough: '2023-01' });
    expect(forgiveArrears({ ...facts, account }, POLICY)).toMatchObject({
      months: { from: '2023-02', through: '2025-01' },
      accountAfter: { paidThrough: '2026-02' },
    });
    expect(forgiveArrears({ ...facts, account }, { ...POLICY, monthsMax: 23 })).toMatchObject({
      months: { from: '2023-02', through: '2024-12' },
      accountAfter: { paidThrough: '2024-12' },
    });
  });

  test('books a line for each run of months without a gap', () => {
    const account = {
      ...accountOf({ paidThrough: '2025-09' }),
      members: [
        { coveredFrom: billingMonth('2014-01'), coveredThrough: billingMonth('2025-10') },
        { coveredFrom: billingMonth('2026-01'), coveredThrough: null },
      ],
    };
    const result = forgiveArrears({ account, today: TODAY, rules: RULES, segment: 'PBI' }, POLICY);
    expect('bookings' in result && result.bookings.map(({ months }) => months)).toEqual([
      null,
      { from: '2025-10', through: '2025-10' },
      { from: '2026-01', through: '2026-02' },
    ]);
  });

  test.each<{ when: string; params: Params; not: string }>([
    { when: 'nothing is in arrears', params: { paidThrough: '2026-02' }, not: 'nothing-in-arrears' },
    {
      when: 'the family pays for itself',
      params: { paidThrough: '2025-09', segment: 'PBPU' },
      not: 'segment-not-eligible',
    },
    { when: 'the employer pays', params: { paidThrough: '2025-09', segment: 'PPU' }, not: 'segment-not-eligible' },
  ])('nothing is forgiven when $when', ({ params, not }) => {
    expect(wordsOf(params)).toEqual([not]);
  });

  test('no rule is in force before the first', () => {
    expect(writeOffPolicyOn(JKN_WRITE_OFF_POLICY, civilDate('2025-10-31'))).toBeNull();
  });

  test('after it nothing is in arrears, no credit was touched that had not settled a month, and no money was received', () => {
    const requests = fc.record({
      behind: fc.integer({ min: 2, max: 40 }),
      credit: fc.bigInt({ min: 0n, max: 200_000n }),
    });
    fc.assert(
      fc.property(requests, ({ behind, credit }) => {
        const result = forgive({ paidThrough: addMonths(billingMonth('2026-03'), -behind), credit });
        if (result.kind !== 'forgiven') return;
        const { accountAfter: account, bookings } = result;
        const policy = policyOn(JKN_ARREARS_POLICY, TODAY);
        const after = assessArrears({ account, tariffs: RULES.tariffs, policy, today: TODAY });
        expect([after.status, after.monthsInArrears]).toEqual(['ACTIVE', 0]);
        const spent = bookings.find((line) => line.account === 'family-credit')?.amount ?? 0n;
        expect(account.credit).toBe(credit - spent);
        expect(bookings.map((line) => line.account)).not.toContain('partner-clearing');
      }),
    );
  });
});
