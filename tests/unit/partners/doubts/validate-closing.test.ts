import { describe, expect, test } from '@jest/globals';
import type { PaymentId } from '../../../../src/kernel/ids.js';
import { DOUBT_STATES, type DoubtState } from '../../../../src/partners/doubts/payment-doubt.js';
import {
  type ClosableDoubt,
  type SettledClosing,
  answerAfter,
  validateClosing,
} from '../../../../src/partners/doubts/validate-closing.js';

const OPEN: ClosableDoubt = { state: 'open', attempts: 0, isBeingAsked: false, hasEndpoint: true };

describe('whether a person may close a doubt', () => {
  test.each<{ when: string; doubt: Partial<ClosableDoubt>; is: ReturnType<typeof validateClosing> }>([
    { when: 'the partner can be asked and was not', doubt: {}, is: 'to-be-asked' },
    { when: 'the partner was asked once without an answer', doubt: { attempts: 1 }, is: null },
    { when: 'the partner cannot be asked', doubt: { hasEndpoint: false }, is: null },
    { when: 'the evidence names no payment', doubt: { state: 'unaskable' }, is: null },
    { when: 'somebody is asking', doubt: { attempts: 1, isBeingAsked: true }, is: 'being-asked' },
    { when: 'somebody asks for the first time', doubt: { isBeingAsked: true }, is: 'being-asked' },
    { when: 'it is decided, and was being asked', doubt: { state: 'settled', isBeingAsked: true }, is: 'closed' },
  ])('$when', ({ doubt, is }) => {
    expect(validateClosing({ ...OPEN, ...doubt })).toBe(is);
  });

  const DECIDED = DOUBT_STATES.filter((state) => state !== 'open' && state !== 'unaskable');
  test.each(DECIDED)('%s is decided, and stays so', (state: DoubtState) => {
    expect(validateClosing({ ...OPEN, state, attempts: 1, hasEndpoint: false })).toBe('closed');
  });
});

describe('what a second closing is told', () => {
  const earlier: SettledClosing = {
    finding: 'settled-otherwise',
    note: 'Letter of the bank of 5 March',
    closedBy: 'rina',
    paymentId: '01900000-0000-7000-8000-0000000000b1' as PaymentId,
  };
  const other = '01900000-0000-7000-8000-0000000000b2' as PaymentId;
  test.each<{ when: string; given: Partial<SettledClosing>; is: ReturnType<typeof answerAfter> }>([
    { when: 'its sender says the same', given: {}, is: 'repeated' },
    { when: 'its sender found otherwise', given: { finding: 'not-a-payment' }, is: 'conflicts-with-earlier' },
    { when: 'its sender has another note', given: { note: 'By telephone' }, is: 'conflicts-with-earlier' },
    { when: 'its sender names another payment', given: { paymentId: other }, is: 'conflicts-with-earlier' },
    { when: 'its sender names no payment', given: { paymentId: null }, is: 'conflicts-with-earlier' },
    { when: 'somebody else says the same', given: { closedBy: 'budi' }, is: 'closed' },
    { when: 'somebody else says otherwise', given: { closedBy: 'budi', note: 'By telephone' }, is: 'closed' },
  ])('$when', ({ given, is }) => {
    expect(answerAfter(earlier, { ...earlier, ...given })).toBe(is);
  });
});
