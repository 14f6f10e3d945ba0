import { describe, expect, test } from '@jest/globals';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import type { FamilyId, PaymentId } from '../../../../src/kernel/ids.js';
import { type PostedLine, classifyPosted } from '../../../../src/partners/settlement/classify-posted.js';
import { type DaySums, reconcileDay } from '../../../../src/partners/settlement/reconciliation-day.js';
import {
  validateApproval,
  validateMove,
  validateProposal,
} from '../../../../src/partners/settlement/settlement-break.js';

const FAMILY = 'family' as FamilyId;
const booked = { outcome: 'posted', firstOutcome: 'posted', familyId: FAMILY } as const;
const suspended = { outcome: 'into-suspense', firstOutcome: 'into-suspense', familyId: FAMILY } as const;

describe('what a break becomes once its money is posted', () => {
  test.each<{ when: string; line: Partial<PostedLine>; becomes: string | null }>([
    { when: 'its webhook was lost', line: {}, becomes: 'at-partner-not-here closed' },
    {
      when: 'its webhook came meanwhile',
      line: { answer: { ...booked, outcome: 'already-posted' } },
      becomes: 'at-partner-not-here closed',
    },
    { when: 'it was expected from the file', line: { class: null }, becomes: null },
    {
      when: 'nobody has the number',
      line: { answer: { ...suspended, familyId: null } },
      becomes: 'unknown-account open',
    },
    {
      when: 'nobody has the number, and the file was expected',
      line: { class: null, answer: { ...suspended, familyId: null } },
      becomes: 'unknown-account open',
    },
    {
      when: 'nobody of the family is covered',
      line: { answer: suspended, isFamilyClosed: true },
      becomes: 'unknown-account open',
    },
    { when: 'it fits no bill', line: { answer: suspended }, becomes: 'at-partner-not-here open' },
    { when: 'it was paid twice', line: { class: 'paid-twice-at-partner' }, becomes: 'paid-twice-at-partner open' },
    {
      when: 'the file said more',
      line: { class: 'amount-differs', answer: { ...suspended, familyId: null } },
      becomes: 'amount-differs open',
    },
    {
      when: 'it was refused here before',
      line: { answer: { ...booked, outcome: 'already-posted', firstOutcome: 'wrong-amount' } },
      becomes: 'status-differs open',
    },
    {
      when: 'it was taken back before it came',
      line: { answer: { ...booked, outcome: 'reversed-earlier', firstOutcome: 'reversed-earlier' } },
      becomes: 'status-differs open',
    },
    {
      when: 'its reference is another payment',
      line: { answer: { ...booked, outcome: 'conflicts-with-earlier' } },
      becomes: 'amount-differs open',
    },
  ])('$when', ({ line, becomes }) => {
    const decision = classifyPosted({ class: 'at-partner-not-here', answer: booked, isFamilyClosed: false, ...line });
    expect(decision === null ? null : `${decision.class} ${decision.state}`).toBe(becomes);
  });
});

describe('the three sums of a day', () => {
  const sums: DaySums = {
    partnerCode: 'bank',
    partnerName: 'Bank',
    day: civilDate('2026-11-21'),
    paymentsHere: 1,
    uncountedHere: 0,
    amountHere: 450_000n,
    linesInFile: 1,
    amountInFile: 450_000n,
    feesInFile: 2_500n,
    amountCredited: 447_500n,
    basis: 'net',
    openBreaks: 0,
    closedAt: null,
  };
  test.each<{ when: string; change: Partial<DaySums>; state: string }>([
    { when: 'all three say the same', change: {}, state: 'agrees' },
    { when: 'the bank credits all of it', change: { basis: 'gross', amountCredited: 450_000n }, state: 'agrees' },
    { when: 'the bank credits the fees too', change: { amountCredited: 450_000n }, state: 'differs' },
    { when: 'the statement has not come', change: { amountCredited: null }, state: 'no-statement' },
    { when: 'the file has not come', change: { amountInFile: null, amountCredited: null }, state: 'no-file' },
    { when: 'here is more', change: { amountHere: 450_001n }, state: 'differs' },
    { when: 'a break is open', change: { openBreaks: 1 }, state: 'differs' },
    { when: 'the day is closed', change: { amountCredited: null, closedAt: new Date(0) }, state: 'closed' },
  ])('$when', ({ change, state }) => {
    expect(reconcileDay({ ...sums, ...change }).state).toBe(state);
  });
});

describe('what may be done with a break', () => {
  const proposal = { proposedBy: 'one', proposedAt: new Date(0), approvedBy: null };
  test.each([
    { does: () => validateMove({ state: 'open' }, 'close'), problem: null },
    { does: () => validateMove({ state: 'closed' }, 'assign'), problem: 'break-closed' },
    { does: () => validateMove({ state: 'reversal-proposed' }, 'close'), problem: 'reversal-pending' },
    { does: () => validateMove({ state: 'reversal-proposed' }, 'explain'), problem: null },
    { does: () => validateProposal({ state: 'waiting', paymentId: 'p' as PaymentId }), problem: null },
    { does: () => validateProposal({ state: 'open', paymentId: null }), problem: 'nothing-to-reverse' },
    { does: () => validateApproval({ state: 'open', proposal: null }, 'two'), problem: 'not-proposed' },
    { does: () => validateApproval({ state: 'reversal-proposed', proposal }, 'one'), problem: 'same-person' },
    { does: () => validateApproval({ state: 'reversal-proposed', proposal }, 'two'), problem: null },
  ])('$does: $problem', ({ does, problem }) => {
    expect(does()).toBe(problem);
  });
});
