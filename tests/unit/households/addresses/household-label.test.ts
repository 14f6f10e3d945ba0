import { describe, expect, test } from '@jest/globals';
import { householdLabel } from '../../../../src/households/addresses/household-label.js';
import { isSameAddress, maskAddress, maskPlace } from '../../../../src/households/addresses/address.js';

const ADDRESS = { street: 'Jl. Cendana', houseNumber: '12A', rt: '003', rw: '011', note: 'belakang masjid' };

describe('how a household is told apart', () => {
  test.each([
    [
      { head: 'Melati Rotan Ulin', village: 'Sidodadi', street: 'Jl. Cendana', rt: '003' },
      'Melati R U · Jl. Cendana RT 003',
    ],
    [{ head: 'Melati', village: 'Sidodadi', street: 'Gang Rukun', rt: null }, 'Melati · Gang Rukun'],
    [{ head: 'Melati Rotan', village: 'Sidodadi', street: null, rt: null }, 'Melati R · Sidodadi'],
    [{ head: null, village: 'Sidodadi', street: null, rt: null }, 'Sidodadi'],
  ])('%o is %s', (facts, label) => {
    expect(householdLabel(facts)).toBe(label);
  });
});

describe('what a list shows of an address and a place', () => {
  test('neither the house nor how it is found', () => {
    expect(maskAddress(ADDRESS)).toEqual({ ...ADDRESS, houseNumber: null, note: null });
  });

  test('a place within about a kilometre', () => {
    expect(maskPlace({ latitude: -0.49483, longitude: 117.14361 })).toEqual({ latitude: -0.49, longitude: 117.14 });
  });

  test('the same address is the same, and one that differs in any part is not', () => {
    expect(isSameAddress(ADDRESS, { ...ADDRESS })).toBe(true);
    for (const part of Object.keys(ADDRESS)) expect(isSameAddress(ADDRESS, { ...ADDRESS, [part]: '9' })).toBe(false);
  });
});
