import { describe, expect, test } from '@jest/globals';
import type { PaymentId, DeliveryId } from '../../../../src/kernel/ids.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';
import { ASK_POLICY, nextQuestion } from '../../../../src/partners/doubts/ask-policy.js';
import { type DecidedHere, decideOnAnswer, decideOnPosting } from '../../../../src/partners/doubts/decide-on-answer.js';
import type { PartnerStatus } from '../../../../src/partners/doubts/status-endpoint.js';
import type { PostingAnswer } from '../../../../src/money/payments/index.js';

const ACCOUNT = '8888801944358911';
const PAYMENT = '01900000-0000-7000-8000-0000000000b1' as PaymentId;
const booked: DecidedHere = { amount: rupiah(300_000n), accountText: ACCOUNT, paymentId: PAYMENT, isReversed: false };
const reversed: DecidedHere = { ...booked, isReversed: true };
const refused: DecidedHere = { ...booked, paymentId: null };
const settled = { kind: 'settled', amount: rupiah(300_000n), paidAt: null } as const satisfies PartnerStatus;

const decision = (status: PartnerStatus, here: DecidedHere | null, accountText = ACCOUNT) => {
  const decision = decideOnAnswer(status, { accountText, here });
  return [decision.kind, 'outcome' in decision ? decision.outcome : null, 'state' in decision ? decision.state : null];
};

describe('what a bank answers, against what is booked here', () => {
  test.each<{ when: string; status: PartnerStatus; here: DecidedHere | null; is: (string | null)[] }>([
    { when: 'settled, unknown here', status: settled, here: null, is: ['post', null, null] },
    {
      when: 'settled, booked here',
      status: settled,
      here: booked,
      is: ['close', 'already-settled', 'already-settled'],
    },
    { when: 'settled, taken back here', status: settled, here: reversed, is: ['close', 'error', 'disputed'] },
    {
      when: 'not paid, taken back here',
      status: { kind: 'not-paid' },
      here: reversed,
      is: ['close', 'not-paid', 'not-paid'],
    },
    { when: 'settled, refused here', status: settled, here: refused, is: ['close', 'error', 'disputed'] },
    {
      when: 'settled, another amount',
      status: { ...settled, amount: rupiah(1n) },
      here: booked,
      is: ['close', 'error', 'disputed'],
    },
    { when: 'not paid, unknown here', status: { kind: 'not-paid' }, here: null, is: ['close', 'not-paid', 'not-paid'] },
    {
      when: 'not paid, refused here',
      status: { kind: 'not-paid' },
      here: refused,
      is: ['close', 'not-paid', 'not-paid'],
    },
    {
      when: 'not paid, booked here',
      status: { kind: 'not-paid' },
      here: booked,
      is: ['close', 'not-paid', 'disputed'],
    },
    { when: 'pending', status: { kind: 'pending' }, here: null, is: ['ask-again', 'pending', null] },
    {
      when: 'unreachable',
      status: { kind: 'error', detail: 'the bank could not be reached' },
      here: booked,
      is: ['ask-again', 'error', null],
    },
  ])('$when', ({ status, here, is }) => {
    expect(decision(status, here)).toEqual(is);
  });

  test('settled for another account than is booked here is disputed; the same account padded is not', () => {
    expect(decision(settled, booked, '   8888801944358911')[1]).toBe('already-settled');
    expect(decision(settled, booked, '8888801944358912')).toEqual(['close', 'error', 'disputed']);
  });
});

describe('what the posting of a settled payment came to', () => {
  const answer = (changes: Partial<PostingAnswer>): PostingAnswer => ({
    deliveryId: PAYMENT as string as DeliveryId,
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
    expect(decideOnPosting(answer(changes))).toMatchObject({ outcome, state });
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
