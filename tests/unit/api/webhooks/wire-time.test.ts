import { describe, expect, test } from '@jest/globals';
import { isWithinClockWindow, noLaterThan, parseWireTime, toSnapTime } from '../../../../src/api/webhooks/wire-time.js';

describe('a moment as partners write it', () => {
  test.each([
    { text: '2026-11-22T10:15:30+07:00', is: '2026-11-22T03:15:30.000Z' },
    { text: '2026-11-22T10:15:30.196+07:00', is: '2026-11-22T03:15:30.196Z' },
    { text: '2026-11-22T03:15:30.196Z', is: '2026-11-22T03:15:30.196Z' },
    { text: '2026-11-22T10:15:30+0700', is: '2026-11-22T03:15:30.000Z' },
    { text: '2026-11-22T11:15:30+08:00', is: '2026-11-22T03:15:30.000Z' },
    { text: '20201231T235959Z', is: '2020-12-31T23:59:59.000Z' },
    { text: '2026-11-22T10:15:30', is: '2026-11-22T03:15:30.000Z' },
    { text: '2026-11-22 10:15:30', is: '2026-11-22T03:15:30.000Z' },
    { text: '2024-02-29T00:00:00+07:00', is: '2024-02-28T17:00:00.000Z' },
  ])('$text is read', ({ text, is }) => expect(parseWireTime(text)?.toISOString()).toBe(is));

  test.each([
    '',
    'yesterday',
    '2026-02-30T10:00:00Z',
    '2026-13-01T10:00:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T10:60:00Z',
    '1970-01-01T00:00:00Z',
    '2013-12-31T23:59:59Z',
    '2026-11-22',
    '1764000000',
    '2026-11-22T10:15:30+25:00',
  ])('%s is not', (text) => expect(parseWireTime(text)).toBeNull());

  test('is written back in WIB with 25 characters', () => {
    expect(toSnapTime(new Date('2026-11-22T20:15:30.999Z'))).toBe('2026-11-23T03:15:30+07:00');
  });
});

describe('the clock window', () => {
  const receivedAt = new Date('2026-11-22T03:15:30Z');
  test.each([
    { seconds: -301, is: false },
    { seconds: -300, is: true },
    { seconds: 0, is: true },
    { seconds: 300, is: true },
    { seconds: 301, is: false },
  ])('a call signed $seconds s from our clock: $is', ({ seconds, is }) => {
    const signedAt = new Date(receivedAt.getTime() + seconds * 1000);
    expect(isWithinClockWindow({ signedAt, receivedAt })).toBe(is);
  });

  test('a payment is never later than its notice', () => {
    const later = new Date('2026-11-22T03:20:00Z');
    expect(noLaterThan(later, receivedAt)).toBe(receivedAt);
    expect(noLaterThan(receivedAt, later)).toBe(receivedAt);
  });
});
