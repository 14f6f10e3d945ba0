import { describe, expect, test } from '@jest/globals';
import { isWithin, levelOf, parentOf, parseRegionCode, provinceOf } from '../../../src/kernel/region-code.js';

const region = (text: string) => {
  const code = parseRegionCode(text);
  if (code === null) throw new Error(`no region code: ${text}`);
  return code;
};

describe('Kemendagri region codes', () => {
  test.each([
    { code: '64', level: 'PROVINCE', parent: null },
    { code: '64.72', level: 'REGENCY', parent: '64' },
    { code: '64.72.01', level: 'DISTRICT', parent: '64.72' },
    { code: '64.72.01.1001', level: 'VILLAGE', parent: '64.72.01' },
    { code: '11.01.01.2001', level: 'VILLAGE', parent: '11.01.01' },
  ])('$code is a $level within $parent', ({ code, level, parent }) => {
    expect(levelOf(region(code))).toBe(level);
    expect(parentOf(region(code))).toBe(parent);
    expect(provinceOf(region(code))).toBe(code.slice(0, 2));
  });

  test.each([
    { code: '6472010', why: 'a BPS district code' },
    { code: '6472010001', why: 'a BPS village code' },
    { code: '6472', why: 'without its dot' },
    { code: '64.7', why: 'cut short' },
    { code: '64.72.01.3001', why: 'neither kelurahan nor desa' },
    { code: '64.72.01.100', why: 'a village cut short' },
    { code: '64.72.', why: 'ending in a dot' },
    { code: '', why: 'empty' },
    { code: '64.72\n', why: 'with a line break' },
  ])('refuses $why', ({ code }) => {
    expect(parseRegionCode(code)).toBeNull();
  });

  test.each([
    { inner: '64.72.01.1001', outer: '64', isInside: true },
    { inner: '64.72', outer: '64.72', isInside: true },
    { inner: '64', outer: '64.72', isInside: false },
    { inner: '64.73', outer: '64.72', isInside: false },
    { inner: '65', outer: '64', isInside: false },
  ])('$inner within $outer: $isInside', ({ inner, outer, isInside }) => {
    expect(isWithin(region(inner), region(outer))).toBe(isInside);
  });
});
