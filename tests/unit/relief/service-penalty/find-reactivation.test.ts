import { describe, expect, test } from '@jest/globals';
import {
  JKN_ARREARS_POLICY,
  JKN_TARIFFS,
  compileTariffs,
  lastingTerms,
} from '../../../../src/households/arrears/index.js';
import { createAssessor } from '../../../../src/households/bills/index.js';
import { billingMonth } from '../../../../src/kernel/billing-month.js';
import { type CivilDate, civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import {
  type AccountMovement,
  findReactivation,
  statusOn,
} from '../../../../src/relief/service-penalty/find-reactivation.js';

const assess = createAssessor({ tariffs: compileTariffs(JKN_TARIFFS), policies: JKN_ARREARS_POLICY });
const JOINED = { coveredFrom: billingMonth('2014-01'), coveredThrough: null };

/** `2026-02-10 2025-04>2026-02` is a posting of that day that moved paid-through from April to February; a credit may follow. */
const movement = (words: string): AccountMovement => {
  const [on = '', months = '', credit = '0'] = words.split(' ');
  const [before = '', after = ''] = months.split('>');
  return {
    on: civilDate(on),
    paidThroughBefore: billingMonth(before),
    paidThroughAfter: billingMonth(after),
    creditBefore: rupiah(BigInt(credit)),
  };
};
const historyOf = (paidThrough: string, ...movements: string[]) => ({
  account: {
    terms: lastingTerms('III', 'PBPU'),
    paidThrough: billingMonth(paidThrough),
    credit: rupiah(0n),
    members: [JOINED],
    firstPremiumFrom: null,
    instalments: null,
  },
  movements: movements.map(movement),
  keptActive: [] as { from: CivilDate; through: CivilDate | null }[],
});
const ADMITTED = civilDate('2026-03-05');

describe('findReactivation', () => {
  test.each([
    { when: 'nothing was ever paid', history: historyOf('2026-02'), found: null },
    {
      when: 'ten months were settled',
      history: historyOf('2026-02', '2026-02-10 2025-03>2026-02'),
      found: { on: '2026-02-10', monthsInArrears: 10 },
    },
    {
      when: 'the months before the current one alone are in arrears',
      history: historyOf('2026-02', '2026-02-10 2025-12>2026-02'),
      found: { on: '2026-02-10', monthsInArrears: 1 },
    },
    { when: 'an active card was paid for', history: historyOf('2026-03', '2026-02-10 2026-01>2026-03'), found: null },
    {
      when: 'credit had kept the card active',
      history: historyOf('2026-03', '2026-02-10 2025-12>2026-02 35000'),
      found: null,
    },
    {
      when: 'a later payment ahead is no reactivation',
      history: historyOf('2026-05', '2026-01-20 2025-09>2026-01', '2026-02-10 2026-01>2026-05'),
      found: { on: '2026-01-20', monthsInArrears: 3 },
    },
    {
      when: 'the posting came on the day of the admission',
      history: historyOf('2026-03', '2026-03-05 2025-09>2026-03'),
      found: { on: '2026-03-05', monthsInArrears: 5 },
    },
    {
      when: 'the posting came after the admission',
      history: historyOf('2026-03', '2026-03-06 2025-09>2026-03'),
      found: null,
    },
    {
      when: 'not everything was settled',
      history: historyOf('2025-12', '2026-02-10 2025-03>2025-12'),
      found: null,
    },
  ])('$when', ({ history, found }) => {
    expect(findReactivation(history, ADMITTED, assess)).toEqual(found);
  });
});

describe('statusOn', () => {
  test.each([
    { when: 'nothing has moved since', history: historyOf('2026-02'), status: 'ACTIVE' },
    { when: 'nothing was paid', history: historyOf('2025-12'), status: 'SUSPENDED' },
    {
      when: 'it was paid only after that day',
      history: historyOf('2026-03', '2026-03-06 2025-09>2026-03'),
      status: 'SUSPENDED',
    },
    {
      when: 'it was paid on that day',
      history: historyOf('2026-03', '2026-03-05 2025-09>2026-03'),
      status: 'ACTIVE',
    },
  ])('$when', ({ history, status }) => {
    expect(statusOn(history, ADMITTED, assess)).toBe(status);
  });
});

describe('a plan that keeps the cards active from its first stage on', () => {
  const kept = (from: string, through: string | null, ...movements: string[]) => ({
    ...historyOf('2026-02', ...movements),
    keptActive: [{ from: civilDate(from), through: through === null ? null : civilDate(through) }],
  });
  /** Ten months were in arrears on 10 February; all were paid on 1 March, while the plan was kept. */
  const completed = kept('2026-02-10', '2026-03-01', '2026-03-01 2025-03>2026-02');
  const at = (day: string) => civilDate(day);

  test('reactivates with its first stage, and not again with what completes it', () => {
    const found = { on: '2026-02-10', monthsInArrears: 10 };
    expect(findReactivation(completed, ADMITTED, assess)).toEqual(found);
    expect(findReactivation(completed, at('2026-02-10'), assess)).toEqual(found);
    expect(findReactivation(completed, at('2026-02-09'), assess)).toBeNull();
  });

  test('reactivates anew with months that are paid after it was no longer kept', () => {
    const late = kept('2026-01-10', '2026-02-28', '2026-03-01 2025-03>2026-02');
    expect(findReactivation(late, ADMITTED, assess)).toEqual({ on: '2026-03-01', monthsInArrears: 11 });
    expect(findReactivation(late, at('2026-02-28'), assess)).toEqual({ on: '2026-01-10', monthsInArrears: 9 });
  });

  test('reactivates with its first stage a family that was active and fell behind again', () => {
    const behind = kept('2026-02-10', null, '2025-06-10 2025-03>2025-06');
    const history = { ...behind, account: { ...behind.account, paidThrough: billingMonth('2025-06') } };
    expect(findReactivation(history, ADMITTED, assess)).toEqual({ on: '2026-02-10', monthsInArrears: 7 });
  });

  test('counts the arrears that are left at the end of the day of its first stage', () => {
    const paid = kept('2026-02-10', null, '2026-02-10 2025-03>2025-04');
    const history = { ...paid, account: { ...paid.account, paidThrough: billingMonth('2025-04') } };
    expect(findReactivation(history, ADMITTED, assess)).toEqual({ on: '2026-02-10', monthsInArrears: 9 });
  });

  test('of a family whose card was active reactivates nothing', () => {
    expect(findReactivation(kept('2026-03-02', null), ADMITTED, assess)).toBeNull();
  });

  test('keeps the card active on its days alone', () => {
    const days = ['2026-02-09', '2026-02-10', '2026-02-28'];
    expect(days.map((day) => statusOn(completed, at(day), assess))).toEqual(['SUSPENDED', 'ACTIVE', 'ACTIVE']);
    const running = {
      ...kept('2026-02-10', null),
      account: { ...completed.account, paidThrough: billingMonth('2025-03') },
    };
    expect(statusOn(running, ADMITTED, assess)).toBe('ACTIVE');
    const missed = { ...kept('2026-02-10', '2026-02-28'), account: running.account };
    expect(statusOn(missed, ADMITTED, assess)).toBe('SUSPENDED');
  });
});
