import { describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import {
  bandPositionOf,
  isNeighbour,
  nearnessOf,
  neighbourhoodOf,
} from '../../../../src/fieldwork/portfolios/neighbourhood.js';

const code = (text: string) => text as RegionCode;

describe('nearnessOf', () => {
  test.each([
    ['64.72.01.1001', '64.72.01.1001', 'SAME_VILLAGE'],
    ['64.72.01.1001', '64.72.01.1002', 'SAME_DISTRICT'],
    ['64.72.01.1001', '64.72.02.1001', 'SAME_REGENCY'],
    ['64.72.01.1001', '64.02.01.1001', 'FARTHER'],
    ['64.72.01', '64.72.01.1001', 'SAME_DISTRICT'],
    ['64.72', '64.72.01.1001', 'SAME_REGENCY'],
    ['64', '64.72.01.1001', 'FARTHER'],
  ] as const)('%s and %s lie %s', (from, to, nearness) => {
    expect(nearnessOf({ from: code(from), to: code(to) })).toBe(nearness);
    expect(nearnessOf({ from: code(to), to: code(from) })).toBe(nearness);
  });
});

describe('a neighbourhood', () => {
  test.each([
    { home: '64.72.01.1001', policy: 'DISTRICT', is: '64.72.01' },
    { home: '64.72.01.1001', policy: 'VILLAGE', is: '64.72.01.1001' },
    { home: '64.72.01', policy: 'DISTRICT', is: '64.72.01' },
    { home: '64.72.01', policy: 'VILLAGE', is: '64.72.01' },
  ] as const)('of $home is $is when it reaches as far as a $policy', ({ home, policy, is }) => {
    expect(neighbourhoodOf(code(home), { neighbourhood: policy })).toBe(is);
  });

  test.each([
    { village: '64.72.01.1002', neighbourhood: 'DISTRICT', is: true },
    { village: '64.72.01.1002', neighbourhood: 'VILLAGE', is: false },
    { village: '64.72.02.1001', neighbourhood: 'DISTRICT', is: false },
  ] as const)('of a village holds $village by $neighbourhood: $is', ({ village, neighbourhood, is }) => {
    expect(isNeighbour({ village: code(village), home: code('64.72.01.1001') }, { neighbourhood })).toBe(is);
  });
});

test.each([
  [449, 'BELOW'],
  [450, 'WITHIN'],
  [550, 'WITHIN'],
  [551, 'ABOVE'],
  [699, 'ABOVE'],
  [700, 'FULL'],
  [900, 'FULL'],
] as const)('a portfolio of %i families is %s', (families, position) => {
  expect(bandPositionOf(families, { band: { from: 450, through: 550 }, familiesMax: 700 })).toBe(position);
});
