import { describe, expect, test } from '@jest/globals';
import type { FamilyId, PushSubscriptionId } from '../../../../src/kernel/ids.js';
import { keyIdOf, pushKeysOf } from '../../../../src/outreach/push/push-keys.js';
import { payloadOf, secondsOfUse, topicOf } from '../../../../src/outreach/push/push-message.js';

const FAMILY = '0198a3c4-0000-7000-8000-000000000001' as FamilyId;
const PHONE = 'a'.repeat(64) as PushSubscriptionId;
const AT = new Date('2026-11-22T03:00:00Z');

describe('what a locked phone is told', () => {
  test('is the kind, an id, a language and a time, and nothing else', () => {
    expect(JSON.parse(payloadOf({ familyId: FAMILY, at: AT }, 'en'))).toEqual({
      kind: 'CARD_ACTIVE',
      family: `Family_${FAMILY}`,
      language: 'en',
      at: '2026-11-22T03:00:00.000Z',
    });
  });

  test.each([
    ['at once', 0, 3_600],
    ['by a clock that was set back', -5_000, 3_600],
    ['a quarter of an hour later', 900_000, 2_700],
    ['in the last second', 3_599_000, 1],
    ['after it', 3_599_001, null],
    ['a day later', 86_400_000, null],
  ])('is of use for an hour: %s', (_when, laterMs, seconds) => {
    expect(secondsOfUse({ familyId: FAMILY, at: AT }, new Date(AT.getTime() + laterMs))).toBe(seconds);
  });

  test('replaces what was told of the same family, and is no other for the service on any phone', () => {
    const topic = topicOf(PHONE, FAMILY);
    expect(topic).toMatch(/^[\w-]{32}$/); // RFC 8030, section 5.4
    expect(topicOf(PHONE, FAMILY)).toBe(topic);
    expect(topicOf('b'.repeat(64) as PushSubscriptionId, FAMILY)).not.toBe(topic);
    expect(topicOf(PHONE, '0198a3c4-0000-7000-8000-000000000002' as FamilyId)).not.toBe(topic);
  });
});

describe('the key of the server', () => {
  // The pair of RFC 8291, appendix A.
  const PRIVATE = 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw';
  const PUBLIC = 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8';

  test('is public by the standard, and one subscription remembers it by its end', () => {
    const keys = pushKeysOf(Buffer.from(PRIVATE, 'base64url'));
    expect(keys).toEqual({ publicKey: PUBLIC, privateKey: PRIVATE });
    expect(keyIdOf(keys)).toBe(PUBLIC.slice(-16));
  });

  test('is refused when it is no key', () => {
    expect(() => pushKeysOf(new Uint8Array(32))).toThrow('not valid for specified curve');
  });
});
