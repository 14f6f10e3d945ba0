import { describe, expect, test } from '@jest/globals';
import { whatNow } from '../../../../src/outreach/push/push-answer.js';

const answered = (status: number, retryAfter: string | null = null) =>
  whatNow({ kind: 'answered', status, retryAfter });

describe("a push service's answer", () => {
  test.each([200, 201, 202, 204])('%i takes the message', (status) => {
    expect(answered(status)).toEqual({ kind: 'accepted' });
  });

  test.each([404, 410])('%i knows the phone no more', (status) => {
    expect(answered(status)).toEqual({ kind: 'forget' });
  });

  test.each([400, 413, 422])('%i will never take the message', (status) => {
    expect(answered(status)).toEqual({ kind: 'give-up' });
  });

  test.each([401, 403, 408, 500, 502, 503])('%i may go better later, and forgets nobody', (status) => {
    expect(answered(status)).toEqual({ kind: 'try-again', detail: `HTTP ${status}` });
  });

  test('says when to come again, within what is of use', () => {
    expect(answered(429, '30')).toEqual({ kind: 'come-again', afterSeconds: 30 });
    expect(answered(503, '5')).toEqual({ kind: 'come-again', afterSeconds: 5 });
    expect(answered(429, '86400')).toEqual({ kind: 'come-again', afterSeconds: 1_800 });
    for (const odd of [null, '', '0', '-1', '1.5', 'Wed, 21 Oct 2026 07:28:00 GMT'])
      expect(answered(429, odd)).toEqual({ kind: 'try-again', detail: 'HTTP 429' });
  });

  test('that does not come may still come', () => {
    expect(whatNow({ kind: 'no-answer', detail: 'ECONNREFUSED' })).toEqual({
      kind: 'try-again',
      detail: 'ECONNREFUSED',
    });
  });
});
