import { describe, expect, test } from '@jest/globals';
import type { PaymentId, ReceiptId } from '../../../src/kernel/ids.js';
import { rupiah } from '../../../src/kernel/rupiah.js';
import { ASK_POLICY, nextQuestion } from '../../../src/payment-doubts/ask-policy.js';
import { type DecidedHere, judgeAnswer, judgePosting } from '../../../src/payment-doubts/judge-answer.js';
import type { PartnerStatus } from '../../../src/payment-doubts/status-desk.js';
import type { PostingAnswer } from '../../../src/payments/index.js';

const ACCOUNT = '8888801944358911';
const PAYMENT = '01900000-0000-7000-8000-0000000000b1' as PaymentId;
const booked: DecidedHere = { amount: rupiah(300_000n), accountText: ACCOUNT, paymentId: PAYMENT };
const refused: DecidedHere = { ...booked, paymentId: null };
const settled: PartnerStatus = { kind: 'settled', amount: rupiah(300_000n), paidAt: null };

const judged = (status: PartnerStatus, here: DecidedHere | null, accountText = ACCOUNT) => {
  const judgement = judgeAnswer(status, { accountText, here });
  return [judgement.kind, 'outcome' in judgement ? judgement.outcome : null, 'state' in judgement ? judgement.state : null];
};

describe('what a bank answers, against what is booked here', () => {
  test.each<[string, PartnerStatus, DecidedHere | null, (string | null)[]]>([
    ['settled, unknown here', settled, null, ['post', null, null]],
    ['settled, booked here', settled, booked, ['close', 'already-settled', 'already-settled']],
    ['settled, refused here', settled, refused, ['close', 'error', 'disputed']],
    ['settled, another amount', { ...settled, amount: rupiah(1n) }, booked, ['close', 'error', 'disputed']],
    ['not paid, unknown here', { kind: 'not-paid' }, null, ['close', 'not-paid', 'not-paid']],
    ['not paid, refused here', { kind: 'not-paid' }, refused, ['close', 'not-paid', 'not-paid']],
    ['not paid, booked here', { kind: 'not-paid' }, booked, ['close', 'not-paid', 'disputed']],
    ['pending', { kind: 'pending' }, null, ['ask-again', 'pending', null]],
    ['unreachable', { kind: 'error', detail: 'x' }, booked, ['ask-again', 'error', null]],
  ])('%s', (_name, status, here, expected) => {
    expect(judged(status, here)).toEqual(expected);
  });

  test('settled for another account than is booked here is disputed; the same account padded is not', () => {
    expect(judged(settled, booked, '   8888801944358911')[1]).toBe('already-settled');
    expect(judged(settled, booked, '8888801944358912')).toEqual(['close', 'error', 'disputed']);
  });
});

describe('what the posting of a settled payment came to', () => {
  const answer = (changes: Partial<PostingAnswer>): PostingAnswer => ({
    receiptId: PAYMENT as string as ReceiptId,
    outcome: 'posted',
    firstOutcome: 'posted',
    seenBefore: 'never',
    paymentId: PAYMENT,
    familyId: null,
    expectedAmount: null,
    ...changes,
  });
  test.each<[Partial<PostingAnswer>, string, string]>([
    [{ outcome: 'posted' }, 'settled', 'settled'],
    [{ outcome: 'into-suspense' }, 'settled', 'settled'],
    [{ outcome: 'already-posted' }, 'already-settled', 'already-settled'],
    [{ outcome: 'already-posted', paymentId: null }, 'error', 'disputed'],
    [{ outcome: 'conflicts-with-earlier' }, 'error', 'disputed'],
  ])('%p', (changes, outcome, state) => {
    expect(judgePosting(answer(changes))).toMatchObject({ outcome, state });
  });
});

test('a partner is asked again after longer and longer waits, and then no more', () => {
  const [policy] = ASK_POLICY;
  if (policy === undefined) throw new Error('there is a policy');
  const now = new Date('2026-03-05T03:00:00Z');
  const waits = [1, 2, 3, 4, 5, 6].map((attempts) => {
    const next = nextQuestion(policy, { attempts, now });
    return next === null ? null : (next.getTime() - now.getTime()) / 60_000;
  });
  expect(waits).toEqual([5, 15, 60, 180, 720, null]);
});
