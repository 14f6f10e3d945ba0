/** What the lines of an entry say of money in suspense. */
import { expect, test } from '@jest/globals';
import { suspenseMovement } from '../../../../src/money/payments/posting/suspense-movement.js';
import { line } from './a-movement.js';

test.each([
  {
    entry: 'of a payment that cannot be applied',
    lines: ['debit partner-clearing 25000', 'credit suspense 25000'],
    moved: { direction: 'entered', amount: 25_000n },
  },
  {
    entry: 'that matches money to a family',
    lines: ['debit suspense 25000', 'credit premium 20000', 'credit family-credit 5000'],
    moved: { direction: 'left', amount: 25_000n },
  },
  {
    entry: 'that takes some out and puts more in',
    lines: ['debit suspense 10000', 'credit suspense 15000', 'credit suspense 20000', 'debit donor-fund 25000'],
    moved: { direction: 'entered', amount: 25_000n },
  },
  {
    entry: 'that puts some in and takes more out',
    lines: ['debit suspense 30000', 'credit suspense 10000', 'credit returned 20000'],
    moved: { direction: 'left', amount: 20_000n },
  },
  {
    entry: 'that moves it within suspense',
    lines: ['debit suspense 30000', 'credit suspense 30000'],
    moved: null,
  },
  {
    entry: 'of other money',
    lines: ['debit partner-clearing 25000', 'credit premium 25000', 'debit premium 5000', 'credit family-credit 5000'],
    moved: null,
  },
])('an entry $entry', ({ lines, moved }) => {
  expect(suspenseMovement(lines.map(line))).toEqual(moved);
});
