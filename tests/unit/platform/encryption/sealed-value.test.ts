import { describe, expect, test } from '@jest/globals';
import { openValue, sealValue, versionOf, versionPrefix } from '../../../../src/platform/encryption/sealed-value.js';

const keyOf = (byte: number, version = 1) => ({ version, key: new Uint8Array(32).fill(byte) });
const VALUE = Buffer.from('6472010101900001');
const HERE = 'participants.nik/01900000-0000-7000-8000-000000000001';
const ELSEWHERE = 'participants.nik/01900000-0000-7000-8000-000000000002';

describe('a sealed value', () => {
  test('opens with its key in its place, shows nothing of the value, and looks different each time', () => {
    const sealed = sealValue(VALUE, HERE, keyOf(7));
    expect(Buffer.from(openValue(sealed, HERE, keyOf(7))).equals(VALUE)).toBe(true);
    expect(sealed.includes(VALUE)).toBe(false);
    expect(sealValue(VALUE, HERE, keyOf(7)).equals(sealed)).toBe(false);
  });

  test('says the version of its key, as the database reads it too', () => {
    const sealed = sealValue(VALUE, HERE, keyOf(7, 1_000));
    expect(versionOf(sealed)).toBe(1_000);
    expect(sealed.subarray(0, 2)).toEqual(versionPrefix(1_000));
  });

  test.each([
    ['in another row', ELSEWHERE, keyOf(7)],
    ['with another key', HERE, keyOf(8)],
    ['as a value of another version', HERE, keyOf(7, 2)],
  ])('does not open %s', (_where, place, key) => {
    expect(() => openValue(sealValue(VALUE, HERE, keyOf(7)), place, key)).toThrow('invalid tag');
  });

  test('does not open with any of its bytes changed, or cut short', () => {
    const sealed = sealValue(VALUE, HERE, keyOf(7));
    for (let at = 2; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openValue(changed, HERE, keyOf(7))).toThrow('invalid tag');
    }
    for (const length of [2, 10, 30, sealed.length - 1])
      expect(() => openValue(sealed.subarray(0, length), HERE, keyOf(7))).toThrow(/invalid tag|length/);
  });
});
