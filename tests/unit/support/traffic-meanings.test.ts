/** What the traffic of tests takes for "come again", for a refusal and for a fault, whatever the status. */
import { describe, expect, test } from '@jest/globals';
import type { HttpAnswer } from '../../../chaos/writers/http-post.js';
import {
  type Understand,
  saidByGraphQL,
  saidToBatch,
  saidToInquiry,
  saidToNotice,
  saidToPayment,
} from '../../support/traffic/meanings.js';

const answer = (status: number, json: HttpAnswer['json'], retryAfter: string | null = null): HttpAnswer => ({
  baseUrl: '',
  startedAt: 0,
  ms: 0,
  status,
  error: null,
  retryAfter,
  text: JSON.stringify(json),
  json,
});
const meaning = (understand: Understand, ...said: Parameters<typeof answer>): string =>
  understand(answer(...said)).meaning;

describe('a notice', () => {
  const problem = (status: number, title: string) => ({ status, title });
  test.each([
    ['done', 200, { paymentId: '1' }, null],
    ['again', 503, problem(503, 'Unavailable'), '5'],
    ['again', 503, problem(503, 'Busy'), '5'],
    ['fault', 503, problem(503, 'Unavailable'), null],
    ['fault', 503, problem(503, 'Internal error'), '5'],
    ['fault', 500, problem(500, 'Internal error'), null],
    ['fault', 503, null, '5'],
    ['fault', 200, {}, null],
  ])('is %s at %i %j with retry-after %j', (expected, status, json, retryAfter) => {
    expect(meaning(saidToNotice, status, json, retryAfter)).toBe(expected);
  });
});

describe('a bank', () => {
  const said = (responseCode: string, paymentFlagStatus?: string) => ({
    responseCode,
    virtualAccountData: { paymentFlagStatus },
  });
  test.each([
    ['done', said('2002500', '00')],
    ['again', said('2022500', '02')],
    ['refused', said('5042500', '01')],
    ['refused', said('4292500', '01')],
    ['fault', said('5042500')],
    ['fault', said('2022500', '01')],
    ['fault', said('5002500')],
    ['fault', null],
  ])('is %s of its payment at %j', (expected, json) => {
    expect(meaning(saidToPayment, 200, json)).toBe(expected);
  });

  test.each([
    ['done', '2002400'],
    ['again', '2022400'],
    ['refused', '5042400'],
    ['fault', '5002400'],
  ])('is %s of its question at %s', (expected, code) => {
    expect(meaning(saidToInquiry, 200, said(code))).toBe(expected);
  });
});

describe('a caller of GraphQL', () => {
  const failed = (code: string) => ({ errors: [{ extensions: { code } }] });
  const batch = (...results: readonly object[]) => ({
    data: { syncFieldBatch: { items: results.map((result) => ({ result })) } },
  });
  const recorded = { __typename: 'VisitRecorded' };
  test.each([
    ['done', 200, batch(recorded, recorded), null],
    ['again', 200, batch(recorded, { __typename: 'Unavailable', code: 'FIELD_ITEM_NOT_TAKEN' }), null],
    ['again', 503, failed('UNAVAILABLE'), '5'],
    ['fault', 503, failed('UNAVAILABLE'), null],
    ['fault', 200, failed('INTERNAL'), null],
    ['fault', 200, batch(recorded, { __typename: 'OutOfReach', code: 'OUT_OF_REACH' }), null],
    ['fault', 200, batch(), null],
    ['fault', 502, null, null],
  ])('is %s of a batch at %i %j with retry-after %j', (expected, status, json, retryAfter) => {
    expect(meaning(saidToBatch, status, json, retryAfter)).toBe(expected);
  });

  test('is told nothing by data beside an error', () => {
    expect(meaning(saidByGraphQL, 200, { data: { families: null }, ...failed('INTERNAL') })).toBe('fault');
  });
});
