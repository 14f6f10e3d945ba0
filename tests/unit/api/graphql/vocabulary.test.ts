import { parseValue } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  BillingMonthScalar,
  CardNumberScalar,
  CivilDateScalar,
  DateTimeScalar,
  LiveCursorScalar,
  RegionCodeScalar,
  RupiahScalar,
  VirtualAccountScalar,
  keysetCursor,
  pageOf,
  readPageSize,
  toConnection,
} from '../../../../src/platform/graphql/index.js';
import { CallerError } from '../../../../src/kernel/caller-error.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';

describe('scalars', () => {
  test.each([
    { scalar: BillingMonthScalar, good: '2026-11', bad: ['2026-13', '2026-1', 202_611, null] },
    { scalar: CivilDateScalar, good: '2028-02-29', bad: ['2026-02-29', '2026-11-22T00:00:00Z', 7] },
    { scalar: CardNumberScalar, good: '0001234567890', bad: ['1234567890', '00012345678901', 1_234_567_890_123] },
    { scalar: VirtualAccountScalar, good: '8888801234567890', bad: ['7777701234567890', '88888'] },
    { scalar: RegionCodeScalar, good: '64.72.01.1001', bad: ['6472', '64.72.1', ''] },
    { scalar: LiveCursorScalar, good: 'YTQx', bad: [41, null, true] },
  ])('$scalar takes $good as it is and refuses $bad', ({ scalar, good, bad }) => {
    expect(scalar.parseValue(good)).toBe(good);
    expect(scalar.parseLiteral(parseValue(`"${good}"`))).toBe(good);
    expect(scalar.serialize(good)).toBe(good);
    for (const value of bad) expect(() => scalar.parseValue(value)).toThrow(/^expected /);
    expect(() => scalar.parseLiteral(parseValue('7'))).toThrow(/^expected /);
  });

  test('Rupiah is a JSON integer outside and a bigint inside', () => {
    expect(RupiahScalar.serialize(rupiah(1_770_000n))).toBe(1_770_000);
    expect(RupiahScalar.parseValue(1_770_000)).toBe(1_770_000n);
    expect(RupiahScalar.parseLiteral(parseValue('3000000000'))).toBe(3_000_000_000n);
    for (const bad of [-1, 1.5, '1', 2 ** 53, Number.NaN, null])
      expect(() => RupiahScalar.parseValue(bad)).toThrow('expected whole rupiah');
    expect(() => RupiahScalar.parseLiteral(parseValue('1.5'))).toThrow('expected whole rupiah');
    expect(RupiahScalar.serialize(2n ** 53n)).toBe('9007199254740992'); // the text of its digits, which loses none
  });

  test('DateTime needs its offset and answers in UTC', () => {
    expect(DateTimeScalar.parseValue('2026-11-22T09:30:00+08:00')).toEqual(new Date('2026-11-22T01:30:00Z'));
    expect(DateTimeScalar.serialize(new Date('2026-11-22T01:30:00Z'))).toBe('2026-11-22T01:30:00.000Z');
    for (const bad of ['2026-11-22', '2026-11-22T09:30:00', '2026-13-22T09:30:00Z', 0])
      expect(() => DateTimeScalar.parseValue(bad)).toThrow('expected an instant');
  });
});

describe('pages', () => {
  const cursor = keysetCursor(z.tuple([z.string(), z.number()]));

  test('a cursor comes back as it went, and anything else is refused by name', () => {
    const text = cursor.encode(['2026-11', 7]);
    expect(text).toMatch(/^[\w-]+$/);
    expect(cursor.decode(text)).toEqual(['2026-11', 7]);
    for (const bad of [
      '',
      'x',
      Buffer.from('["2026-11"]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
    ]) {
      expect(() => cursor.decode(bad)).toThrow(
        new CallerError('BAD_INPUT', 'after: expected a cursor from this connection', 'after'),
      );
    }
  });

  test.each([0, -1, 101])('a page of %i is refused', (first) => {
    expect(() => readPageSize('first', first)).toThrow('first: expected 1 to 100');
  });

  test.each([
    [{ first: 0 }, 'first: expected 1 to 100'],
    [{ last: 101 }, 'last: expected 1 to 100'],
    [{ last: 0, before: '' }, 'last: expected 1 to 100'],
    [{ first: 2, last: 2 }, 'last: expected `first` or `last`, not both'],
    [{ last: 2, after: 'x' }, 'after: expected to go with `first`'],
    [{ first: 2, before: 'x' }, 'before: expected to go with `last`'],
    [{ before: 'x' }, 'before: expected to go with `last`'],
    [{ after: 'x' }, 'after: expected a cursor from this connection'],
    [{ last: 2, before: 'x' }, 'before: expected a cursor from this connection'],
  ])('%o is refused by name', (asked, message) => {
    expect(() => pageOf(asked, cursor)).toThrow(message);
  });

  test('a page goes on from its cursor in its direction, reads one row more, and is 50 long unless it says so', () => {
    const text = cursor.encode(['b', 2]);
    const [forward, backward] = [{ isBackward: false }, { isBackward: true }];
    expect(pageOf({}, cursor)).toEqual({ ...forward, size: 50, limit: 51, from: null });
    expect(pageOf({ first: null, after: null, last: null, before: null }, cursor)).toMatchObject({ size: 50 });
    expect(pageOf({ first: 7, after: text }, cursor)).toEqual({ ...forward, size: 7, limit: 8, from: ['b', 2] });
    expect(pageOf({ last: 7 }, cursor)).toEqual({ ...backward, size: 7, limit: 8, from: null });
    expect(pageOf({ last: 7, before: text }, cursor)).toEqual({ ...backward, size: 7, limit: 8, from: ['b', 2] });
  });

  const madeOf = (rows: string[], after: string | null = null) =>
    toConnection({
      rows,
      page: { size: 2, limit: 3, from: after, isBackward: false },
      cursorOf: (row) => `c-${row}`,
      totalCount: 9,
    });
  const value = <T>(lazy: T | (() => T | Promise<T>)): unknown =>
    typeof lazy === 'function' ? (lazy as () => T)() : lazy;

  test('one row more than asked tells that there are more, and is kept back', () => {
    const page = madeOf(['a', 'b', 'c'], 'c-0');
    expect(page.edges.map(({ node, cursor: at }) => [node, value(at)])).toEqual([
      ['a', 'c-a'],
      ['b', 'c-b'],
    ]);
    expect([
      page.pageInfo.hasNextPage,
      page.pageInfo.hasPreviousPage,
      value(page.pageInfo.startCursor),
      value(page.pageInfo.endCursor),
    ]).toEqual([true, true, 'c-a', 'c-b']);
  });

  test('an empty page has no cursors', () => {
    const { edges, pageInfo } = madeOf([]);
    expect([
      edges,
      pageInfo.hasNextPage,
      pageInfo.hasPreviousPage,
      value(pageInfo.startCursor),
      value(pageInfo.endCursor),
    ]).toEqual([[], false, false, null, null]);
  });
});
