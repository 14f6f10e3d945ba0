import { describe, expect, test } from '@jest/globals';
import { toStatement } from '../../../../src/platform/db/sql.js';
import type { RegionCode } from '../../../../src/kernel/region-code.js';
import { narrowReach, regionCondition } from '../../../../src/households/regions/region-reach.js';

const codes = (...texts: string[]) => texts as RegionCode[];

describe('narrowReach', () => {
  test.each([
    { may: 'ALL' as const, asked: null, reaches: 'ALL' },
    { may: 'ALL' as const, asked: '64', reaches: ['64'] },
    { may: codes('64.72'), asked: null, reaches: ['64.72'] },
    { may: codes('64.72'), asked: '64', reaches: ['64.72'] },
    { may: codes('64.72', '64.03'), asked: '64.72.01', reaches: ['64.72.01'] },
    { may: codes('64.72', '11.01'), asked: '64', reaches: ['64.72'] },
    { may: codes('64.72'), asked: '64.7', reaches: [] },
    { may: codes('64.72'), asked: '11', reaches: [] },
    { may: codes(), asked: '64', reaches: [] },
  ])('$may asked for $asked reaches $reaches', ({ may, asked, reaches }) => {
    expect(narrowReach(may, asked as RegionCode | null)).toEqual(reaches);
  });
});

test('a statement has one name per text, whatever its values', () => {
  const of = (code: string) => toStatement(regionCondition('f.region_code', codes(code)));
  expect(of('64').name).toBe(of('11').name);
  expect(of('64').values).toEqual(['64', '64']);
  expect(of('64').text).not.toContain('64');
  expect(toStatement(regionCondition('f.region_code', codes('64', '11'))).name).not.toBe(of('64').name);
});

test('a long list is one text, whatever its length', () => {
  const listed = (count: number) => codes(...Array.from({ length: count }, (_, place) => String(11 + place)));
  const textOf = (count: number) => toStatement(regionCondition('f.region_code', listed(count))).text;
  expect(textOf(17)).toBe(textOf(40));
  expect(textOf(16)).not.toBe(textOf(15));
});
