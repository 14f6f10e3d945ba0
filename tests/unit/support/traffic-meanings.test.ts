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

type Said = Pick<HttpAnswer, 'status' | 'json'> & Partial<HttpAnswer>;

const meaning = (understand: Understand, said: Said): string => {
  const usual = { baseUrl: '', startedAt: 0, ms: 0, error: null, retryAfter: null, text: '' };
  return understand({ ...usual, ...said }).meaning;
};

describe('a notice', () => {
  const problem = (status: number, title: string) => ({ status, title });
  test.each([
    ['done', { status: 200, json: { paymentId: '1' } }],
    ['again', { status: 503, json: problem(503, 'Unavailable'), retryAfter: '5' }],
    ['again', { status: 503, json: problem(503, 'Busy'), retryAfter: '5' }],
    ['fault', { status: 503, json: problem(503, 'Unavailable') }],
    ['fault', { status: 503, json: problem(503, 'Internal error'), retryAfter: '5' }],
    ['fault', { status: 500, json: problem(500, 'Internal error') }],
    ['fault', { status: 503, json: null, retryAfter: '5' }],
    ['fault', { status: 200, json: {} }],
  ])('is %s at %j', (expected, said) => {
    expect(meaning(saidToNotice, said)).toBe(expected);
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
    ['fault', said('5042500', '01')],
    ['fault', said('4292500', '01')],
    ['fault', said('2022500', '01')],
    ['fault', said('5002500')],
    ['fault', null],
  ])('is %s of its payment at %j', (expected, json) => {
    expect(meaning(saidToPayment, { status: 200, json })).toBe(expected);
  });

  test.each([
    ['done', '2002400'],
    ['again', '2022400'],
    ['refused', '5042400'],
    ['fault', '5002400'],
  ])('is %s of its question at %s', (expected, code) => {
    expect(meaning(saidToInquiry, { status: 200, json: said(code) })).toBe(expected);
  });
});

describe('a caller of GraphQL', () => {
  const failed = (code: string) => ({ errors: [{ extensions: { code } }] });
  const batch = (...results: readonly object[]) => ({
    data: { syncFieldBatch: { items: results.map((result) => ({ result })) } },
  });
  const recorded = { __typename: 'VisitRecorded' };
  test.each([
    ['done', { status: 200, json: batch(recorded, recorded) }],
    ['again', { status: 200, json: batch(recorded, { __typename: 'Unavailable', code: 'FIELD_ITEM_NOT_TAKEN' }) }],
    ['again', { status: 503, json: failed('UNAVAILABLE'), retryAfter: '5' }],
    ['fault', { status: 503, json: failed('UNAVAILABLE') }],
    ['fault', { status: 200, json: failed('INTERNAL') }],
    ['fault', { status: 200, json: batch(recorded, { __typename: 'OutOfReach', code: 'OUT_OF_REACH' }) }],
    ['fault', { status: 200, json: batch() }],
    ['fault', { status: 502, json: null }],
  ])('is %s of a batch at %j', (expected, said) => {
    expect(meaning(saidToBatch, said)).toBe(expected);
  });

  test('is told nothing by data beside an error', () => {
    expect(meaning(saidByGraphQL, { status: 200, json: { data: { families: null }, ...failed('INTERNAL') } })).toBe(
      'fault',
    );
  });
});
