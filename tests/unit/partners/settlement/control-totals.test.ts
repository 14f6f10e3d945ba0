import { expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { validateTotals } from '../../../../src/partners/settlement/control-totals.js';
import { isMostlyUnreadable } from '../../../../src/partners/settlement/settlement-format.js';

const READ = { lines: 3, amount: rupiah(3_000n), corrections: [{ amount: rupiah(1_000n) }] };

test.each([
  { how: 'with the corrections', lines: 4n, amount: 2_000n, problem: null },
  { how: 'without them', lines: 3n, amount: 3_000n, problem: null },
  { how: 'with another sum', lines: 4n, amount: 4_000n, problem: 'amount-off' },
  { how: 'with another count', lines: 5n, amount: 2_000n, problem: 'lines-off' },
])('totals that count $how', ({ lines, amount, problem }) => {
  const stated = { lines, amount: rupiah(amount), day: civilDate('2026-11-21') };
  expect(validateTotals(READ, { stated, areExpected: true })).toBe(problem);
});

test.each([
  { lines: 100, unreadable: 100, refused: true },
  { lines: 100, unreadable: 6, refused: true },
  { lines: 100, unreadable: 5, refused: false },
  { lines: 4, unreadable: 1, refused: false },
  { lines: 3, unreadable: 2, refused: true },
  { lines: 1, unreadable: 1, refused: true },
  { lines: 0, unreadable: 0, refused: false },
  { lines: 100, unreadable: 10, refused: false, max: 10 },
  { lines: 100, unreadable: 11, refused: true, max: 10 },
])(
  'of $lines lines $unreadable unreadable ones refuse the whole file: $refused',
  ({ lines, unreadable, refused, max }) => {
    expect(isMostlyUnreadable({ unreadablePercentMax: max }, { lines, unreadable })).toBe(refused);
  },
);
